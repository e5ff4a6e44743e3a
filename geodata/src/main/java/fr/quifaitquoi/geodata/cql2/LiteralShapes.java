package fr.quifaitquoi.geodata.cql2;

import fr.quifaitquoi.geodata.cql2.Cql2Expression.BoxValue;
import fr.quifaitquoi.geodata.crs.Crs;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Brings geometries of filters to WGS84, longitude first, and refuses those that make no sense. */
final class LiteralShapes {
  /** Of a box in metres: its sides are curves in degrees. */
  private static final int STEPS = 32;

  /** More than twice around the earth, metres: projections give numbers, but no places. */
  private static final double FARTHEST = 1e8;

  private static final double WEST = -180;
  private static final double EAST = 180;

  private final Crs crs;

  LiteralShapes(Crs crs) {
    this.crs = crs;
  }

  Geometry toWgs84(Geometry written) {
    Geometry geometry = written.copy();
    geometry.apply(new ToWgs84());
    geometry.geometryChanged();
    checkPlace(geometry.getEnvelopeInternal(), "La géométrie");
    if (Tangle.isIn(geometry)) {
      throw new Cql2SemanticException(
          "La géométrie du filtre est trop enchevêtrée pour être comparée ; simplifiez-la.");
    }
    TopologyValidationError error = new IsValidOp(geometry).getValidationError();
    if (error != null) {
      throw new Cql2SemanticException(
          "La géométrie du filtre n’est pas valable près de la longitude "
              + error.getCoordinate().x
              + ", latitude "
              + error.getCoordinate().y
              + " : ses contours se recoupent, ou un trou sort de son polygone. Corrigez-la.");
    }
    return geometry;
  }

  /** One rectangle, or two when it goes over the antimeridian. */
  Geometry toWgs84(BoxValue box) {
    return crs.isGeographic() ? degrees(box) : metres(box);
  }

  private Geometry degrees(BoxValue box) {
    boolean latitudeFirst = crs.isLatitudeFirst();
    double west = latitudeFirst ? box.second() : box.first();
    double south = latitudeFirst ? box.first() : box.second();
    double east = latitudeFirst ? box.fourth() : box.third();
    double north = latitudeFirst ? box.third() : box.fourth();
    checkPlace(new Envelope(west, east, south, north), "BBOX");
    if (south > north) {
      throw new Cql2SemanticException(
          "BBOX : le sud (" + south + ") est au nord du nord (" + north + ").");
    }
    if (west <= east) {
      return rectangle(new Envelope(west, east, south, north));
    }
    return ShapeBuilder.multiPolygon(
        List.of(
            rectangle(new Envelope(west, EAST, south, north)),
            rectangle(new Envelope(WEST, east, south, north))));
  }

  /** A point or a line when the box has no extent. */
  private static Geometry rectangle(Envelope box) {
    return ShapeBuilder.FACTORY.toGeometry(box);
  }

  private Geometry metres(BoxValue box) {
    if (box.first() > box.third() || box.second() > box.fourth()) {
      throw new Cql2SemanticException(
          "BBOX : les bornes basses viennent d’abord, puis les bornes hautes.");
    }
    Coordinate[] ring = new Coordinate[4 * STEPS + 1];
    for (int i = 0; i < STEPS; i++) {
      double x = box.first() + (box.third() - box.first()) * i / STEPS;
      double y = box.second() + (box.fourth() - box.second()) * i / STEPS;
      ring[i] = new Coordinate(x, box.second());
      ring[STEPS + i] = new Coordinate(box.third(), y);
      ring[2 * STEPS + i] = new Coordinate(box.third() + box.first() - x, box.fourth());
      ring[3 * STEPS + i] = new Coordinate(box.first(), box.fourth() + box.second() - y);
    }
    ring[4 * STEPS] = ring[0].copy();
    return toWgs84(ShapeBuilder.FACTORY.createPolygon(ring));
  }

  private void checkPlace(Envelope box, String what) {
    boolean inside =
        box.getMinX() >= WEST
            && box.getMaxX() <= EAST
            && box.getMinY() >= -90
            && box.getMaxY() <= 90;
    if (!inside) {
      throw new Cql2SemanticException(
          what
              + " du filtre sort du domaine de "
              + crs.label()
              + " ; vérifiez filter-crs et l’ordre des coordonnées.");
    }
  }

  private final class ToWgs84 implements CoordinateSequenceFilter {
    private final double[] pair = new double[2];

    @Override
    public void filter(CoordinateSequence sequence, int i) {
      pair[0] = sequence.getX(i);
      pair[1] = sequence.getY(i);
      boolean onEarth = Math.abs(pair[0]) <= FARTHEST && Math.abs(pair[1]) <= FARTHEST;
      crs.toWgs84(pair, 1);
      if (!onEarth || !Double.isFinite(pair[0]) || !Double.isFinite(pair[1])) {
        pair[0] = Double.MAX_VALUE;
      }
      sequence.setOrdinate(i, 0, pair[0]);
      sequence.setOrdinate(i, 1, pair[1]);
    }

    @Override
    public boolean isDone() {
      return false;
    }

    @Override
    public boolean isGeometryChanged() {
      return true;
    }
  }
}
