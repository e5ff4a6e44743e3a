package fr.quifaitquoi.geodata.tile;

import fr.quifaitquoi.geodata.layer.Column;

/**
 * The values of a column of which a tile has each once, by feature in the order in which tiles have
 * them. Immutable, thread-safe.
 */
final class SharedValues {
  /** Columns of more values than that are not worth a table a tile. */
  private static final int MOST_VALUES = 4_096;

  private final String name;

  /** One more than the code of each feature's value, 0 for none. */
  private final char[] codes;

  private final ValueTable values;
  private final int count;

  /**
   * @param order the rows of features, in their order
   */
  SharedValues(Column column, int[] order) {
    name = column.property().name();
    count = column.codeCount();
    values = ValueTable.of(column);
    codes = new char[order.length];
    for (int slot = 0; slot < codes.length; slot++) {
      codes[slot] = (char) (column.code(order[slot]) + 1);
    }
  }

  static boolean suits(Column column) {
    return column.isCoded() && column.codeCount() <= MOST_VALUES;
  }

  /** Begins a tile. */
  Writer writer(TileEncoder tile) {
    return new Writer(tile);
  }

  /** Gives the features of one tile their value. Not thread-safe. */
  final class Writer {
    private final TileEncoder tile;
    private final int key;

    /** By code, one more than the value's index in the tile, 0 while it has none. */
    private final int[] indexes = new int[count];

    private Writer(TileEncoder tile) {
      this.tile = tile;
      key = tile.key(name);
    }

    void tag(int slot) {
      int code = codes[slot] - 1;
      if (code < 0) {
        return;
      }
      if (indexes[code] == 0) {
        indexes[code] = values.addTo(tile, code) + 1;
      }
      tile.tag(key, indexes[code] - 1);
    }
  }
}
