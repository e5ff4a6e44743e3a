package fr.quifaitquoi.geodata.format.shapefile;

import fr.quifaitquoi.geodata.format.FormatException;
import fr.quifaitquoi.geodata.format.GeometryForm;
import java.nio.ByteBuffer;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** The kinds of shapes, with their codes, and how their records are laid out (little-endian). */
enum ShapeKind {
  POINT(1),
  POLYLINE(3),
  POLYGON(5),
  MULTIPOINT(8);

  private static final int BOX = 4 * Double.BYTES;
  private static final int PAIR = 2 * Double.BYTES;

  private final int code;

  ShapeKind(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  /**
   * The kind of a form.
   *
   * @throws FormatException for several kinds
   */
  static ShapeKind of(GeometryForm form) throws FormatException {
    return switch (form) {
      case POINT -> POINT;
      case MULTIPOINT -> MULTIPOINT;
      case LINESTRING, MULTILINESTRING -> POLYLINE;
      case POLYGON, MULTIPOLYGON -> POLYGON;
      case GEOMETRY ->
          throw new FormatException(
              "Un Shapefile ne contient qu’une sorte de formes, et cette couche en mêle plusieurs"
                  + "\u00a0: prenez le GeoPackage.");
    };
  }

  /** Bytes of a shape, its code included. */
  int length(Geometry geometry) {
    int pairs = PAIR * geometry.getNumPoints();
    return switch (this) {
      case POINT -> Integer.BYTES + PAIR;
      case MULTIPOINT -> 2 * Integer.BYTES + BOX + pairs;
      case POLYLINE, POLYGON -> 3 * Integer.BYTES + BOX + Integer.BYTES * parts(geometry) + pairs;
    };
  }

  private static int parts(Geometry geometry) {
    int parts = 0;
    for (Geometry part : GeometryForm.parts(geometry)) {
      parts += part instanceof Polygon polygon ? 1 + polygon.getNumInteriorRing() : 1;
    }
    return parts;
  }

  void put(Geometry geometry, ByteBuffer out) {
    out.putInt(code);
    if (this == POINT) {
      Point point = (Point) geometry;
      out.putDouble(point.getX()).putDouble(point.getY());
      return;
    }
    Envelope box = geometry.getEnvelopeInternal();
    out.putDouble(box.getMinX()).putDouble(box.getMinY());
    out.putDouble(box.getMaxX()).putDouble(box.getMaxY());
    if (this == MULTIPOINT) {
      out.putInt(geometry.getNumPoints());
      putPairs(geometry.getCoordinates(), false, out);
      return;
    }
    out.putInt(parts(geometry)).putInt(geometry.getNumPoints());
    putStarts(geometry, out);
    for (Geometry part : GeometryForm.parts(geometry)) {
      putPart(part, out);
    }
  }

  private static void putStarts(Geometry geometry, ByteBuffer out) {
    int start = 0;
    for (Geometry part : GeometryForm.parts(geometry)) {
      int rings = part instanceof Polygon polygon ? polygon.getNumInteriorRing() : 0;
      for (int ring = -1; ring < rings; ring++) {
        out.putInt(start);
        start += line(part, ring).length;
      }
    }
  }

  /** The positions of a line, of a shell (ring -1) or of a hole. */
  private static Coordinate[] line(Geometry part, int ring) {
    if (part instanceof Polygon polygon) {
      return ring < 0
          ? polygon.getExteriorRing().getCoordinates()
          : polygon.getInteriorRingN(ring).getCoordinates();
    }
    return part.getCoordinates();
  }

  /** Shells turn clockwise, holes the other way. */
  private static void putPart(Geometry part, ByteBuffer out) {
    if (!(part instanceof Polygon polygon)) {
      putPairs(part.getCoordinates(), false, out);
      return;
    }
    for (int ring = -1; ring < polygon.getNumInteriorRing(); ring++) {
      Coordinate[] positions = line(polygon, ring);
      boolean turn = positions.length > 3 && Orientation.isCCWArea(positions) == (ring < 0);
      putPairs(positions, turn, out);
    }
  }

  private static void putPairs(Coordinate[] positions, boolean backwards, ByteBuffer out) {
    for (int i = 0; i < positions.length; i++) {
      Coordinate position = positions[backwards ? positions.length - 1 - i : i];
      out.putDouble(position.x).putDouble(position.y);
    }
  }
}
