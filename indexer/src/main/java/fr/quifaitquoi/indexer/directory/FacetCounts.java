package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.indexer.directory.SearchRequest.Facet;
import fr.quifaitquoi.indexer.directory.SearchResult.Count;
import fr.quifaitquoi.indexer.directory.SearchResult.Reach;
import fr.quifaitquoi.indexer.directory.Snapshot.Segment;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

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
  private @Nullable Countable unfiltered;

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
    Countable countable = findCountable(dimension);
    for (int i = 0; i < matches.size(); i++) {
      ValueColumn column = matches.get(i).segment().columns().values(dimension);
      column.addCounts(countable.alone.get(i), counts);
    }
    for (int group = Bitsets.next(countable.groups, 0);
        group != DocIdSetIterator.NO_MORE_DOCS;
        group = Bitsets.next(countable.groups, group + 1)) {
      for (int value : listValues(group, countable.sets, dimension)) {
        counts[value]++;
      }
    }
    return TopCounts.list(counts, dictionary, MOST_VALUES);
  }

  /**
   * What is counted.
   *
   * @param sets by segment
   * @param alone those of them without twins
   * @param groups of those that have some
   */
  private record Countable(List<FixedBitSet> sets, List<FixedBitSet> alone, FixedBitSet groups) {}

  /** All dimensions that are not filtered by count the same entries. */
  private Countable findCountable(Dimension dimension) {
    if (matches.stream().anyMatch(match -> match.sideways().containsKey(dimension))) {
      return makeCountable(dimension);
    }
    Countable known = unfiltered;
    if (known == null) {
      known = makeCountable(dimension);
      unfiltered = known;
    }
    return known;
  }

  private Countable makeCountable(Dimension dimension) {
    FixedBitSet groups = new FixedBitSet(Math.max(1, twins.count()));
    List<FixedBitSet> sets = new ArrayList<>();
    List<FixedBitSet> alone = new ArrayList<>();
    for (SegmentMatch match : matches) {
      FixedBitSet set = countable(match, dimension);
      sets.add(set);
      alone.add(takeOutTwins(match.segment(), set, groups));
    }
    return new Countable(sets, alone, groups);
  }

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

  /** The documents without twins; takes note of the groups of the others. */
  private FixedBitSet takeOutTwins(Segment segment, FixedBitSet docs, FixedBitSet groups) {
    FixedBitSet grouped = twins.groupedIn(segment);
    if (grouped == null) {
      return docs;
    }
    FixedBitSet alone = docs.clone();
    alone.andNot(grouped);
    FixedBitSet paired = docs.clone();
    paired.and(grouped);
    for (int doc = Bitsets.next(paired, 0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = Bitsets.next(paired, doc + 1)) {
      groups.set(twins.group(segment.base() + doc));
    }
    return alone;
  }

  /** The values of a group's members that are counted, each once. */
  private Set<Integer> listValues(int group, List<FixedBitSet> sets, Dimension dimension) {
    Set<Integer> values = new HashSet<>();
    for (int member : twins.members(group)) {
      int at = Cards.indexOf(matches, member);
      Segment segment = matches.get(at).segment();
      int doc = member - segment.base();
      if (sets.get(at).get(doc)) {
        ValueColumn column = segment.columns().values(dimension);
        for (int i = column.starts()[doc]; i < column.starts()[doc + 1]; i++) {
          values.add(column.numbers()[i]);
        }
      }
    }
    return values;
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
      if (match.reach() == null) {
        byReach[Reach.LOCATED.ordinal()] += set.cardinality();
        continue;
      }
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
