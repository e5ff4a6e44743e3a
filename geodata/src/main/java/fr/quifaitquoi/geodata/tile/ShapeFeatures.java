package fr.quifaitquoi.geodata.tile;

import fr.quifaitquoi.geodata.layer.Layer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes what is not a point into tiles: lines, areas, groups of points. Thread-safe. */
final class ShapeFeatures {
  /** How far around the tile shapes reach, so that their borders are not drawn along its edges. */
  static final int BUFFER_UNITS = 64;

  private final Layer layer;
  private final ShapeBands bands;

  /** Rows that are shapes, in their order. */
  private final int[] rows;

  /** The slot of the first one's attributes: the others follow. */
  private final int firstSlot;

  ShapeFeatures(Layer layer, int firstSlot) {
    this.layer = layer;
    this.firstSlot = firstSlot;
    bands = new ShapeBands(layer);
    rows =
        IntStream.range(0, layer.size())
            .filter(row -> !layer.isPoint(row) && !layer.isWithoutGeometry(row))
            .toArray();
  }

  int[] rows() {
    return rows.clone();
  }

  /** Makes what tiles are cut from. */
  void prepare() {
    for (int zoom = 0; zoom <= TileAddress.MAX_ZOOM && rows.length > 0; zoom++) {
      bands.at(zoom);
    }
  }

  void write(TileAddress address, @Nullable BitSet asked, TileDraft draft) {
    if (rows.length == 0) {
      return;
    }
    ShapeWriter writer = new ShapeWriter(bands.at(address.z()), address, draft);
    BitSet near = layer.rowsNear(address.degrees(BUFFER_UNITS));
    if (asked != null) {
      near.and(asked);
    }
    for (int row = near.nextSetBit(0); row >= 0; row = near.nextSetBit(row + 1)) {
      int place = Arrays.binarySearch(rows, row);
      if (place >= 0) {
        writer.write(row, firstSlot + place);
      }
    }
  }
}
