package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.indexer.directory.SearchResult.Reach;
import fr.quifaitquoi.indexer.directory.Snapshot.Segment;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Makes one card of the hits that say the same thing: of each group of twins, the hit that reaches
 * the place best and then leads its group stands for the others. A twin that does not meet the
 * request hides nothing, so the total, each page and each count agree.
 */
final class Cards {
  private Cards() {}

  /** Takes away from a set, one for each segment, those that another one of the set stands for. */
  static List<FixedBitSet> collapse(
      List<SegmentMatch> matches, List<FixedBitSet> sets, Twins twins) {
    if (twins.isEmpty()) {
      return sets;
    }
    List<FixedBitSet> cards = new ArrayList<>();
    FixedBitSet groups = new FixedBitSet(twins.count());
    for (int i = 0; i < matches.size(); i++) {
      FixedBitSet set = sets.get(i).clone();
      cards.add(set);
      takeOutTwins(set, matches.get(i).segment(), twins, groups);
    }
    for (int group = Bitsets.next(groups, 0);
        group != DocIdSetIterator.NO_MORE_DOCS;
        group = Bitsets.next(groups, group + 1)) {
      int global = choose(twins.members(group), matches, sets);
      int at = indexOf(matches, global);
      cards.get(at).set(global - matches.get(at).segment().base());
    }
    return cards;
  }

  private static void takeOutTwins(
      FixedBitSet set, Segment segment, Twins twins, FixedBitSet groups) {
    FixedBitSet grouped = twins.groupedIn(segment);
    if (grouped == null) {
      return;
    }
    FixedBitSet paired = set.clone();
    paired.and(grouped);
    for (int doc = Bitsets.next(paired, 0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = Bitsets.next(paired, doc + 1)) {
      set.clear(doc);
      groups.set(twins.group(segment.base() + doc));
    }
  }

  private static int choose(int[] members, List<SegmentMatch> matches, List<FixedBitSet> sets) {
    int best = -1;
    Reach bestReach = Reach.WIDER;
    for (int global : members) {
      int at = indexOf(matches, global);
      int doc = global - matches.get(at).segment().base();
      if (sets.get(at).get(doc)) {
        Reach reach = matches.get(at).reachOf(doc);
        if (best < 0 || reach.compareTo(bestReach) < 0) {
          best = global;
          bestReach = reach;
        }
      }
    }
    return best;
  }

  /** Which of the segments holds a document of the whole index. */
  static int indexOf(List<SegmentMatch> matches, int global) {
    int at = matches.size() - 1;
    while (matches.get(at).segment().base() > global) {
      at--;
    }
    return at;
  }

  static long count(List<FixedBitSet> sets) {
    return sets.stream().mapToLong(FixedBitSet::cardinality).sum();
  }
}
