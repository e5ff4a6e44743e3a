package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.indexer.directory.Snapshot.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Finds the twin keys that several documents have, with one open-addressing table of longs. */
final class SharedKeys {
  private SharedKeys() {}

  /** The documents that share each key of a kind (0 SIRET, 1 phone, 2 name), by key. */
  static List<List<Integer>> list(List<Segment> segments, int kind) {
    int size = segments.stream().mapToInt(Segment::size).sum();
    int capacity = Integer.highestOneBit(Math.max(8, size * 2)) * 2;
    long[] keys = new long[capacity];
    int[] firstDoc = new int[capacity];
    TreeMap<Long, List<Integer>> shared = new TreeMap<>();
    for (Segment segment : segments) {
      long[] column = segment.columns().twinKeys;
      for (int doc = 0; doc < segment.size(); doc++) {
        long key = column[doc * TwinKeys.COUNT + kind];
        if (key == 0 || !segment.live().get(doc)) {
          continue;
        }
        int slot = slotOf(key, keys);
        if (keys[slot] == 0) {
          keys[slot] = key;
          firstDoc[slot] = segment.base() + doc;
        } else {
          shared
              .computeIfAbsent(key, k -> new ArrayList<>(List.of(firstDoc[slot])))
              .add(segment.base() + doc);
        }
      }
    }
    return new ArrayList<>(shared.values());
  }

  private static int slotOf(long key, long[] keys) {
    int mask = keys.length - 1;
    int slot = (int) (key ^ (key >>> 32)) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
