package fr.quifaitquoi.api.geocoding;

import fr.quifaitquoi.api.http.Values;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.geocoding.FeatureType;
import fr.quifaitquoi.indexer.geocoding.GeocodingFilter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is looked for out of a row. Codes are mended from what spreadsheets make of them: a
 * leading zero lost, a decimal part gained, spaces. Thread-safe.
 */
final class RowReader {
  private static final Pattern POSTCODE = Pattern.compile("\\d{5}");
  private static final Pattern CITY_CODE = Pattern.compile("\\d{5}|\\d[AB]\\d{3}");
  private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d{1,3}([.]\\d{0,20})?");

  private final CsvPlan plan;

  RowReader(CsvPlan plan) {
    this.plan = plan;
  }

  /** A row holds something that cannot be what its column says. */
  static final class UnreadableRowException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableRowException() {
      super(null, null, false, false);
    }
  }

  /** The text of the row; empty when there is nothing to look for in it. */
  String text(List<String> values) {
    StringBuilder joined = new StringBuilder();
    for (int index : plan.text()) {
      String value = values.get(index).strip();
      if (!value.isEmpty()) {
        joined.append(joined.isEmpty() ? "" : " ").append(value);
      }
    }
    int start = 0;
    while (start < joined.length() && !Character.isLetterOrDigit(joined.codePointAt(start))) {
      start++;
    }
    return shorten(joined.substring(start));
  }

  private static String shorten(String text) {
    String clean = Values.visible(text).strip();
    if (clean.length() <= GeocodingFields.MAX_TEXT) {
      return clean;
    }
    int space = clean.lastIndexOf(' ', GeocodingFields.MAX_TEXT);
    return clean.substring(0, space > 0 ? space : GeocodingFields.MAX_TEXT);
  }

  GeocodingFilter filter(List<String> values) throws UnreadableRowException {
    String cityCode = code(values, "citycode", CITY_CODE);
    return new GeocodingFilter(
        types(values),
        code(values, "postcode", POSTCODE),
        cityCode == null ? Set.of() : Set.of(cityCode));
  }

  /** The point of the row; empty when it has none. */
  Optional<Position> findPosition(List<String> values) throws UnreadableRowException {
    String lat = value(values, "lat").replace(',', '.');
    String lon = value(values, "lon").replace(',', '.');
    if (lat.isEmpty() && lon.isEmpty()) {
      return Optional.empty();
    }
    if (!DECIMAL.matcher(lat).matches() || !DECIMAL.matcher(lon).matches()) {
      throw new UnreadableRowException();
    }
    double north = Double.parseDouble(lat);
    double east = Double.parseDouble(lon);
    if (Math.abs(north) > 90 || Math.abs(east) > 180) {
      throw new UnreadableRowException();
    }
    return Optional.of(new Position(east, north));
  }

  private Set<FeatureType> types(List<String> values) throws UnreadableRowException {
    String given = value(values, "type");
    if (given.isEmpty()) {
      return Set.of();
    }
    Set<FeatureType> types = new HashSet<>();
    for (String word : given.split("[,+ ]+")) {
      types.add(
          FeatureType.find(word.toLowerCase(Locale.ROOT)).orElseThrow(UnreadableRowException::new));
    }
    return types;
  }

  private @Nullable String code(List<String> values, String filter, Pattern shape)
      throws UnreadableRowException {
    String given = value(values, filter).replace(" ", "").toUpperCase(Locale.ROOT);
    if (given.isEmpty()) {
      return null;
    }
    String whole = given.endsWith(".0") ? given.substring(0, given.length() - 2) : given;
    String code = whole.length() == 4 ? "0" + whole : whole;
    if (!shape.matcher(code).matches()) {
      throw new UnreadableRowException();
    }
    return code;
  }

  private String value(List<String> values, String filter) {
    Integer index = plan.filters().get(filter);
    return index == null ? "" : values.get(index).replace('\u00a0', ' ').strip();
  }
}
