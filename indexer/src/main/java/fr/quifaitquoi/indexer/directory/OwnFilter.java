package fr.quifaitquoi.indexer.directory;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** The filters that are never counted beside: examples, excluded sub-types, roles, periods. */
final class OwnFilter {
  private final SearchRequest.Examples examples;
  private final BitSet excludedSubTypes;
  private final @Nullable BitSet roles;
  private final int verifiedSince;
  private final int from;
  private final int to;

  OwnFilter(SearchRequest.Filters filters, Map<Dimension, Dictionary> dictionaries) {
    examples = filters.examples();
    excludedSubTypes =
        Objects.requireNonNull(dictionaries.get(Dimension.SUB_TYPE))
            .numbers(filters.excludedSubTypes());
    roles =
        filters.roles().isEmpty()
            ? null
            : Objects.requireNonNull(dictionaries.get(Dimension.ROLE)).numbers(filters.roles());
    verifiedSince = day(filters.period().verifiedSince());
    from = day(filters.period().from());
    to = day(filters.period().to());
  }

  private static int day(@Nullable LocalDate date) {
    return date == null ? Columns.NONE : (int) Math.clamp(date.toEpochDay(), -9_999_999, 9_999_999);
  }

  /** Takes out of a set of documents those that are not accepted. */
  void filter(Columns columns, FixedBitSet docs) {
    if (looksAtExamplesOnly()) {
      switch (examples) {
        case WITH -> {}
        case WITHOUT -> docs.andNot(columns.examples);
        case ONLY -> docs.and(columns.examples);
      }
      return;
    }
    for (int doc = Bitsets.next(docs, 0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = Bitsets.next(docs, doc + 1)) {
      if (!accepts(columns, doc)) {
        docs.clear(doc);
      }
    }
  }

  private boolean looksAtExamplesOnly() {
    return excludedSubTypes.isEmpty()
        && roles == null
        && verifiedSince == Columns.NONE
        && from == Columns.NONE
        && to == Columns.NONE;
  }

  private boolean accepts(Columns columns, int doc) {
    boolean example = columns.example[doc] == 1;
    if (example
        ? examples == SearchRequest.Examples.WITHOUT
        : examples == SearchRequest.Examples.ONLY) {
      return false;
    }
    if (!excludedSubTypes.isEmpty()
        && columns.values(Dimension.SUB_TYPE).hasAny(doc, excludedSubTypes)) {
      return false;
    }
    if (roles != null && !columns.values(Dimension.ROLE).hasAny(doc, roles)) {
      return false;
    }
    return columns.verifiedDay[doc] >= verifiedSince && overlaps(columns, doc);
  }

  private boolean overlaps(Columns columns, int doc) {
    if (from == Columns.NONE && to == Columns.NONE) {
      return true;
    }
    int first = columns.firstDay[doc];
    return first != Columns.NONE
        && columns.lastDay[doc] >= from
        && (to == Columns.NONE || first <= to);
  }
}
