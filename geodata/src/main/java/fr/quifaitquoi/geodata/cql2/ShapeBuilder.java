package fr.quifaitquoi.geodata.cql2;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Makes geometries from coordinates, and says what is wrong with them. */
final class ShapeBuilder {
  static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int RING = 4;

  private ShapeBuilder() {}

  /** What is wrong with the coordinates of a line. */
  static Optional<String> findLineProblem(List<Coordinate> coordinates) {
    return coordinates.size() < 2
        ? Optional.of("une ligne a au moins deux sommets.")
        : Optional.empty();
  }

  /** What is wrong with the coordinates of a ring. */
  static Optional<String> findRingProblem(List<Coordinate> coordinates) {
    if (coordinates.size() < RING) {
      return Optional.of("un contour de polygone a au moins quatre sommets, le premier répété.");
    }
    if (!coordinates.getFirst().equals2D(coordinates.getLast())) {
      return Optional.of(
          "le contour du polygone n’est pas fermé ; répétez le premier sommet à la fin.");
    }
    return Optional.empty();
  }

  static Point point(Coordinate coordinate) {
    return FACTORY.createPoint(coordinate);
  }

  static LineString line(List<Coordinate> coordinates) {
    return FACTORY.createLineString(coordinates.toArray(Coordinate[]::new));
  }

  /** The outside first, then holes. */
  static Polygon polygon(List<List<Coordinate>> rings) {
    LinearRing[] all =
        rings.stream()
            .map(ring -> FACTORY.createLinearRing(ring.toArray(Coordinate[]::new)))
            .toArray(LinearRing[]::new);
    return FACTORY.createPolygon(all[0], Arrays.copyOfRange(all, 1, all.length));
  }

  static Geometry multiPoint(List<Geometry> parts) {
    return FACTORY.createMultiPoint(parts.toArray(Point[]::new));
  }

  static Geometry multiLine(List<Geometry> parts) {
    return FACTORY.createMultiLineString(parts.toArray(LineString[]::new));
  }

  static Geometry multiPolygon(List<Geometry> parts) {
    return FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
  }

  static Geometry collection(List<Geometry> parts) {
    return FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new));
  }
}
