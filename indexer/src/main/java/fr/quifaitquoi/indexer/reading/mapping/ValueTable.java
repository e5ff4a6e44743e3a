package fr.quifaitquoi.indexer.reading.mapping;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How values are compared and named: case, accents and blanks do not matter. */
public final class ValueTable {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

  private ValueTable() {}

  /** The value as a key of a table. */
  public static String fold(String value) {
    boolean plain = true;
    for (int i = 0; i < value.length() && plain; i++) {
      char c = value.charAt(i);
      plain = c < 128 && !(c >= 'A' && c <= 'Z') && c != '\'';
    }
    if (plain) {
      return value.strip();
    }
    String flat = Normalizer.normalize(value, Normalizer.Form.NFD).replace('\u2019', '\'');
    return MARKS.matcher(flat).replaceAll("").toLowerCase(Locale.ROOT).strip();
  }

  /** The value as a code: kebab-case, without accents. */
  public static String slug(String value) {
    String flat = fold(value).replace("œ", "oe").replace("æ", "ae");
    String kebab = OTHERS.matcher(flat).replaceAll("-").replaceAll("^-+|-+$", "");
    return kebab.length() > 80 ? kebab.substring(0, 80).replaceAll("-+$", "") : kebab;
  }
}
