package fr.quifaitquoi.indexer.geocoding.address.reading;

import de.siegmar.fastcsv.reader.CsvRecord;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.crs.Projection;
import fr.quifaitquoi.indexer.geocoding.address.reading.Problems.Cell;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What both formats have in common: codes, numbers and positions of a row. */
final class RowValues {
  static final int LONGEST_NAME = 200;
  static final int LONGEST_SUFFIX = 20;

  /** BAL writes a street or lieu-dit as a whole so. */
  private static final int NO_NUMBER = 99_999;

  private static final Pattern COMMUNE = Pattern.compile("\\d{5}|2[AB]\\d{3}");
  private static final Pattern LOST_ZERO = Pattern.compile("\\d{4}");
  private static final Pattern POSTCODE = Pattern.compile("\\d{5}");

  /** "12", "12bis", and "12,000" of tables that know real numbers only. */
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})(?:[.,]0+)?\\s*(\\p{L}{0,9})");

  private final Columns columns;
  private final Problems problems;
  private final CsvRecord row;

  RowValues(Columns columns, Problems problems, CsvRecord row) {
    this.columns = columns;
    this.problems = problems;
    this.row = row;
  }

  String get(String column) {
    return columns.get(row, column);
  }

  void refuse(String code, String column, String reason, String hint) {
    Cell cell = new Cell(column, get(column));
    problems.add(code, row.getStartingLineNumber(), cell, reason, hint);
  }

  /** The INSEE code in a column. */
  Optional<String> findCommune(String column) {
    String code = withLostZero(get(column)).toUpperCase(Locale.ROOT);
    if (COMMUNE.matcher(code).matches()) {
      return Optional.of(code);
    }
    refuse(
        "commune-inconnue",
        column,
        "Ce n’est pas un code Insee de commune.",
        "Donnez cinq caractères, comme 37261 ou 2A004.");
    return Optional.empty();
  }

  Optional<String> findPostcode(String column) {
    String code = withLostZero(get(column));
    return POSTCODE.matcher(code).matches() ? Optional.of(code) : Optional.empty();
  }

  static String withLostZero(String code) {
    return LOST_ZERO.matcher(code).matches() ? "0" + code : code;
  }

  /** The name of a street; too long a text is none. */
  Optional<String> findName(String column) {
    String name = get(column).replaceAll("\\s+", " ");
    if (!name.isEmpty() && name.length() <= LONGEST_NAME) {
      return Optional.of(name);
    }
    refuse(
        "voie-illisible",
        column,
        name.isEmpty() ? "Le nom de la voie manque." : "Le nom de la voie est démesuré.",
        "Donnez le nom de la voie ou du lieu-dit, en 200 caractères au plus.");
    return Optional.empty();
  }

  /**
   * A house number.
   *
   * @param number 0 for a street or lieu-dit as a whole
   */
  record Number(int number, String suffix) {}

  /** The number and suffix in two columns; the suffix may also stand in the first. */
  Optional<Number> findNumber(String column, String suffixColumn) {
    String text = get(column);
    if (text.isEmpty()) {
      return Optional.of(new Number(0, ""));
    }
    Matcher matcher = NUMBER.matcher(text);
    String suffix = get(suffixColumn).toLowerCase(Locale.ROOT);
    if (!matcher.matches() || suffix.length() > LONGEST_SUFFIX) {
      refuse(
          "numero-illisible",
          matcher.matches() ? suffixColumn : column,
          "Ce n’est pas un numéro d’adresse.",
          "Donnez un nombre, son indice (bis, ter, a…) à part, et rien ou 99999 sans numéro.");
      return Optional.empty();
    }
    int number = Integer.parseInt(matcher.group(1));
    if (number == 0 || number == NO_NUMBER) {
      return Optional.of(new Number(0, ""));
    }
    String own = matcher.group(2).toLowerCase(Locale.ROOT);
    return Optional.of(new Number(number, suffix.isEmpty() ? own : suffix));
  }

  /** The position of a row: degrees, else metres in the commune's legal projection. */
  Optional<Position> findPosition(String lonColumn, String latColumn, String commune) {
    Optional<Projection> projection = Projection.findLegal(commune);
    Optional<Position> found =
        findDegrees(lonColumn, latColumn)
            .filter(p -> projection.map(legal -> legal.area().contains(p)).orElse(true));
    if (found.isEmpty() && projection.isPresent()) {
      found = findProjected(projection.get());
    }
    if (found.isEmpty()) {
      refuse(
          "position-illisible",
          get(lonColumn).isEmpty() && !get("x").isEmpty() ? "x" : lonColumn,
          "La position manque, n’est pas un nombre ou n’est pas en France.",
          "Donnez longitude et latitude en degrés, ou x et y dans la projection légale.");
    }
    return found;
  }

  private Optional<Position> findDegrees(String lonColumn, String latColumn) {
    double lon = number(get(lonColumn));
    double lat = number(get(latColumn));
    boolean onEarth = Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
    return onEarth ? Optional.of(new Position(lon, lat)) : Optional.empty();
  }

  private Optional<Position> findProjected(Projection projection) {
    double x = number(get("x"));
    double y = number(get("y"));
    return Double.isNaN(x) || Double.isNaN(y) ? Optional.empty() : projection.findPosition(x, y);
  }

  /** Not a number when it is none, so that it is in no range. */
  private static double number(String text) {
    if (text.isEmpty()) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(text.replace(',', '.'));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
