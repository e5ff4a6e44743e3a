package fr.quifaitquoi.api.geocoding;

import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.http.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wanted of a file, by the names that the contract gives.
 *
 * @param reverse whether rows are points to name, rather than words to place
 * @param columns joined with a space, they are what is looked for; empty for all
 * @param filters for each of {@code postcode}, {@code citycode}, {@code type}, {@code lat}, {@code
 *     lon}, the column that holds the row's own
 * @param resultColumns columns to add; empty for all
 */
public record CsvOptions(
    boolean reverse,
    List<String> columns,
    Map<String, String> filters,
    List<String> resultColumns) {
  /** Parameters that name a column. */
  public static final List<String> FILTERS = List.of("citycode", "postcode", "type", "lat", "lon");

  /** Reads the fields of a form; {@code columns} and {@code result_columns} may be repeated. */
  static CsvOptions read(boolean reverse, Map<String, List<String>> given) {
    ParameterReader reader = new ParameterReader(given);
    List<String> known = new ArrayList<>(List.of("data"));
    if (!reverse) {
      known.add("columns");
    }
    known.addAll(FILTERS);
    known.add("result_columns");
    reader.refuseUnknown(known);
    reader.throwIfAny();
    Map<String, String> filters = new LinkedHashMap<>();
    for (String name : FILTERS) {
      List<String> values = given.getOrDefault(name, List.of());
      if (!values.isEmpty() && !values.getLast().isBlank()) {
        filters.put(name, values.getLast().strip());
      }
    }
    return new CsvOptions(
        reverse,
        filled(given.getOrDefault("columns", List.of())),
        filters,
        filled(given.getOrDefault("result_columns", List.of())));
  }

  private static List<String> filled(List<String> values) {
    return values.stream().map(String::strip).filter(v -> !v.isEmpty()).toList();
  }

  /** A list of names for a French sentence, cut short when it is long. */
  static String shown(List<String> names) {
    int most = 40;
    String shown = String.join(", ", names.stream().limit(most).map(Values::shorten).toList());
    return names.size() > most ? shown + "… (" + names.size() + " en tout)" : shown;
  }
}
