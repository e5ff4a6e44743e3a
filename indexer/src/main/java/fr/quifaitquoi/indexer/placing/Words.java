package fr.quifaitquoi.indexer.placing;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a cell says, and how far two words are from each other. */
final class Words {
  private static final Set<String> EMPTY_VALUES =
      Set.of("", "0", "00000", "-", "--", "/", ".", "?", "n/a", "na", "nan", "nc", "nr", "null");
  private static final Set<String> EMPTY_WORDS =
      Set.of("none", "neant", "néant", "inconnu", "inconnue", "non renseigné", "non renseigne");

  private Words() {}

  /** The value without blanks around, or null when it says nothing: empty, "0", "N/A" … */
  static @Nullable String meaningful(@Nullable String value) {
    if (value == null) {
      return null;
    }
    String text = value.replace('\u00a0', ' ').strip();
    String low = text.toLowerCase(Locale.ROOT);
    return EMPTY_VALUES.contains(low) || EMPTY_WORDS.contains(low) ? null : text;
  }

  /** Edits (insert, delete, replace, swap of neighbours) from one to the other, up to a limit. */
  static int edits(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = nextRow(a, b, i, last, beforeLast);
      beforeLast = last;
      last = row;
    }
    return Math.min(last[b.length()], limit + 1);
  }

  private static int[] nextRow(String a, String b, int i, int[] last, int[] beforeLast) {
    int[] row = new int[b.length() + 1];
    row[0] = i;
    for (int j = 1; j <= b.length(); j++) {
      int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
      row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
      boolean swapped =
          i > 1
              && j > 1
              && a.charAt(i - 1) == b.charAt(j - 2)
              && a.charAt(i - 2) == b.charAt(j - 1);
      if (swapped) {
        row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
      }
    }
    return row;
  }
}
