package fr.quifaitquoi.api.layers;

import fr.quifaitquoi.geodata.layer.Column;
import fr.quifaitquoi.geodata.layer.Layer;
import java.util.BitSet;

/** Finds rows by one value. */
final class LayerRows {
  private LayerRows() {}

  /** Rows whose value of a property is that one. */
  static BitSet where(Layer layer, int property, Object value) {
    Column column = layer.column(property);
    BitSet rows = new BitSet(layer.size());
    BitSet codes = new BitSet();
    BitSet tried = new BitSet();
    for (int row = 0; row < layer.size(); row++) {
      int code = column.code(row);
      if (code == Column.NULL) {
        continue;
      }
      if (!tried.get(code)) {
        tried.set(code);
        codes.set(code, column.value(code).equals(value));
      }
      rows.set(row, codes.get(code));
    }
    return rows;
  }
}
