package fr.quifaitquoi.indexer.reading.mapping;

import fr.quifaitquoi.geodata.naming.Accents;
import fr.quifaitquoi.geodata.naming.Kebab;
import java.util.Locale;

/** How values are compared and named: case, accents and blanks do not matter. */
public final class ValueTable {
  private static final int LONGEST_CODE = 80;

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
    return Accents.strip(value).replace('\u2019', '\'').toLowerCase(Locale.ROOT).strip();
  }

  /** The value as a code: kebab-case, without accents. */
  public static String slug(String value) {
    String kebab = Kebab.of(value);
    if (kebab.length() <= LONGEST_CODE) {
      return kebab;
    }
    int end = kebab.charAt(LONGEST_CODE - 1) == '-' ? LONGEST_CODE - 1 : LONGEST_CODE;
    return kebab.substring(0, end);
  }
}
