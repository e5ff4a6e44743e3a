package fr.quifaitquoi.bench.geocoding.peers;

import fr.quifaitquoi.geodata.Territory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Questions about communes drawn with a seed: names, names with one edit, and beginnings of 3 to 8
 * letters of names drawn by population.
 */
final class Questions {
  private static final int FEWEST_LETTERS = 5;
  private static final int SHORTEST_BEGINNING = 3;
  private static final int LONGEST_BEGINNING = 8;

  private final List<Territory> communes;
  private final long[] upTo;
  private final Random random;

  Questions(List<Territory> communes, long seed) {
    this.communes = communes;
    this.random = new Random(seed);
    upTo = new long[communes.size()];
    long sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      sum += Math.max(1, communes.get(i).population());
      upTo[i] = sum;
    }
  }

  List<Question> draw(Question.Sort sort, int count) {
    List<Question> questions = new ArrayList<>();
    while (questions.size() < count) {
      String name = name(sort);
      switch (sort) {
        case EXACT -> questions.add(new Question(sort, name, name));
        case ONE_EDIT -> {
          if (name.chars().filter(Character::isLetter).count() >= FEWEST_LETTERS) {
            questions.add(new Question(sort, edit(name), name));
          }
        }
        case PREFIX -> questions.add(new Question(sort, beginning(name), name));
      }
    }
    return questions;
  }

  private String name(Question.Sort sort) {
    if (sort != Question.Sort.PREFIX) {
      return communes.get(random.nextInt(communes.size())).name();
    }
    int at = Arrays.binarySearch(upTo, random.nextLong(upTo[upTo.length - 1]) + 1);
    return communes.get(at < 0 ? -at - 1 : at).name();
  }

  private String beginning(String name) {
    int longest = Math.max(SHORTEST_BEGINNING, Math.min(LONGEST_BEGINNING, name.length() - 1));
    int letters = random.nextInt(SHORTEST_BEGINNING, longest + 1);
    return name.substring(0, Math.min(letters, name.length())).strip();
  }

  /** Changes, adds, drops or swaps a letter, never the first. */
  private String edit(String name) {
    int at;
    do {
      at = random.nextInt(1, name.length());
    } while (!Character.isLetter(name.charAt(at)));
    char other = (char) ('a' + random.nextInt(26));
    String head = name.substring(0, at);
    return switch (random.nextInt(4)) {
      case 0 -> head + other + name.substring(at + 1);
      case 1 -> head + other + name.substring(at);
      case 2 -> head + name.substring(at + 1);
      default ->
          at + 1 < name.length() && Character.isLetter(name.charAt(at + 1))
              ? head + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2)
              : head + name.substring(at + 1);
    };
  }
}
