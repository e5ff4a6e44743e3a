package fr.quifaitquoi.api.layers;

import fr.quifaitquoi.indexer.directory.SearchRequest.Examples;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a request asks of a layer: features that meet every filter.
 *
 * @param examples whether rows of the demonstration are shown
 */
public record LayerFilters(List<RowFilter> filters, Examples examples) {
  /** Nothing asked: everything but examples. */
  public static final LayerFilters NONE = new LayerFilters(List.of(), Examples.WITHOUT);

  public LayerFilters {
    filters = List.copyOf(filters);
  }

  /** Whether all rows are asked for. */
  boolean areNone() {
    return filters.isEmpty() && examples == Examples.WITHOUT;
  }

  String key() {
    return examples
        + filters.stream().map(RowFilter::key).collect(Collectors.joining("&", ":", ""));
  }
}
