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

  /** Each id once. */
  Iterator<String> iterator() {
    return LongStream.of(bits)
        .limit(size)
        .sorted()
        .distinct()
        .mapToObj(EntryIds::toText)
        .iterator();
  }
}
