package fr.quifaitquoi.api.entry;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.LongStream;

/** Ids of the entries that a transaction changed, eight bytes each. One thread. */
final class ChangedIds {
  private long[] bits = new long[1024];
  private int size;

  void add(String id) {
    if (size == bits.length) {
      bits = Arrays.copyOf(bits, size * 2);
    }
    bits[size++] = EntryIds.toBits(id);
  }

  int size() {
    return size;
  }

  /** In the order of their addition: rows that were written together are then indexed together. */
  Iterator<String> iterator() {
    return LongStream.of(bits).limit(size).mapToObj(EntryIds::toText).iterator();
  }
}
