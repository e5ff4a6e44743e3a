package fr.quifaitquoi.api.geocoding.files;

import fr.quifaitquoi.indexer.reading.guess.ColumnGuess;
import fr.quifaitquoi.indexer.reading.guess.ColumnRole;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the columns that hold numbers from those that hold codes made of digits: a spreadsheet must
 * calculate with the former and leave the latter alone. Not thread-safe.
 */
final class NumberColumns {
  /** Up to fifteen digits, which is what a spreadsheet keeps; no zero in front, no plus. */
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})([.,]\\d{1,15})?");

  private static final int MOST_DIGITS = 15;

  /** Names of columns that hold codes even when these look like numbers. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?iU).*(code|insee|siren|siret|\\brna\\b|\\bcp\\b|postal|t[eé]l|phone|mobile|portable"
              + "|\\bfax\\b|\\bid\\b|identifiant|num[eé]ro|\\bn°|\\bno\\b|\\bcog\\b|\\bd[eé]p).*");

  private static final Set<ColumnRole> CODES =
      EnumSet.of(
          ColumnRole.KEY,
          ColumnRole.HOUSE_NUMBER,
          ColumnRole.POSTCODE,
          ColumnRole.COMMUNE_CODE,
          ColumnRole.DEPARTEMENT,
          ColumnRole.PHONE,
          ColumnRole.MOBILE,
          ColumnRole.SIRET,
          ColumnRole.SIREN,
          ColumnRole.RNA);

  private final List<String> columns;
  private final boolean[] filled;
  private final boolean[] other;

  NumberColumns(List<String> columns) {
    this.columns = columns;
    filled = new boolean[columns.size()];
    other = new boolean[columns.size()];
  }

  /** Looks at a row. */
  void add(List<String> values) {
    for (int i = 0; i < other.length; i++) {
      String value = values.get(i);
      if (!other[i] && !value.isBlank()) {
        filled[i] = true;
        other[i] = findNumber(value).isEmpty();
      }
    }
  }

  /** The columns of which every value seen is a number, and that are no codes. */
  Set<String> names(List<ColumnGuess> guesses) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < other.length; i++) {
      if (filled[i] && !other[i] && !CODE.matcher(columns.get(i)).matches()) {
        names.add(columns.get(i));
      }
    }
    for (ColumnGuess guess : guesses) {
      if (CODES.contains(guess.role())) {
        names.remove(guess.column());
      }
    }
    return names;
  }

  /** The number that a text writes; empty for a code, or for more digits than can be kept. */
  static Optional<Double> findNumber(String text) {
    String number = text.strip();
    boolean kept =
        number.length() <= MOST_DIGITS + 2
            && NUMBER.matcher(number).matches()
            && number.chars().filter(Character::isDigit).count() <= MOST_DIGITS;
    return kept ? Optional.of(Double.valueOf(number.replace(',', '.'))) : Optional.empty();
  }
}
