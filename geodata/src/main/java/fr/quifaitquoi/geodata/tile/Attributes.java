package fr.quifaitquoi.geodata.tile;

import fr.quifaitquoi.geodata.layer.Column;
import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.geodata.layer.PropertyType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What tiles say of a layer's rows: their id and the shown properties. Immutable, thread-safe. */
final class Attributes {
  static final String ID = "id";

  private static final String TEXT = "String";

  /** Columns of more values than that have them written again at each feature. */
  private static final int SHARED_VALUES = 4_096;

  private final ValueTable ids;
  private final List<Column> columns;
  private final List<ValueTable> values;

  Attributes(Layer layer, List<Integer> shown) {
    ids = ValueTable.ofIds(layer);
    columns =
        shown.stream()
            .map(layer::column)
            .filter(column -> !column.property().name().equals(ID))
            .toList();
    values = columns.stream().map(ValueTable::of).toList();
  }

  /** The keys, and the kinds of their values as TileJSON calls them. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(ID, TEXT);
    for (Column column : columns) {
      fields.put(column.property().name(), kind(column.property().type()));
    }
    return fields;
  }

  private static String kind(PropertyType type) {
    return switch (type) {
      case INTEGER, NUMBER -> "Number";
      case BOOLEAN -> "Boolean";
      case TEXT, TEXT_LIST, DATE, PARTIAL_DATE, TIMESTAMP -> TEXT;
    };
  }

  /**
   * Begins a tile.
   *
   * @param brief whether values that features hardly share are left out, but for the id
   */
  Writer writer(TileEncoder tile, boolean brief) {
    return new Writer(tile, brief);
  }

  private static boolean isShared(Column column) {
    return column.isCoded() && column.codeCount() <= SHARED_VALUES;
  }

  /** Gives the features of one tile their attributes. Not thread-safe. */
  final class Writer {
    private static final int LEFT_OUT = -1;

    private final TileEncoder tile;
    private final int idKey;
    private final int[] keys = new int[columns.size()];

    /** By column, then code: one more than the value's index in the tile, 0 while it has none. */
    private final int[][] indexes = new int[columns.size()][];

    private Writer(TileEncoder tile, boolean brief) {
      this.tile = tile;
      idKey = tile.key(ID);
      for (int i = 0; i < keys.length; i++) {
        Column column = columns.get(i);
        boolean shared = isShared(column);
        keys[i] = brief && !shared ? LEFT_OUT : tile.key(column.property().name());
        indexes[i] = new int[shared ? column.codeCount() : 0];
      }
    }

    /** Gives the feature that is being written the attributes of a row. */
    void tag(int row) {
      tile.tag(idKey, ids.addTo(tile, row));
      for (int i = 0; i < keys.length; i++) {
        int code = columns.get(i).code(row);
        if (code != Column.NULL && keys[i] != LEFT_OUT) {
          tile.tag(keys[i], index(i, code));
        }
      }
    }

    private int index(int column, int code) {
      int[] known = indexes[column];
      if (known.length == 0) {
        return values.get(column).addTo(tile, code);
      }
      if (known[code] == 0) {
        known[code] = values.get(column).addTo(tile, code) + 1;
      }
      return known[code] - 1;
    }
  }
}
