package fr.quifaitquoi.geodata.tile;

import fr.quifaitquoi.geodata.layer.Column;
import fr.quifaitquoi.geodata.layer.Layer;
import java.util.List;

/**
 * What each feature has for itself: its id, then the values of some columns, as a tile has them.
 * Those of a feature lie together, and features in the order in which tiles have them: a tile
 * copies stretches of memory that follow one another. Immutable, thread-safe.
 */
final class OwnValues {
  private final byte[] bytes;

  /** Where the values of each feature begin, and behind them where the last ones end. */
  private final int[] starts;

  /** Which columns each feature has a value of: a bit a column. */
  private final int[] present;

  /**
   * @param order the rows of features, in their order
   * @param columns 32 at most
   */
  OwnValues(Layer layer, int[] order, List<Column> columns) {
    WireBuffer buffer = new WireBuffer(1_024);
    starts = new int[order.length + 1];
    present = new int[order.length];
    for (int slot = 0; slot < order.length; slot++) {
      int row = order[slot];
      ValueTable.write(layer.id(row), buffer);
      for (int i = 0; i < columns.size(); i++) {
        Object value = columns.get(i).valueAt(row);
        if (value != null) {
          ValueTable.write(value, buffer);
          present[slot] |= 1 << i;
        }
      }
      starts[slot + 1] = buffer.length();
    }
    bytes = buffer.toBytes();
  }

  boolean has(int slot, int column) {
    return (present[slot] >>> column & 1) != 0;
  }

  /** Adds a feature's id and values to a tile; the index of the id there, the others follow. */
  int addTo(TileEncoder tile, int slot) {
    int length = starts[slot + 1] - starts[slot];
    return tile.values(bytes, starts[slot], length, 1 + Integer.bitCount(present[slot]));
  }

  /** Adds a feature's id alone; its index there. */
  int addIdTo(TileEncoder tile, int slot) {
    return tile.values(bytes, starts[slot], WireBuffer.fieldSize(bytes, starts[slot]), 1);
  }
}
