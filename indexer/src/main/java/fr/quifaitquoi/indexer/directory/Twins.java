package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.indexer.directory.Snapshot.Segment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of different sources say the same thing, in one snapshot of the index. Worked out
 * anew for each snapshot from the entries' {@link TwinKeys} (some 20 ms for 200,000 entries), so
 * that no update can leave it wrong.
 *
 * <p>A key joins entries only when each source has it once: the phone of a switchboard that one
 * source gives for five services says nothing. No group holds a source twice either. Within a group
 * the entry last checked leads, then the most complete one, then the smallest id.
 */
final class Twins {
  /** For each document of the index the number of its group plus one; empty when no twins. */
  private final int[] groupOf;

  /** Documents that have twins, by the base of their segment. */
  private final Map<Integer, FixedBitSet> grouped = new HashMap<>();

  private final List<int[]> groups;

  private Twins(int[] groupOf, List<int[]> groups) {
    this.groupOf = groupOf;
    this.groups = groups;
  }

  static Twins find(List<Segment> segments) throws IOException {
    Map<Integer, Set<Integer>> groupByDoc = new HashMap<>();
    for (int kind = 0; kind < TwinKeys.COUNT; kind++) {
      for (List<Integer> docs : SharedKeys.list(segments, kind)) {
        join(docs, segments, groupByDoc);
      }
    }
    return of(segments, new LinkedHashSet<>(groupByDoc.values()));
  }

  private static void join(
      List<Integer> docs, List<Segment> segments, Map<Integer, Set<Integer>> groupByDoc) {
    Set<Integer> joined = new LinkedHashSet<>();
    for (int doc : docs) {
      joined.addAll(groupByDoc.getOrDefault(doc, Set.of(doc)));
    }
    if (joined.size() > 1 && haveDifferentSources(joined, segments)) {
      joined.forEach(doc -> groupByDoc.put(doc, joined));
    }
  }

  private static boolean haveDifferentSources(Set<Integer> docs, List<Segment> segments) {
    Set<Integer> seen = new LinkedHashSet<>();
    for (int global : docs) {
      Segment segment = segmentOf(segments, global);
      ValueColumn sources = segment.columns().values(Dimension.SOURCE);
      int doc = global - segment.base();
      if (sources.starts()[doc] == sources.starts()[doc + 1]) {
        return false;
      }
      for (int i = sources.starts()[doc]; i < sources.starts()[doc + 1]; i++) {
        if (!seen.add(sources.numbers()[i])) {
          return false;
        }
      }
    }
    return true;
  }

  private static Twins of(List<Segment> segments, Set<Set<Integer>> sets) throws IOException {
    if (sets.isEmpty()) {
      return new Twins(new int[0], List.of());
    }
    Segment last = segments.getLast();
    int[] groupOf = new int[last.base() + last.size()];
    List<int[]> groups = new ArrayList<>();
    for (Set<Integer> set : sets) {
      int[] group = order(set, segments);
      groups.add(group);
      for (int doc : group) {
        groupOf[doc] = groups.size();
      }
    }
    Twins twins = new Twins(groupOf, groups);
    segments.forEach(twins::noteGrouped);
    return twins;
  }

  private record Member(int doc, int checkedDay, int completeness, String id) {}

  private static int[] order(Set<Integer> docs, List<Segment> segments) throws IOException {
    List<Member> members = new ArrayList<>();
    for (int global : docs) {
      Segment segment = segmentOf(segments, global);
      int doc = global - segment.base();
      Columns columns = segment.columns();
      members.add(
          new Member(global, columns.checkedDay[doc], columns.completeness[doc], segment.id(doc)));
    }
    members.sort(
        Comparator.comparingInt(Member::checkedDay)
            .thenComparingInt(Member::completeness)
            .reversed()
            .thenComparing(Member::id));
    return members.stream().mapToInt(Member::doc).toArray();
  }

  private static Segment segmentOf(List<Segment> segments, int global) {
    int i = segments.size() - 1;
    while (segments.get(i).base() > global) {
      i--;
    }
    return segments.get(i);
  }

  private void noteGrouped(Segment segment) {
    FixedBitSet docs = new FixedBitSet(segment.size());
    for (int doc = 0; doc < segment.size(); doc++) {
      if (groupOf[segment.base() + doc] > 0) {
        docs.set(doc);
      }
    }
    grouped.put(segment.base(), docs);
  }

  /** Those of a segment's documents that have twins; null when there are no twins at all. */
  @Nullable FixedBitSet groupedIn(Segment segment) {
    return grouped.get(segment.base());
  }

  boolean isEmpty() {
    return groups.isEmpty();
  }

  /** How many groups there are. */
  int count() {
    return groups.size();
  }

  /** Number of the group of a document of the whole index; -1 when it has no twin. */
  int group(int globalDoc) {
    return groupOf.length == 0 ? -1 : groupOf[globalDoc] - 1;
  }

  /** Documents of a group, the leading one first. */
  int[] members(int group) {
    return groups.get(group);
  }

  /** Documents that say the same as that one; none for most. */
  int @Nullable [] twinsOf(int globalDoc) {
    int group = group(globalDoc);
    return group < 0 ? null : members(group);
  }
}
