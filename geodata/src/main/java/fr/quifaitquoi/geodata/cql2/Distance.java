package fr.quifaitquoi.geodata.cql2;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.distance.DistanceOp;

/**
 * Distances of WGS84 geometries in metres, on a sphere. The nearest places of lines and areas are
 * looked for in a plane around the first geometry: right within 1 % up to a hundred kilometres.
 */
final class Distance {
  private static final double EARTH_RADIUS_METERS = 6_371_008.8;
  private static final double POLE = 89.9;

  private Distance() {}

  static double meters(Geometry first, Geometry second) {
    if (first instanceof Point && second instanceof Point) {
      return meters(first.getCoordinate(), second.getCoordinate());
    }
    double middle = Math.clamp(first.getEnvelopeInternal().centre().y, -POLE, POLE);
    double narrowing = Math.cos(Math.toRadians(middle));
    AffineTransformation plane = AffineTransformation.scaleInstance(narrowing, 1);
    Coordinate[] nearest =
        DistanceOp.nearestPoints(plane.transform(first), plane.transform(second));
    return meters(back(nearest[0], narrowing), back(nearest[1], narrowing));
  }

  private static Coordinate back(Coordinate coordinate, double narrowing) {
    return new Coordinate(coordinate.x / narrowing, coordinate.y);
  }

  /** Along the great circle (haversine). */
  private static double meters(Coordinate from, Coordinate to) {
    double south = Math.toRadians(from.y);
    double north = Math.toRadians(to.y);
    double up = Math.sin((north - south) / 2);
    double along = Math.sin(Math.toRadians(to.x - from.x) / 2);
    double chord = up * up + Math.cos(south) * Math.cos(north) * along * along;
    return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(chord)));
  }
}
