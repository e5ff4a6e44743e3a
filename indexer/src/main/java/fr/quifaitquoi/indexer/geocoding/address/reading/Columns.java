package fr.quifaitquoi.indexer.geocoding.address.reading;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The columns of a file, by name. */
final class Columns {
  /** What a shapefile's ten letters, and early versions, make of the names. */
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("cle_intero", "cle_interop"),
          Map.entry("commune_in", "commune_insee"),
          Map.entry("commune_no", "commune_nom"),
          Map.entry("x_l93", "x"),
          Map.entry("y_l93", "y"),
          Map.entry("long_wgs84", "long"),
          Map.entry("lat_wgs84", "lat"));

  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();

  Columns(CsvRecord header) {
    for (String field : header.getFields()) {
      String name = field.strip().toLowerCase(Locale.ROOT);
      name = OTHER_NAMES.getOrDefault(name, name);
      places.putIfAbsent(name, names.size());
      names.add(name);
    }
  }

  List<String> names() {
    return Collections.unmodifiableList(names);
  }

  int count() {
    return names.size();
  }

  boolean has(String name) {
    return places.containsKey(name);
  }

  /**
   * The columns that hold a text in other languages than French, by their code of three letters.
   */
  Map<String, String> listLanguages(String name) {
    Map<String, String> found = new TreeMap<>();
    for (String column : names) {
      if (column.length() == name.length() + 4 && column.startsWith(name + "_")) {
        String language = column.substring(name.length() + 1);
        if (!language.equals("fra")) {
          found.put(language, column);
        }
      }
    }
    return found;
  }

  /** What stands there, stripped; empty when there is no such column or nothing in it. */
  String get(CsvRecord row, String name) {
    Integer place = places.get(name);
    return place == null || place >= row.getFieldCount() ? "" : row.getField(place).strip();
  }
}
