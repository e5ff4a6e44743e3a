package fr.quifaitquoi.bench.geocoding.communes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Draws questions as the acceptance program of the geocoder does: exact names, without accents,
 * with one random edit (never of the first letter), with the postcode, and prefixes of three to
 * eight letters weighted by population.
 */
final class QuestionDraw {
  private final List<CommuneRow> rows;
  private final Random random;
  private final int count;

  QuestionDraw(List<CommuneRow> rows, long seed, int count) {
    this.rows = rows;
    this.random = new Random(seed);
    this.count = count;
  }

  List<QuestionSet> sets() {
    List<CommuneRow> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);
    List<CommuneRow> uniform = shuffled.subList(0, count);
    List<CommuneRow> longer =
        uniform.stream()
            .filter(r -> r.name().chars().filter(Character::isLetter).count() >= 5)
            .toList();
    return List.of(
        set("exact", uniform, CommuneRow::name),
        set("without accents", uniform, CommuneRow::folded),
        set("one edit", longer, r -> edit(r.name())),
        set("name + postcode", uniform, r -> r.name() + " " + r.postcode()),
        set("prefix", weighted(), r -> prefix(r.name())));
  }

  private static QuestionSet set(
      String name, List<CommuneRow> rows, java.util.function.Function<CommuneRow, String> text) {
    return new QuestionSet(
        name, rows.stream().map(r -> new QuestionSet.Asked(text.apply(r), r)).toList());
  }

  private List<CommuneRow> weighted() {
    double[] sums = new double[rows.size()];
    double sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += Math.max(1, rows.get(i).population());
      sums[i] = sum;
    }
    List<CommuneRow> drawn = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int at = java.util.Arrays.binarySearch(sums, random.nextDouble() * sum);
      drawn.add(rows.get(at < 0 ? Math.min(-at - 1, sums.length - 1) : at));
    }
    return drawn;
  }

  private String prefix(String name) {
    int longest = Math.max(3, Math.min(8, name.length() - 1));
    int length = 3 + random.nextInt(longest - 2);
    return name.substring(0, Math.min(length, name.length())).strip();
  }

  private String edit(String name) {
    int at;
    do {
      at = 1 + random.nextInt(name.length() - 1);
    } while (!Character.isLetter(name.charAt(at)));
    String before = name.substring(0, at);
    String after = name.substring(at + 1);
    char it = name.charAt(at);
    switch (random.nextInt(4)) {
      case 0 -> {
        char other;
        do {
          other = letter();
        } while (other == Character.toLowerCase(it));
        return before + other + after;
      }
      case 1 -> {
        return before + letter() + it + after;
      }
      case 2 -> {
        boolean swaps =
            !after.isEmpty() && Character.isLetter(after.charAt(0)) && after.charAt(0) != it;
        return swaps ? before + after.charAt(0) + it + after.substring(1) : before + after;
      }
      default -> {
        return before + after;
      }
    }
  }

  private char letter() {
    return (char) ('a' + random.nextInt(26));
  }
}
