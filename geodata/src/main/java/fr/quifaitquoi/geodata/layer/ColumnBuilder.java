package fr.quifaitquoi.geodata.layer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers a column's values row by row. Not thread-safe. */
final class ColumnBuilder {
  /** Rows after which it is known whether values repeat. */
  private static final int TRIAL_ROWS = 4_096;

  private final Property property;
  private final ByteBuilder json = new ByteBuilder(256);
  private @Nullable Map<Object, Integer> known = new HashMap<>();
  private int[] ends = new int[64];
  private int count;
  private int[] codes = new int[64];
  private int rows;

  ColumnBuilder(Property property) {
    this.property = property;
  }

  void add(@Nullable Object value) {
    if (known == null) {
      addPlain(value);
    } else {
      addCoded(value, known);
      if (rows == TRIAL_ROWS && count > TRIAL_ROWS / 2) {
        makePlain();
      }
    }
  }

  private void addCoded(@Nullable Object value, Map<Object, Integer> seen) {
    int code = 0;
    if (value != null) {
      Integer before = seen.get(value);
      if (before == null) {
        ColumnValues.write(property.type(), value, json);
        end(count++);
        before = count;
        seen.put(value, before);
      }
      code = before;
    }
    if (rows == codes.length) {
      codes = Arrays.copyOf(codes, rows * 2);
    }
    codes[rows++] = code;
  }

  private void addPlain(@Nullable Object value) {
    if (value != null) {
      ColumnValues.write(property.type(), value, json);
    }
    end(rows++);
  }

  private void end(int index) {
    if (index >= ends.length) {
      ends = Arrays.copyOf(ends, ends.length * 2);
    }
    ends[index] = json.length();
  }

  /** Writes each row's own value: the values hardly repeat. */
  private void makePlain() {
    byte[] distinct = json.toBytes();
    int[] distinctEnds = Arrays.copyOf(ends, count);
    json.truncate(0);
    ends = new int[rows];
    for (int row = 0; row < rows; row++) {
      if (codes[row] > 0) {
        int start = codes[row] == 1 ? 0 : distinctEnds[codes[row] - 2];
        json.append(distinct, start, distinctEnds[codes[row] - 1] - start);
      }
      ends[row] = json.length();
    }
    known = null;
    codes = new int[0];
  }

  /**
   * The column, its rows put in order.
   *
   * @param order the row, as added, that becomes each row
   */
  Column build(int[] order) {
    if (known != null) {
      return new Column(
          property, Codes.of(codes, order, count + 1), Arrays.copyOf(ends, count), json.toBytes());
    }
    byte[] ordered = new byte[json.length()];
    int[] orderedEnds = new int[rows];
    int length = 0;
    for (int row = 0; row < rows; row++) {
      int from = order[row] == 0 ? 0 : ends[order[row] - 1];
      int bytes = ends[order[row]] - from;
      System.arraycopy(json.array(), from, ordered, length, bytes);
      length += bytes;
      orderedEnds[row] = length;
    }
    return new Column(property, null, orderedEnds, ordered);
  }
}
