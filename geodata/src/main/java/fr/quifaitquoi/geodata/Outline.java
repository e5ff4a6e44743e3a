package fr.quifaitquoi.geodata;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * A territory's outline.
 *
 * @param geometry polygon or multipolygon, WGS84, longitude first; not to be changed
 * @param method official, or approximated (Voronoi cells) before the first sync
 */
public record Outline(Geometry geometry, Method method) {
  private static final double SEMI_MAJOR_METERS = 6_378_137;
  private static final double ECCENTRICITY = 0.0818191908426215;

  /**
   * The area on the WGS84 ellipsoid, by Lambert's cylindrical equal-area projection (Snyder, Map
   * Projections, 1987, formula 3-12): exact but for edges taken as straight on that map.
   */
  public double squareMeters() {
    double sum = 0;
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon) {
        sum += area(polygon.getExteriorRing());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          sum -= area(polygon.getInteriorRingN(hole));
        }
      }
    }
    return sum;
  }

  private static double area(LinearRing ring) {
    CoordinateSequence points = ring.getCoordinateSequence();
    double sum = 0;
    for (int i = 1; i < points.size(); i++) {
      double width = Math.toRadians(points.getX(i) - points.getX(i - 1));
      sum += width * (height(points.getY(i)) + height(points.getY(i - 1))) / 2;
    }
    return Math.abs(sum) * SEMI_MAJOR_METERS * SEMI_MAJOR_METERS / 2;
  }

  /** Snyder's q: twice the height on the equal-area map of a unit ellipsoid. */
  private static double height(double latitude) {
    double sin = Math.sin(Math.toRadians(latitude));
    double e = ECCENTRICITY;
    double flat = sin / (1 - e * e * sin * sin);
    return (1 - e * e) * (flat - Math.log((1 - e * sin) / (1 + e * sin)) / (2 * e));
  }
}
