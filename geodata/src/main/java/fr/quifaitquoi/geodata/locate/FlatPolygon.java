package fr.quifaitquoi.geodata.locate;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The rings of a polygon or multipolygon as plain numbers. In a valid one a point is inside when a
 * ray from it crosses all rings together an odd number of times.
 */
final class FlatPolygon {
  /** Longitude and latitude of each point of each ring, the first again at the end. */
  final double[][] rings;

  final Envelope envelope;

  private FlatPolygon(double[][] rings, Envelope envelope) {
    this.rings = rings;
    this.envelope = envelope;
  }

  static FlatPolygon of(Geometry geometry) {
    List<double[]> rings = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) geometry.getGeometryN(i);
      rings.add(flat(polygon.getExteriorRing()));
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        rings.add(flat(polygon.getInteriorRingN(hole)));
      }
    }
    return new FlatPolygon(rings.toArray(new double[0][]), geometry.getEnvelopeInternal());
  }

  private static double[] flat(LinearRing ring) {
    CoordinateSequence points = ring.getCoordinateSequence();
    double[] ordinates = new double[2 * points.size()];
    for (int i = 0; i < points.size(); i++) {
      ordinates[2 * i] = points.getX(i);
      ordinates[2 * i + 1] = points.getY(i);
    }
    return ordinates;
  }

  /** Whether the point is inside or on the border; decides as JTS's RayCrossingCounter does. */
  boolean covers(double x, double y) {
    boolean inside = false;
    for (double[] ring : rings) {
      for (int i = 2; i < ring.length; i += 2) {
        int crossing = crossing(ring, i, x, y);
        if (crossing == ON_BORDER) {
          return true;
        }
        inside ^= crossing == CROSSES;
      }
    }
    return inside;
  }

  private static final int MISSES = 0;
  private static final int CROSSES = 1;
  private static final int ON_BORDER = 2;

  /** How the ray from the point to the east meets the segment that ends at index {@code i}. */
  private static int crossing(double[] ring, int i, double x, double y) {
    double x1 = ring[i - 2];
    double y1 = ring[i - 1];
    double x2 = ring[i];
    double y2 = ring[i + 1];
    if (x1 < x && x2 < x) {
      return MISSES;
    }
    if (x == x2 && y == y2) {
      return ON_BORDER;
    }
    if (y1 == y && y2 == y) {
      return Math.min(x1, x2) <= x && x <= Math.max(x1, x2) ? ON_BORDER : MISSES;
    }
    if ((y1 > y) == (y2 > y)) {
      return MISSES;
    }
    int side = CGAlgorithmsDD.orientationIndex(x1, y1, x2, y2, x, y);
    if (side == Orientation.COLLINEAR) {
      return ON_BORDER;
    }
    return (side == Orientation.LEFT) == (y2 > y1) ? CROSSES : MISSES;
  }
}
