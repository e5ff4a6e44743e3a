package fr.quifaitquoi.geodata.format.geopackage;

import fr.quifaitquoi.geodata.format.Extract;
import fr.quifaitquoi.geodata.layer.Column;
import fr.quifaitquoi.geodata.layer.Property;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names of a table's columns, which SQLite tells apart whatever their case.
 *
 * @param key of the column of row numbers
 * @param geometry of the column of geometries
 * @param byProperty names of the others
 */
record TableColumns(String key, String geometry, Map<String, String> byProperty) {

  static TableColumns of(Extract extract) {
    Set<String> taken = new HashSet<>();
    if (extract.needsIds()) {
      taken.add("id");
    }
    Map<String, String> byProperty = new HashMap<>();
    for (Column column : extract.columns()) {
      String property = column.property().name();
      byProperty.put(property, free(property, taken));
    }
    return new TableColumns(free("fid", taken), free("geom", taken), byProperty);
  }

  private static String free(String wanted, Set<String> taken) {
    String name = wanted;
    for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
      name = wanted + "_" + number;
    }
    return name;
  }

  String of(Property property) {
    return byProperty.getOrDefault(property.name(), property.name());
  }
}
