package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.indexer.directory.SearchResult.Reach;
import fr.quifaitquoi.indexer.directory.Snapshot.Segment;
import java.io.IOException;
import org.apache.lucene.util.FixedBitSet;

/** The documents of a segment that sit in an area, act there, or cover wider; each in one set. */
record SegmentReach(FixedBitSet located, FixedBitSet acting, FixedBitSet wider) {

  static SegmentReach of(Segment segment, Area area, Dictionary coverages) throws IOException {
    int size = segment.size();
    SegmentReach reach =
        new SegmentReach(new FixedBitSet(size), new FixedBitSet(size), new FixedBitSet(size));
    for (String territory : area.territories()) {
      Bitsets.addAll(reach.located, segment.reader(), Fields.LOCATED_IN, territory);
    }
    ValueColumn covered = segment.columns().values(Dimension.COVERAGE);
    if (!covered.isEmpty()) {
      reach.addCovering(covered, reachOfEach(coverages, area));
    }
    return reach;
  }

  /** For each covered territory by its number: the reach's ordinal, or -1. */
  private static int[] reachOfEach(Dictionary coverages, Area area) {
    int[] reaches = new int[coverages.size()];
    for (int number = 0; number < reaches.length; number++) {
      Reach reach = area.reaches().get(coverages.value(number));
      reaches[number] = reach == null ? -1 : reach.ordinal();
    }
    return reaches;
  }

  private void addCovering(ValueColumn covered, int[] reaches) {
    int[] starts = covered.starts();
    int[] numbers = covered.numbers();
    for (int doc = 0; doc < starts.length - 1; doc++) {
      boolean covers = false;
      for (int i = starts[doc]; i < starts[doc + 1]; i++) {
        int reach = reaches[numbers[i]];
        if (reach == Reach.ACTING.ordinal()) {
          acting.set(doc);
        } else {
          covers |= reach == Reach.WIDER.ordinal();
        }
      }
      if (covers) {
        wider.set(doc);
      }
    }
    acting.andNot(located);
    wider.andNot(located);
    wider.andNot(acting);
  }

  Reach of(int doc) {
    if (located.get(doc)) {
      return Reach.LOCATED;
    }
    return acting.get(doc) ? Reach.ACTING : Reach.WIDER;
  }

  FixedBitSet any() {
    FixedBitSet any = located.clone();
    any.or(acting);
    any.or(wider);
    return any;
  }
}
