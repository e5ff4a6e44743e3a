package fr.quifaitquoi.geodata.cql2;

import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes geometries as well-known text, with all their decimals. */
final class WktWriter {
  private final StringBuilder out;

  private WktWriter(StringBuilder out) {
    this.out = out;
  }

  static void write(Geometry geometry, StringBuilder out) {
    new WktWriter(out).add(geometry);
  }

  private void add(Geometry geometry) {
    String name = geometry.getGeometryType();
    out.append(name.toUpperCase(Locale.ROOT));
    boolean named = name.equals(Geometry.TYPENAME_GEOMETRYCOLLECTION);
    addBody(geometry, named);
  }

  private void addBody(Geometry geometry, boolean namedParts) {
    switch (geometry) {
      case Point point -> addCoordinates(point.getCoordinates());
      case LineString line -> addCoordinates(line.getCoordinates());
      case Polygon polygon -> {
        out.append('(');
        addCoordinates(polygon.getExteriorRing().getCoordinates());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
          out.append(", ");
          addCoordinates(polygon.getInteriorRingN(i).getCoordinates());
        }
        out.append(')');
      }
      case GeometryCollection collection -> addParts(collection, namedParts);
      default -> throw new IllegalArgumentException("no WKT for " + geometry.getGeometryType());
    }
  }

  private void addParts(GeometryCollection collection, boolean named) {
    for (int i = 0; i < collection.getNumGeometries(); i++) {
      out.append(i == 0 ? "(" : ", ");
      if (named) {
        add(collection.getGeometryN(i));
      } else {
        addBody(collection.getGeometryN(i), false);
      }
    }
    out.append(')');
  }

  private void addCoordinates(Coordinate[] coordinates) {
    for (int i = 0; i < coordinates.length; i++) {
      out.append(i == 0 ? "(" : ", ")
          .append(Numbers.text(coordinates[i].x))
          .append(' ')
          .append(Numbers.text(coordinates[i].y));
    }
    out.append(')');
  }
}
