package fr.quifaitquoi.geodata.tile;

import fr.quifaitquoi.geodata.layer.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A property of few values, as cells count them; of a list, the principal value. Values have
 * places, from 0 up. Immutable, thread-safe.
 */
final class CountedProperty {
  /** The place of rows that have no value. */
  static final int NONE = -1;

  private final Column column;
  private final int[] placeOfCode;
  private final List<String> keys;
  private final ValueTable values;

  CountedProperty(Column column) {
    this.column = column;
    placeOfCode = new int[column.codeCount()];
    Map<String, Integer> places = new HashMap<>();
    List<String> texts = new ArrayList<>();
    for (int code = 0; code < placeOfCode.length; code++) {
      String text = ValueTable.text(column.value(code));
      if (places.putIfAbsent(text, texts.size()) == null) {
        texts.add(text);
      }
      placeOfCode[code] = places.get(text);
    }
    keys = texts.stream().map(text -> countKey(name(), text)).toList();
    values = ValueTable.ofTexts(texts);
  }

  /** The key under which a cell says how many of its features have a value. */
  static String countKey(String property, String value) {
    return property + "_" + value;
  }

  String name() {
    return column.property().name();
  }

  int valueCount() {
    return keys.size();
  }

  /** The place of a row's value. */
  int place(int row) {
    int code = column.code(row);
    return code == Column.NULL ? NONE : placeOfCode[code];
  }

  /** The keys under which cells count, by place. */
  List<String> countKeys() {
    return keys;
  }

  /** The key under which a cell says how many of its features have the value of a place. */
  String countKey(int place) {
    return keys.get(place);
  }

  /** Adds the value of a place to a tile; its index there. */
  int addTo(TileEncoder tile, int place) {
    return values.addTo(tile, place);
  }
}
