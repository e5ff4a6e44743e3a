package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.indexer.directory.SearchRequest.Facet;
import fr.quifaitquoi.indexer.directory.SearchResult.Count;
import fr.quifaitquoi.indexer.directory.SearchResult.Reach;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * How many cards have each value, by drill-sideways: a dimension that is filtered by is counted as
 * if it were not. When a territory is asked without a scope, what merely acts there or covers wider
 * is not counted, else region-wide entries would swell the figures of every commune.
 */
final class FacetCounts {
  /** Values given for one facet, most first; the rest are rare. */
  static final int MOST_VALUES = 500;

  private final List<SegmentMatch> matches;
  private final Twins twins;
  private final Map<Dimension, Dictionary> dictionaries;
  private final boolean locatedOnly;

  FacetCounts(
      List<SegmentMatch> matches,
      Twins twins,
      Map<Dimension, Dictionary> dictionaries,
      SearchRequest request) {
    this.matches = matches;
    this.twins = twins;
    this.dictionaries = dictionaries;
    this.locatedOnly = request.where().scope() == SearchRequest.Scope.ALL;
  }

  Map<Facet, List<Count>> count(Set<Facet> facets) {
    Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
    for (Dimension dimension : Dimension.of(facets)) {
      counts.put(dimension.facet(), count(dimension));
    }
    if (facets.contains(Facet.SCOPE)) {
      counts.put(Facet.SCOPE, countReaches());
    }
    return counts;
  }

  private List<Count> count(Dimension dimension) {
    Dictionary dictionary = Objects.requireNonNull(dictionaries.get(dimension));
    long[] counts = new long[dictionary.size()];
    Map<Integer, BitSet> grouped = new HashMap<>();
    for (SegmentMatch match : matches) {
      ValueColumn column = match.segment().columns().values(dimension);
      if (!column.isEmpty()) {
        count(match, countable(match, dimension), column, new Tally(counts, grouped));
      }
    }
    for (BitSet values : grouped.values()) {
      values.stream().forEach(value -> counts[value]++);
    }
    return list(counts, dictionary);
  }

  private record Tally(long[] counts, Map<Integer, BitSet> grouped) {}

  private FixedBitSet countable(SegmentMatch match, Dimension dimension) {
    FixedBitSet countable = match.countable(dimension);
    SegmentReach reach = match.reach();
    if (reach == null || !locatedOnly) {
      return countable;
    }
    FixedBitSet located = countable.clone();
    located.and(reach.located());
    return located;
  }

  private void count(SegmentMatch match, FixedBitSet docs, ValueColumn column, Tally tally) {
    int[] starts = column.starts();
    int[] numbers = column.numbers();
    int base = match.segment().base();
    boolean noTwins = twins.isEmpty();
    for (int doc = Bitsets.next(docs, 0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = Bitsets.next(docs, doc + 1)) {
      int group = noTwins ? -1 : twins.group(base + doc);
      if (group < 0) {
        for (int i = starts[doc]; i < starts[doc + 1]; i++) {
          tally.counts[numbers[i]]++;
        }
      } else {
        BitSet values = tally.grouped.computeIfAbsent(group, g -> new BitSet());
        for (int i = starts[doc]; i < starts[doc + 1]; i++) {
          values.set(numbers[i]);
        }
      }
    }
  }

  private static List<Count> list(long[] counts, Dictionary dictionary) {
    List<Count> list = new ArrayList<>();
    for (int number = 0; number < counts.length; number++) {
      if (counts[number] > 0) {
        list.add(new Count(dictionary.value(number), counts[number]));
      }
    }
    list.sort(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value));
    return List.copyOf(list.subList(0, Math.min(list.size(), MOST_VALUES)));
  }

  /** Located, acting, and all together, whatever the scope asked. */
  private List<Count> countReaches() {
    List<FixedBitSet> sets = new ArrayList<>();
    for (SegmentMatch match : matches) {
      FixedBitSet set = match.hits().clone();
      set.or(match.otherReach());
      sets.add(set);
    }
    List<FixedBitSet> cards = Cards.collapse(matches, sets, twins);
    long[] byReach = new long[Reach.values().length];
    for (int i = 0; i < matches.size(); i++) {
      SegmentMatch match = matches.get(i);
      FixedBitSet set = cards.get(i);
      for (int doc = Bitsets.next(set, 0);
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = Bitsets.next(set, doc + 1)) {
        byReach[match.reachOf(doc).ordinal()]++;
      }
    }
    long total = byReach[0] + byReach[1] + byReach[2];
    return List.of(
        new Count("situe", byReach[0]), new Count("agit", byReach[1]), new Count("tout", total));
  }
}
