package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.api.layers.LayerFilters;
import fr.quifaitquoi.geodata.crs.Crs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a collection's features.
 *
 * @param limit features a page at most
 * @param cursor where the page before ended; null for the first one
 * @param properties places in the schema of those to give, in order
 * @param order empty for that of ids
 */
@SuppressWarnings("ArrayRecordComponent")
record ItemsQuery(
    LayerFilters filters,
    int limit,
    @Nullable Cursor cursor,
    Crs crs,
    int[] properties,
    List<SortKey> order) {
  /** Features a page when nothing is said, as the API's description says. */
  static final int DEFAULT_LIMIT = 1_000;

  /** Features a page at most, whatever is said. */
  static final int MAX_LIMIT = 10_000;

  /** The same with other pages. */
  ItemsQuery limitedTo(int features) {
    return new ItemsQuery(filters, features, cursor, crs, properties, order);
  }
}
