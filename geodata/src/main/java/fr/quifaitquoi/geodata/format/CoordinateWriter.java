package fr.quifaitquoi.geodata.format;

import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.layer.ByteBuilder;
import java.util.Arrays;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes WGS84 geometries as those of GeoJSON, in a coordinate system. Rings turn as RFC 7946 has
 * it: shells counterclockwise, holes clockwise. Not thread-safe.
 */
final class CoordinateWriter {
  private static final byte[] NULL = GeoJsonFeatures.ascii("null");
  private static final byte[] POINT =
      GeoJsonFeatures.ascii("{\"type\":\"Point\",\"coordinates\":[");

  private final Crs crs;
  private final FixedDecimals numbers;
  private final double[] pair = new double[2];
  private double[] pairs = new double[256];
  private boolean imageless;

  CoordinateWriter(Crs crs) {
    this.crs = crs;
    this.numbers = new FixedDecimals(crs.decimals());
  }

  /** Adds a point; {@code null} when it has no image in the system. */
  void appendPoint(double lon, double lat, ByteBuilder out) {
    pair[0] = lon;
    pair[1] = lat;
    crs.fromWgs84(pair, 1);
    if (!Double.isFinite(pair[0]) || !Double.isFinite(pair[1])) {
      out.append(NULL);
      return;
    }
    out.append(POINT);
    numbers.append(pair[0], out);
    out.append(',');
    numbers.append(pair[1], out);
    out.append(']').append('}');
  }

  /** Adds a geometry; {@code null} when a part of it has no image in the system. */
  void appendGeometry(Geometry geometry, ByteBuilder out) {
    int start = out.length();
    imageless = false;
    appendObject(geometry, out);
    if (imageless) {
      out.truncate(start);
      out.append(NULL);
    }
  }

  private void appendObject(Geometry geometry, ByteBuilder out) {
    boolean collection = geometry.getClass() == GeometryCollection.class;
    String type = geometry instanceof LinearRing ? "LineString" : geometry.getGeometryType();
    out.append("{\"type\":\"").append(type);
    out.append(collection ? "\",\"geometries\":" : "\",\"coordinates\":");
    if (collection) {
      appendParts((GeometryCollection) geometry, out, true);
    } else {
      appendCoordinates(geometry, out);
    }
    out.append('}');
  }

  private void appendParts(GeometryCollection parts, ByteBuilder out, boolean asObjects) {
    out.append('[');
    for (int i = 0; i < parts.getNumGeometries(); i++) {
      if (i > 0) {
        out.append(',');
      }
      if (asObjects) {
        appendObject(parts.getGeometryN(i), out);
      } else {
        appendCoordinates(parts.getGeometryN(i), out);
      }
    }
    out.append(']');
  }

  private void appendCoordinates(Geometry geometry, ByteBuilder out) {
    switch (geometry) {
      case Point point -> appendPosition(point.getCoordinateSequence(), out);
      case LineString line -> appendLine(line.getCoordinateSequence(), false, out);
      case Polygon polygon -> appendPolygon(polygon, out);
      case GeometryCollection parts -> appendParts(parts, out, false);
      default -> throw new IllegalArgumentException(geometry.getGeometryType());
    }
  }

  private void appendPolygon(Polygon polygon, ByteBuilder out) {
    out.append('[');
    appendRing(polygon.getExteriorRing(), true, out);
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      out.append(',');
      appendRing(polygon.getInteriorRingN(i), false, out);
    }
    out.append(']');
  }

  private void appendRing(LinearRing ring, boolean counterclockwise, ByteBuilder out) {
    CoordinateSequence positions = ring.getCoordinateSequence();
    boolean turn =
        positions.size() > 3 && Orientation.isCCWArea(ring.getCoordinates()) != counterclockwise;
    appendLine(positions, turn, out);
  }

  private void appendPosition(CoordinateSequence positions, ByteBuilder out) {
    project(positions);
    if (positions.size() == 0) {
      out.append('[').append(']');
    } else {
      appendPair(0, out);
    }
  }

  private void appendLine(CoordinateSequence positions, boolean backwards, ByteBuilder out) {
    project(positions);
    int count = positions.size();
    out.append('[');
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        out.append(',');
      }
      appendPair(backwards ? count - 1 - i : i, out);
    }
    out.append(']');
  }

  private void appendPair(int index, ByteBuilder out) {
    out.append('[');
    numbers.append(pairs[2 * index], out);
    out.append(',');
    numbers.append(pairs[2 * index + 1], out);
    out.append(']');
  }

  /** Puts the positions, transformed, in {@link #pairs}. */
  private void project(CoordinateSequence positions) {
    int count = positions.size();
    if (pairs.length < 2 * count) {
      pairs = Arrays.copyOf(pairs, 4 * count);
    }
    for (int i = 0; i < count; i++) {
      pairs[2 * i] = positions.getX(i);
      pairs[2 * i + 1] = positions.getY(i);
    }
    crs.fromWgs84(pairs, count);
    for (int i = 0; i < 2 * count; i++) {
      if (!Double.isFinite(pairs[i])) {
        pairs[i] = 0;
        imageless = true;
      }
    }
  }
}
