package fr.quifaitquoi.geodata.layer;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** When features are, in seconds since 1970. Features may have no period. */
final class Periods {
  /** Of layers whose features are at no time. */
  static final Periods NONE = new Periods(new long[0], new long[0]);

  private final long[] from;
  private final long[] to;

  private Periods(long[] from, long[] to) {
    this.from = from;
    this.to = to;
  }

  boolean areAbsent() {
    return from.length == 0;
  }

  /** Whether a row has no period, or one that overlaps. */
  boolean overlaps(int row, long first, long last) {
    return areAbsent() || from[row] > to[row] || from[row] <= last && to[row] >= first;
  }

  /** Beginning and end over some rows; an unknown one is null. */
  LayerTime extent(BitSet rows) {
    if (areAbsent()) {
      return new LayerTime(null, null);
    }
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      if (from[row] <= to[row]) {
        first = Math.min(first, from[row]);
        last = Math.max(last, to[row]);
      }
    }
    return new LayerTime(
        first == Long.MAX_VALUE || first == Long.MIN_VALUE ? null : first,
        last == Long.MIN_VALUE || last == Long.MAX_VALUE ? null : last);
  }

  /** Gathers periods. */
  static final class Builder {
    private long[] from = new long[0];
    private long[] to = new long[0];

    void set(int row, @Nullable Long first, @Nullable Long last) {
      grow(row + 1);
      from[row] = first == null ? Long.MIN_VALUE : first;
      to[row] = last == null ? Long.MAX_VALUE : last;
    }

    private void grow(int rows) {
      int before = from.length;
      if (before >= rows) {
        return;
      }
      int size = Math.max(rows, before * 2);
      from = Arrays.copyOf(from, size);
      to = Arrays.copyOf(to, size);
      Arrays.fill(from, before, size, Long.MAX_VALUE);
      Arrays.fill(to, before, size, Long.MIN_VALUE);
    }

    Periods build(int[] order) {
      if (from.length == 0) {
        return NONE;
      }
      grow(order.length);
      long[] sortedFrom = new long[order.length];
      long[] sortedTo = new long[order.length];
      for (int row = 0; row < order.length; row++) {
        sortedFrom[row] = from[order[row]];
        sortedTo[row] = to[order[row]];
      }
      return new Periods(sortedFrom, sortedTo);
    }
  }
}
