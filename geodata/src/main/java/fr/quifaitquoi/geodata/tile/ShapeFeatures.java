package fr.quifaitquoi.geodata.tile;

import fr.quifaitquoi.geodata.layer.Layer;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Writes what is not a point into tiles: lines, areas, groups of points. Thread-safe. */
final class ShapeFeatures {
  /** How far around the tile shapes reach, so that their borders are not drawn along its edges. */
  static final int BUFFER_UNITS = 64;

  private final Layer layer;
  private final ShapeBands bands;
  private final boolean empty;

  ShapeFeatures(Layer layer) {
    this.layer = layer;
    bands = new ShapeBands(layer);
    empty = isWithoutShapes(layer);
  }

  private static boolean isWithoutShapes(Layer layer) {
    for (int row = 0; row < layer.size(); row++) {
      if (!layer.isPoint(row) && !layer.isWithoutGeometry(row)) {
        return false;
      }
    }
    return true;
  }

  /** Makes what tiles are cut from. */
  void prepare() {
    for (int zoom = 0; zoom <= TileAddress.MAX_ZOOM && !empty; zoom++) {
      bands.at(zoom);
    }
  }

  void write(TileAddress address, @Nullable BitSet rows, TileDraft draft) {
    if (empty) {
      return;
    }
    ShapeWriter writer = new ShapeWriter(bands.at(address.z()), address, draft);
    BitSet near = layer.rowsNear(address.degrees(BUFFER_UNITS));
    if (rows != null) {
      near.and(rows);
    }
    for (int row = near.nextSetBit(0); row >= 0; row = near.nextSetBit(row + 1)) {
      if (!layer.isPoint(row)) {
        writer.write(row);
      }
    }
  }
}
