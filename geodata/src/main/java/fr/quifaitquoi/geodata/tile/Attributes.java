package fr.quifaitquoi.geodata.tile;

import fr.quifaitquoi.geodata.layer.Column;
import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.geodata.layer.PropertyType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What tiles say of features: their id and the shown properties. Features are told by their slots:
 * their places in the order in which tiles have them. Immutable, thread-safe.
 */
final class Attributes {
  static final String ID = "id";

  private static final String TEXT = "String";

  private final List<Column> columns;
  private final OwnValues own;
  private final List<String> ownKeys;
  private final List<SharedValues> shared;

  /**
   * @param order the rows of features, in their order
   * @param shown properties by their places in the schema
   */
  Attributes(Layer layer, int[] order, List<Integer> shown) {
    columns =
        shown.stream()
            .map(layer::column)
            .filter(column -> !column.property().name().equals(ID))
            .toList();
    List<Column> owned = columns.stream().filter(c -> !SharedValues.suits(c)).toList();
    own = new OwnValues(layer, order, owned);
    ownKeys = owned.stream().map(column -> column.property().name()).toList();
    shared =
        columns.stream()
            .filter(SharedValues::suits)
            .map(column -> new SharedValues(column, order))
            .toList();
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

  /** Gives the features of one tile their attributes. Not thread-safe. */
  final class Writer {
    private final TileEncoder tile;
    private final boolean brief;
    private final int idKey;
    private final int[] keys;
    private final SharedValues.Writer[] sharedWriters;

    private Writer(TileEncoder tile, boolean brief) {
      this.tile = tile;
      this.brief = brief;
      idKey = tile.key(ID);
      keys = brief ? new int[0] : ownKeys.stream().mapToInt(tile::key).toArray();
      sharedWriters =
          shared.stream().map(values -> values.writer(tile)).toArray(SharedValues.Writer[]::new);
    }

    /** Gives the feature that is being written the attributes of a slot. */
    void tag(int slot) {
      int value = brief ? own.addIdTo(tile, slot) : own.addTo(tile, slot);
      tile.tag(idKey, value);
      for (int i = 0; i < keys.length; i++) {
        if (own.has(slot, i)) {
          tile.tag(keys[i], ++value);
        }
      }
      for (SharedValues.Writer each : sharedWriters) {
        each.tag(slot);
      }
    }
  }
}
