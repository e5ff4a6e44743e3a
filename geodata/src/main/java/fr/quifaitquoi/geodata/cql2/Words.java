package fr.quifaitquoi.geodata.cql2;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Pieces of messages. */
final class Words {
  private static final int SHOWN = 60;
  private static final int CLOSEST = 3;

  private Words() {}

  static String quoted(String text) {
    return "« " + shortened(text) + " »";
  }

  static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  /** The known names that are most like a name, in quotes. */
  static String closest(String name, List<String> known) {
    String lower = name.toLowerCase(Locale.ROOT);
    return known.stream()
        .sorted(
            Comparator.comparingInt((String one) -> distance(lower, one.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(CLOSEST)
        .map(Words::quoted)
        .collect(Collectors.joining(", "));
  }

  /** How many characters to change, add or take to come from one to the other. */
  private static int distance(String left, String right) {
    String from = shortened(left);
    String to = shortened(right);
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int above = row[j];
        int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[to.length()];
  }
}
