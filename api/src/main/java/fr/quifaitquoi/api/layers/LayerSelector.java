package fr.quifaitquoi.api.layers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.BitSet;

/** Applies filters to layers, and remembers what the last ones chose. Thread-safe. */
public final class LayerSelector {
  /** Each is a bit a row: 25 kB for 200,000 rows. */
  private static final int REMEMBERED = 200;

  private final Cache<String, Selection> known =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  /** What the filters leave. */
  public Selection select(PublishedLayer published, LayerFilters filters) {
    String key = published.version() + "?" + filters.key();
    Selection before = known.getIfPresent(key);
    if (before != null) {
      return before;
    }
    BitSet rows = choose(published, filters);
    Selection selection = new Selection(published, rows, rows.cardinality(), key);
    known.put(key, selection);
    return selection;
  }

  private static BitSet choose(PublishedLayer published, LayerFilters filters) {
    if (filters.areNone()) {
      return published.rows();
    }
    BitSet rows =
        switch (filters.examples()) {
          case WITHOUT -> (BitSet) published.rows().clone();
          case ONLY -> (BitSet) published.examples().clone();
          case WITH -> {
            BitSet all = (BitSet) published.rows().clone();
            all.or(published.examples());
            yield all;
          }
        };
    for (RowFilter filter : filters.filters()) {
      if (rows.isEmpty()) {
        break;
      }
      rows = filter.rows(published.layer(), rows);
    }
    return rows;
  }
}
