package fr.quifaitquoi.geodata.tile;

import java.util.Arrays;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Geometries by row, as parts: an outer ring is followed by the holes in it. Coordinates are units
 * of the world. Of a collection, the parts of the highest dimension are kept. Immutable,
 * thread-safe.
 */
final class ProjectedShapes {
  /** What a part is. Rings do not repeat their first point at their end. */
  enum Part {
    OUTER_RING,
    HOLE,
    LINE,
    POINT
  }

  /** x, then y, of one point after the other. */
  private final double[] coordinates;

  /** Where the points of each part end. */
  private final int[] pointEnds;

  private final Part[] kinds;

  /** West, north, east and south of each part. */
  private final double[] boxes;

  /** Where the parts of each row end. */
  private final int[] partEnds;

  private ProjectedShapes(Builder builder) {
    coordinates = Arrays.copyOf(builder.coordinates, 2 * builder.points);
    pointEnds = Arrays.copyOf(builder.pointEnds, builder.parts);
    kinds = Arrays.copyOf(builder.kinds, builder.parts);
    partEnds = Arrays.copyOf(builder.partEnds, builder.rows);
    boxes = new double[4 * builder.parts];
    for (int part = 0; part < builder.parts; part++) {
      measure(part);
    }
  }

  private void measure(int part) {
    double west = Double.POSITIVE_INFINITY;
    double north = Double.POSITIVE_INFINITY;
    double east = Double.NEGATIVE_INFINITY;
    double south = Double.NEGATIVE_INFINITY;
    for (int i = pointFrom(part); i < pointTo(part); i++) {
      west = Math.min(west, x(i));
      east = Math.max(east, x(i));
      north = Math.min(north, y(i));
      south = Math.max(south, y(i));
    }
    boxes[4 * part] = west;
    boxes[4 * part + 1] = north;
    boxes[4 * part + 2] = east;
    boxes[4 * part + 3] = south;
  }

  int pointCount() {
    return coordinates.length / 2;
  }

  int partCount() {
    return pointEnds.length;
  }

  int partFrom(int row) {
    return row == 0 ? 0 : partEnds[row - 1];
  }

  int partTo(int row) {
    return partEnds[row];
  }

  Part kind(int part) {
    return kinds[part];
  }

  int pointFrom(int part) {
    return part == 0 ? 0 : pointEnds[part - 1];
  }

  int pointTo(int part) {
    return pointEnds[part];
  }

  double x(int point) {
    return coordinates[2 * point];
  }

  double y(int point) {
    return coordinates[2 * point + 1];
  }

  double west(int part) {
    return boxes[4 * part];
  }

  double north(int part) {
    return boxes[4 * part + 1];
  }

  double east(int part) {
    return boxes[4 * part + 2];
  }

  double south(int part) {
    return boxes[4 * part + 3];
  }

  /** Gathers geometries row by row. */
  static final class Builder {
    private double[] coordinates = new double[1_024];
    private int points;
    private int[] pointEnds = new int[64];
    private Part[] kinds = new Part[64];
    private int parts;
    private final int[] partEnds;
    private int rows;

    /**
     * @param rows how many there will be
     */
    Builder(int rows) {
      partEnds = new int[rows];
    }

    /** Adds the next row's geometry, whose coordinates are units of the world. */
    void add(Geometry geometry) {
      addParts(geometry, geometry.getDimension());
      addNothing();
    }

    /** Ends a row. */
    void addNothing() {
      partEnds[rows++] = parts;
    }

    ProjectedShapes build() {
      return new ProjectedShapes(this);
    }

    private void addParts(Geometry geometry, int dimension) {
      switch (geometry) {
        case GeometryCollection several -> {
          for (int i = 0; i < several.getNumGeometries(); i++) {
            if (several.getGeometryN(i).getDimension() == dimension) {
              addParts(several.getGeometryN(i), dimension);
            }
          }
        }
        case Polygon polygon -> addRings(polygon);
        case LineString line ->
            addPart(line.getCoordinateSequence(), line.getNumPoints(), Part.LINE);
        case Point point ->
            addPart(point.getCoordinateSequence(), point.getNumPoints(), Part.POINT);
        default -> throw new IllegalArgumentException(geometry.getGeometryType());
      }
    }

    private void addRings(Polygon polygon) {
      if (polygon.isEmpty()) {
        return;
      }
      addRing(polygon.getExteriorRing(), Part.OUTER_RING);
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        addRing(polygon.getInteriorRingN(i), Part.HOLE);
      }
    }

    private void addRing(LinearRing ring, Part kind) {
      addPart(ring.getCoordinateSequence(), ring.getNumPoints() - 1, kind);
    }

    private void addPart(CoordinateSequence sequence, int count, Part kind) {
      if (2 * (points + count) > coordinates.length) {
        coordinates =
            Arrays.copyOf(coordinates, Math.max(2 * (points + count), coordinates.length * 2));
      }
      for (int i = 0; i < count; i++) {
        coordinates[2 * points] = sequence.getX(i);
        coordinates[2 * points + 1] = sequence.getY(i);
        points++;
      }
      if (parts == kinds.length) {
        kinds = Arrays.copyOf(kinds, 2 * parts);
        pointEnds = Arrays.copyOf(pointEnds, 2 * parts);
      }
      kinds[parts] = kind;
      pointEnds[parts++] = points;
    }
  }
}
