package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.api.layers.RowFilter;
import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.layer.Layer;
import java.util.Arrays;
import java.util.BitSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Features that meet a box of a projected system: its sides are curves on the ground, followed here
 * from point to point.
 *
 * @param box easting and northing, metres
 */
record ProjectedBoxFilter(Crs crs, Envelope box) implements RowFilter {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Points a side: over a region's width the curve stays within a metre of them. */
  private static final int STEPS = 32;

  @Override
  public BitSet rows(Layer layer) {
    Geometry ground = ground();
    BitSet rows = layer.rowsNear(ground.getEnvelopeInternal());
    PreparedGeometry prepared = PreparedGeometryFactory.prepare(ground);
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      Geometry geometry =
          layer.isPoint(row)
              ? FACTORY.createPoint(new Coordinate(layer.lon(row), layer.lat(row)))
              : layer.geometry(row);
      if (geometry == null || !prepared.intersects(geometry)) {
        rows.clear(row);
      }
    }
    return rows;
  }

  /** The box in WGS84; an empty geometry where the system has no image of it. */
  private Geometry ground() {
    double[] pairs = new double[8 * STEPS];
    for (int i = 0; i < STEPS; i++) {
      double part = (double) i / STEPS;
      put(pairs, i, box.getMinX() + part * box.getWidth(), box.getMinY());
      put(pairs, STEPS + i, box.getMaxX(), box.getMinY() + part * box.getHeight());
      put(pairs, 2 * STEPS + i, box.getMaxX() - part * box.getWidth(), box.getMaxY());
      put(pairs, 3 * STEPS + i, box.getMinX(), box.getMaxY() - part * box.getHeight());
    }
    crs.toWgs84(pairs, 4 * STEPS);
    Coordinate[] ring = new Coordinate[4 * STEPS + 1];
    int count = 0;
    for (int i = 0; i < 4 * STEPS; i++) {
      if (Double.isFinite(pairs[2 * i]) && Double.isFinite(pairs[2 * i + 1])) {
        ring[count++] = new Coordinate(pairs[2 * i], pairs[2 * i + 1]);
      }
    }
    if (count < 3) {
      return FACTORY.createPolygon();
    }
    ring[count] = ring[0].copy();
    // A box without area has a ring that turns back on itself.
    return box.getArea() == 0
        ? FACTORY.createLineString(Arrays.copyOf(ring, count + 1))
        : FACTORY.createPolygon(Arrays.copyOf(ring, count + 1)).buffer(0);
  }

  private static void put(double[] pairs, int index, double x, double y) {
    pairs[2 * index] = x;
    pairs[2 * index + 1] = y;
  }

  @Override
  public String key() {
    return "bbox=" + crs + box;
  }
}
