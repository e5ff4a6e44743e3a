package fr.quifaitquoi.geodata.format.geopackage;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of tables from ids of layers: letters, digits and underscores, each once. */
final class TableNames {
  private final Set<String> taken = new HashSet<>();

  String name(String layer) {
    String plain = layer.replaceAll("[^\\p{L}\\p{N}]+", "_");
    boolean reserved = plain.matches("(?i)(gpkg|rtree|sqlite)_.*|layer_styles|[0-9].*|_*");
    String start = reserved ? "couche_" + plain : plain;
    String name = start;
    for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
      name = start + "_" + number;
    }
    return name;
  }
}
