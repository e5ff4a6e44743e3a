package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.indexer.directory.Snapshot.Segment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** The first cards in an order, after some rank. */
final class TopCards {
  private final Order order;
  private final int most;
  private final @Nullable Rank after;

  TopCards(Order order, int most, @Nullable Rank after) {
    this.order = order;
    this.most = most;
    this.after = after;
  }

  /** A card and where it stands. */
  record Ranked(SegmentMatch match, int doc, Rank rank) {}

  List<Ranked> list(List<SegmentMatch> matches, List<FixedBitSet> cards) throws IOException {
    List<Candidate> all = new ArrayList<>();
    if (most > 0) {
      for (int i = 0; i < matches.size(); i++) {
        collect(matches.get(i), cards.get(i), all);
      }
    }
    return rank(all);
  }

  /** Names and ids are read from the index only for those whose turn may come. */
  private List<Ranked> rank(List<Candidate> all) throws IOException {
    all.sort((a, b) -> a.compareHead(b.reach, b.value, b.checked));
    List<Ranked> ranked = new ArrayList<>();
    for (Candidate c : all) {
      Candidate last = all.get(Math.min(most, all.size()) - 1);
      if (c.compareHead(last.reach, last.value, last.checked) > 0) {
        break;
      }
      Segment segment = c.match.segment();
      Rank rank =
          new Rank(c.reach, c.value, c.checked, segment.nameOrder(c.doc), segment.id(c.doc));
      ranked.add(new Ranked(c.match, c.doc, rank));
    }
    ranked.sort(Comparator.comparing(Ranked::rank));
    return ranked.subList(0, Math.min(most, ranked.size()));
  }

  private record Candidate(
      SegmentMatch match, int doc, int reach, double value, int checked, int name) {
    /** Whether it comes before whatever reaches so and has that value or more. */
    boolean isBefore(int otherReach, double leastValue) {
      return reach < otherReach || reach == otherReach && value < leastValue;
    }

    int compareHead(int otherReach, double otherValue, int otherChecked) {
      int reaches = Integer.compare(reach, otherReach);
      if (reaches != 0) {
        return reaches;
      }
      int values = Double.compare(value, otherValue);
      return values != 0 ? values : Integer.compare(checked, otherChecked);
    }
  }

  private void collect(SegmentMatch match, FixedBitSet cards, List<Candidate> all)
      throws IOException {
    Segment segment = match.segment();
    Comparator<Candidate> byRank =
        (a, b) -> {
          int head = a.compareHead(b.reach, b.value, b.checked);
          int names = head != 0 ? head : Integer.compare(a.name, b.name);
          return names != 0 ? names : id(segment, a.doc).compareTo(id(segment, b.doc));
        };
    PriorityQueue<Candidate> worstFirst = new PriorityQueue<>(most, byRank.reversed());
    int nameAfter = after == null ? 0 : segment.rankOfName(after.name());
    int[] names = segment.columns().nameRank;
    for (int doc = Bitsets.next(cards, 0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = Bitsets.next(cards, doc + 1)) {
      int reach = order.reach(match, doc);
      Candidate worst = worstFirst.size() < most ? null : worstFirst.peek();
      if (worst != null && worst.isBefore(reach, order.leastValue(match, doc))) {
        continue;
      }
      double value = order.value(match, doc);
      int checked = order.checked(match, doc);
      if (worst != null && worst.compareHead(reach, value, checked) < 0) {
        continue;
      }
      Candidate candidate = new Candidate(match, doc, reach, value, checked, names[doc]);
      if (isAfter(candidate, nameAfter, segment)
          && (worst == null || byRank.compare(candidate, worst) < 0)) {
        if (worst != null) {
          worstFirst.poll();
        }
        worstFirst.add(candidate);
      }
    }
    all.addAll(worstFirst);
  }

  private boolean isAfter(Candidate candidate, int nameAfter, Segment segment) {
    if (after == null) {
      return true;
    }
    int head = after.compareHead(candidate.reach, candidate.value, candidate.checked);
    if (head != 0) {
      return head < 0;
    }
    if (nameAfter < 0) {
      return candidate.name >= -nameAfter - 1;
    }
    if (candidate.name != nameAfter) {
      return candidate.name > nameAfter;
    }
    return id(segment, candidate.doc).compareTo(after.id()) > 0;
  }

  private static String id(Segment segment, int doc) {
    try {
      return segment.id(doc);
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }
}
