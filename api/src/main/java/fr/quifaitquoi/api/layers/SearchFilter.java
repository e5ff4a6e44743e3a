package fr.quifaitquoi.api.layers;

import fr.quifaitquoi.api.index.IndexHolder;
import fr.quifaitquoi.api.search.SearchQuery;
import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;

/** Entries that the site's search finds: each for itself, whatever says the same. */
record SearchFilter(IndexHolder index, SearchRequest request) implements RowFilter {
  @Override
  public BitSet rows(Layer layer) {
    try {
      BitSet rows = new BitSet(layer.size());
      for (String id : index.index().listIds(request)) {
        // An entry that came after the layer was made is not in it yet.
        layer.findRow(id).ifPresent(rows::set);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String key() {
    return SearchQuery.of(request);
  }
}
