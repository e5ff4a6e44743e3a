package fr.quifaitquoi.geodata.format.shapefile;

import fr.quifaitquoi.geodata.layer.Property;

/**
 * A field of the table.
 *
 * @param kind C, N, L or D
 * @param width in bytes
 * @param cut how many texts are longer than a field may be
 */
record Field(String name, Property property, char kind, int width, long cut) {
  /** Decimals of numbers; what stands in a cell may have fewer or more. */
  int decimals() {
    return switch (property.type()) {
      case NUMBER -> 15;
      case TEXT, INTEGER, BOOLEAN, DATE, PARTIAL_DATE, TIMESTAMP, TEXT_LIST -> 0;
    };
  }
}
