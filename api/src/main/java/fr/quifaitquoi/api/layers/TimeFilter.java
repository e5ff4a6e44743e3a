package fr.quifaitquoi.api.layers;

import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.geodata.layer.LayerTime;
import java.util.BitSet;

/** Features at a time, and those that are at none. */
public record TimeFilter(LayerTime time) implements RowFilter {
  @Override
  public BitSet rows(Layer layer) {
    BitSet rows = layer.allRows();
    if (layer.hasTimes()) {
      for (int row = 0; row < layer.size(); row++) {
        if (!layer.overlaps(row, time)) {
          rows.clear(row);
        }
      }
    }
    return rows;
  }

  @Override
  public String key() {
    return "datetime=" + time;
  }
}
