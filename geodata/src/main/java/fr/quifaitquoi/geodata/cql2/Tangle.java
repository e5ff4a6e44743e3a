package fr.quifaitquoi.geodata.cql2;

import java.util.Arrays;
import java.util.Comparator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Tells geometries whose edges lie across each other by the million: whatever is made of pairs of
 * edges would take minutes with them. Outlines of real places are far from that, in any number of
 * vertices. Takes a fraction of a second at most.
 */
final class Tangle {
  /** Pairs of edges whose boxes meet: JTS looks at each in about a third of a microsecond. */
  private static final int PAIRS = 2_000_000;

  /** Pairs of edges that may be compared to find those. */
  private static final int STEPS = 30_000_000;

  private Tangle() {}

  static boolean isIn(Geometry geometry) {
    Envelope[] boxes = boxes(geometry);
    if ((long) boxes.length * boxes.length / 2 <= PAIRS) {
      return false;
    }
    return isTooMany(boxes, true) && isTooMany(boxes, false);
  }

  private static Envelope[] boxes(Geometry geometry) {
    Envelope[] boxes = new Envelope[geometry.getNumPoints()];
    int[] count = new int[1];
    geometry.apply(
        new CoordinateSequenceFilter() {
          @Override
          public void filter(CoordinateSequence sequence, int i) {
            if (i > 0) {
              Coordinate from = sequence.getCoordinate(i - 1);
              boxes[count[0]++] = new Envelope(from, sequence.getCoordinate(i));
            }
          }

          @Override
          public boolean isDone() {
            return false;
          }

          @Override
          public boolean isGeometryChanged() {
            return false;
          }
        });
    return Arrays.copyOf(boxes, count[0]);
  }

  /** Sweeps along one axis. */
  private static boolean isTooMany(Envelope[] boxes, boolean alongX) {
    Arrays.sort(boxes, Comparator.comparingDouble(alongX ? Envelope::getMinX : Envelope::getMinY));
    int steps = 0;
    int pairs = 0;
    for (int i = 0; i < boxes.length; i++) {
      double end = alongX ? boxes[i].getMaxX() : boxes[i].getMaxY();
      for (int j = i + 1; j < boxes.length && start(boxes[j], alongX) <= end; j++) {
        if (boxes[i].intersects(boxes[j]) && ++pairs > PAIRS) {
          return true;
        }
        if (++steps > STEPS) {
          return true;
        }
      }
    }
    return false;
  }

  private static double start(Envelope box, boolean alongX) {
    return alongX ? box.getMinX() : box.getMinY();
  }
}
