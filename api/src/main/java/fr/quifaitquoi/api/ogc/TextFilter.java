package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.api.layers.RowFilter;
import fr.quifaitquoi.geodata.layer.Column;
import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.geodata.layer.PropertyType;
import fr.quifaitquoi.geodata.naming.Accents;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Features in whose texts every word appears, whatever its case and accents: for layers that the
 * site's search does not know.
 *
 * @param words folded
 */
record TextFilter(List<String> words) implements RowFilter {
  static TextFilter of(String text) {
    return new TextFilter(
        Arrays.stream(fold(text).split("[\\s,;]+")).filter(word -> !word.isEmpty()).toList());
  }

  private static String fold(String text) {
    return Accents.strip(text).toLowerCase(Locale.ROOT);
  }

  @Override
  public BitSet rows(Layer layer) {
    BitSet rows = layer.allRows();
    for (String word : words) {
      BitSet having = new BitSet(layer.size());
      for (int i = 0; i < layer.schema().properties().size(); i++) {
        if (layer.schema().properties().get(i).type() == PropertyType.TEXT) {
          addRows(layer.column(i), word, layer.size(), having);
        }
      }
      rows.and(having);
    }
    return rows;
  }

  private static void addRows(Column column, String word, int size, BitSet having) {
    BitSet tried = new BitSet();
    BitSet matching = new BitSet();
    for (int row = 0; row < size; row++) {
      int code = column.code(row);
      if (code == Column.NULL || having.get(row)) {
        continue;
      }
      if (!tried.get(code)) {
        tried.set(code);
        matching.set(code, fold((String) column.value(code)).contains(word));
      }
      if (matching.get(code)) {
        having.set(row);
      }
    }
  }

  @Override
  public String key() {
    return "q=" + words;
  }
}
