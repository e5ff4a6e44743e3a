package fr.quifaitquoi.api.layers;

import fr.quifaitquoi.geodata.layer.Layer;
import java.util.BitSet;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.predicate.RectangleIntersects;

/**
 * Features that meet one of some boxes, borders included; those without a geometry meet none.
 *
 * @param boxes WGS84, longitude first; two when a box crosses the antimeridian
 */
public record BoxFilter(List<Envelope> boxes) implements RowFilter {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  public BoxFilter {
    boxes = List.copyOf(boxes);
  }

  @Override
  public BitSet rows(Layer layer) {
    BitSet rows = new BitSet(layer.size());
    for (Envelope box : boxes) {
      BitSet near = layer.rowsNear(box);
      if (!box.covers(layer.extent())) {
        dropThoseThatMiss(box, layer, near);
      }
      rows.or(near);
    }
    return rows;
  }

  private static void dropThoseThatMiss(Envelope box, Layer layer, BitSet near) {
    Geometry shape = FACTORY.toGeometry(box);
    for (int row = near.nextSetBit(0); row >= 0; row = near.nextSetBit(row + 1)) {
      if (layer.isPoint(row) || box.covers(layer.envelope(row))) {
        continue;
      }
      Geometry geometry = layer.geometry(row);
      if (geometry == null || !meets(shape, geometry)) {
        near.clear(row);
      }
    }
  }

  /** A box without area is a line or a point. */
  private static boolean meets(Geometry box, Geometry geometry) {
    return box instanceof Polygon rectangle
        ? RectangleIntersects.intersects(rectangle, geometry)
        : box.intersects(geometry);
  }

  @Override
  public String key() {
    return "bbox=" + boxes;
  }
}
