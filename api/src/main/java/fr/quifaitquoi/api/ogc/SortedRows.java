package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.geodata.layer.Column;
import fr.quifaitquoi.geodata.layer.Layer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a selection in an order: by the keys, then as the layer has them. Rows without a value
 * come last. Immutable.
 */
final class SortedRows {
  private final Layer layer;
  private final List<SortKey> keys;
  private final int[] rows;

  SortedRows(Layer layer, BitSet selected, List<SortKey> keys) {
    this.layer = layer;
    this.keys = keys;
    rows = selected.stream().toArray();
    // Each sort keeps what the ones before did among equals: the least important key goes first.
    for (SortKey key : keys.reversed()) {
      sortBy(key);
    }
  }

  private void sortBy(SortKey key) {
    Column column = layer.column(key.property());
    int[] ranks = ranks(column, key);
    long[] keyed = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      int code = column.code(rows[i]);
      long rank = code == Column.NULL ? Integer.MAX_VALUE : ranks[code];
      keyed[i] = rank << 32 | i;
    }
    Arrays.sort(keyed);
    int[] before = rows.clone();
    for (int i = 0; i < rows.length; i++) {
      rows[i] = before[(int) keyed[i]];
    }
  }

  /** The place of each code's value among those of these rows; equal values share one. */
  private int[] ranks(Column column, SortKey key) {
    Object[] values = new Object[column.codeCount()];
    for (int row : rows) {
      int code = column.code(row);
      if (code != Column.NULL && values[code] == null) {
        values[code] = column.value(code);
      }
    }
    Comparator<Integer> order = Comparator.comparing(code -> values[code], order(key));
    Integer[] codes =
        java.util.stream.IntStream.range(0, values.length)
            .filter(code -> values[code] != null)
            .boxed()
            .toArray(Integer[]::new);
    Arrays.sort(codes, order);
    int[] ranks = new int[values.length];
    for (int i = 1; i < codes.length; i++) {
      boolean same = order.compare(codes[i - 1], codes[i]) == 0;
      ranks[codes[i]] = same ? ranks[codes[i - 1]] : i;
    }
    return ranks;
  }

  private static Comparator<Object> order(SortKey key) {
    return key.descending() ? ValueOrder.INSTANCE.reversed() : ValueOrder.INSTANCE;
  }

  /** Up to that many rows from an index on. */
  int[] page(int from, int limit) {
    return Arrays.copyOfRange(rows, from, (int) Math.min(rows.length, (long) from + limit));
  }

  /** The index of the first row after a place, whether a row is there or not. */
  int indexAfter(List<@Nullable Object> values, String place) {
    int rowAfter = layer.firstAfter(place);
    int low = 0;
    int high = rows.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isAfter(rows[middle], values, rowAfter)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private boolean isAfter(int row, List<@Nullable Object> values, int rowAfter) {
    for (int i = 0; i < keys.size(); i++) {
      SortKey key = keys.get(i);
      int compared =
          Comparator.nullsLast(order(key))
              .compare(layer.column(key.property()).valueAt(row), values.get(i));
      if (compared != 0) {
        return compared > 0;
      }
    }
    return row >= rowAfter;
  }
}
