package fr.quifaitquoi.indexer.geocoding.address;

import fr.quifaitquoi.geodata.Position;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.PointValues.IntersectVisitor;
import org.apache.lucene.index.PointValues.Relation;
import org.apache.lucene.util.NumericUtils;

/** Gathers the points of indexes that lie within some metres, on a flat Earth: it is small. */
final class PointCollector {
  /** A millionth of a degree of a meridian. */
  private static final double UNIT_METERS = 0.111_195;

  private final int lat;
  private final int lon;
  private final double lonMeters;
  private final int latReach;
  private final int lonReach;
  private final double radiusMeters;
  private final List<NearPoint> found = new ArrayList<>();

  PointCollector(Position centre, double radiusMeters) {
    this.radiusMeters = radiusMeters;
    lat = HouseNumbers.millionths(centre.lat());
    lon = HouseNumbers.millionths(centre.lon());
    // At the poles a degree of longitude has no length; there are no addresses there.
    lonMeters = UNIT_METERS * Math.max(0.01, Math.cos(Math.toRadians(centre.lat())));
    latReach = (int) Math.ceil(radiusMeters / UNIT_METERS);
    lonReach = (int) Math.ceil(radiusMeters / lonMeters);
  }

  /** Adds those of an index. */
  void collect(DepartementIndex index) throws IOException {
    index.leaf().getPointValues(IndexFormat.POINTS).intersect(new Visitor(index));
  }

  List<NearPoint> found() {
    return found;
  }

  private final class Visitor implements IntersectVisitor {
    private final DepartementIndex index;

    Visitor(DepartementIndex index) {
      this.index = index;
    }

    @Override
    public void visit(int document) {
      throw new IllegalStateException("no cell is taken whole");
    }

    @Override
    public void visit(int document, byte[] packed) {
      double north = (latOf(packed) - lat) * UNIT_METERS;
      double east = (lonOf(packed) - lon) * lonMeters;
      double meters = Math.sqrt(north * north + east * east);
      if (meters <= radiusMeters) {
        int rank = NumericUtils.sortableBytesToInt(packed, 2 * Integer.BYTES);
        found.add(new NearPoint(index, document, rank, meters));
      }
    }

    @Override
    public Relation compare(byte[] least, byte[] most) {
      boolean outside =
          latOf(least) > lat + latReach
              || latOf(most) < lat - latReach
              || lonOf(least) > lon + lonReach
              || lonOf(most) < lon - lonReach;
      return outside ? Relation.CELL_OUTSIDE_QUERY : Relation.CELL_CROSSES_QUERY;
    }

    private static int latOf(byte[] packed) {
      return NumericUtils.sortableBytesToInt(packed, 0);
    }

    private static int lonOf(byte[] packed) {
      return NumericUtils.sortableBytesToInt(packed, Integer.BYTES);
    }
  }
}
