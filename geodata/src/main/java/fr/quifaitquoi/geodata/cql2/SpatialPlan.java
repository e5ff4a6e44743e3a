package fr.quifaitquoi.geodata.cql2;

import fr.quifaitquoi.geodata.layer.Layer;
import java.util.BitSet;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Answers one spatial relation between the features' geometries and a fixed one: the layer's index
 * says which come near, and only those are looked at closely.
 *
 * @param operator of a feature's geometry to the fixed one
 */
record SpatialPlan(Operator operator, Geometry fixed) implements Plan {
  /** Vertices that are looked at between two checks of the deadline, at least. */
  private static final int STEPS_BETWEEN_CHECKS = 10_000;

  /** A geometry of more parts is looked for by the box around all. */
  private static final int PARTS = 16;

  @Override
  public Truth select(Layer layer, BitSet asked, Deadline deadline) {
    BitSet unknown = new BitSet();
    for (int row = asked.nextSetBit(0); row >= 0; row = asked.nextSetBit(row + 1)) {
      if (layer.isWithoutGeometry(row)) {
        unknown.set(row);
      }
    }
    boolean disjoint = operator == Operator.S_DISJOINT;
    BitSet near = near(layer);
    near.and(asked);
    BitSet yes = test(layer, near, disjoint ? Operator.S_INTERSECTS : operator, deadline);
    Truth truth = new Truth(yes, unknown);
    return disjoint ? truth.negated(asked) : truth;
  }

  private BitSet near(Layer layer) {
    if (fixed.getNumGeometries() > PARTS) {
      return layer.rowsNear(fixed.getEnvelopeInternal());
    }
    BitSet near = new BitSet();
    for (int i = 0; i < fixed.getNumGeometries(); i++) {
      near.or(layer.rowsNear(fixed.getGeometryN(i).getEnvelopeInternal()));
    }
    return near;
  }

  private BitSet test(Layer layer, BitSet near, Operator relation, Deadline deadline) {
    SpatialTest test = new SpatialTest(relation, fixed);
    Envelope rectangle =
        relation == Operator.S_INTERSECTS && fixed.isRectangle()
            ? fixed.getEnvelopeInternal()
            : new Envelope();
    BitSet yes = new BitSet();
    int rowsBetweenChecks = 1 + STEPS_BETWEEN_CHECKS / fixed.getNumPoints();
    int steps = 0;
    for (int row = near.nextSetBit(0); row >= 0; row = near.nextSetBit(row + 1)) {
      if (++steps % rowsBetweenChecks == 0) {
        deadline.check();
      }
      if (isInside(layer, row, rectangle) || holds(layer, row, test)) {
        yes.set(row);
      }
    }
    return yes;
  }

  /** Whether a rectangle covers a geometry for certain. */
  private static boolean isInside(Layer layer, int row, Envelope rectangle) {
    if (rectangle.isNull()) {
      return false;
    }
    return layer.isPoint(row)
        ? rectangle.covers(layer.lon(row), layer.lat(row))
        : rectangle.covers(layer.envelope(row));
  }

  private static boolean holds(Layer layer, int row, SpatialTest test) {
    Geometry geometry = layer.geometry(row);
    return geometry != null && test.holds(geometry);
  }
}
