package fr.quifaitquoi.api.layers;

import fr.quifaitquoi.geodata.layer.Layer;
import java.util.BitSet;

/** Chooses rows of a layer. Equal filters choose the same rows of the same layer. */
public interface RowFilter {
  /** Those chosen; the caller may change the set. */
  BitSet rows(Layer layer);

  /** Those of some rows; some filters are the faster, the fewer there are. */
  default BitSet rows(Layer layer, BitSet among) {
    BitSet chosen = rows(layer);
    chosen.and(among);
    return chosen;
  }

  /** Says all that the choice depends on beside the layer: for caches and ETags. */
  String key();
}
