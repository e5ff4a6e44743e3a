package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.api.layers.RowFilter;
import fr.quifaitquoi.geodata.layer.Column;
import fr.quifaitquoi.geodata.layer.Layer;
import java.util.BitSet;
import java.util.List;

/**
 * Features whose list of codes has a code.
 *
 * @param property its place in the schema
 */
record ListFilter(int property, String code) implements RowFilter {
  @Override
  public BitSet rows(Layer layer) {
    Column column = layer.column(property);
    BitSet having = new BitSet();
    BitSet tried = new BitSet();
    BitSet rows = new BitSet(layer.size());
    for (int row = 0; row < layer.size(); row++) {
      int value = column.code(row);
      if (value == Column.NULL) {
        continue;
      }
      if (!tried.get(value)) {
        tried.set(value);
        having.set(value, ((List<?>) column.value(value)).contains(code));
      }
      rows.set(row, having.get(value));
    }
    return rows;
  }

  @Override
  public String key() {
    return property + "∋" + code;
  }
}
