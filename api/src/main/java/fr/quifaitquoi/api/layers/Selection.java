package fr.quifaitquoi.api.layers;

import fr.quifaitquoi.geodata.layer.Layer;
import java.util.BitSet;

/**
 * What a request leaves of a published layer.
 *
 * @param rows of {@code published().layer()}; not to be changed
 * @param count how many rows there are
 * @param key says all that the choice depends on, the layer's version included
 */
public record Selection(PublishedLayer published, BitSet rows, int count, String key) {
  /** The table that the rows are of. */
  public Layer layer() {
    return published.layer();
  }
}
