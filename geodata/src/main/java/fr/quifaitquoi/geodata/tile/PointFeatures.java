package fr.quifaitquoi.geodata.tile;

import fr.quifaitquoi.geodata.layer.Layer;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Writes the points of a tile one by one. Immutable, thread-safe. */
final class PointFeatures {
  /** How far around the tile points are written too, for the sake of their symbols. */
  private static final int BUFFER_UNITS = 64;

  /** The deepest zoom at which a unit of the tile is not smaller than one of the world. */
  private static final int WHOLE_UNITS = 20;

  private final Layer layer;
  private final PointOrder points;

  PointFeatures(Layer layer, PointOrder points) {
    this.layer = layer;
    this.points = points;
  }

  void write(TileAddress address, @Nullable BitSet rows, TileDraft draft) {
    long margin = address.width() * BUFFER_UNITS / TileEncoder.EXTENT;
    points.visit(
        address,
        margin,
        place -> {
          int row = points.row(place);
          if (rows == null || rows.get(row)) {
            draft.tag(row, place);
            write(address, place, draft.encoder());
          }
        });
  }

  private void write(TileAddress address, int place, TileEncoder encoder) {
    if (address.z() > WHOLE_UNITS) {
      int row = points.row(place);
      double x = WebMercator.x(layer.lon(row)) - address.west();
      double y = WebMercator.y(layer.lat(row)) - address.north();
      encoder.endPoint((int) Math.round(x / address.unit()), (int) Math.round(y / address.unit()));
      return;
    }
    int shift = WHOLE_UNITS - address.z();
    long half = (1L << shift) >> 1;
    encoder.endPoint(
        (int) ((points.x(place) - address.west() + half) >> shift),
        (int) ((points.y(place) - address.north() + half) >> shift));
  }
}
