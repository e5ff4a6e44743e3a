package fr.quifaitquoi.geodata.layer;

import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The values of one property. A column of few distinct values holds each once; one whose values
 * hardly repeat holds one a row. Either way a row has a <em>code</em>, which stands for its value:
 * what depends on the value alone is worked out once a code. Values are kept as JSON text, for that
 * is how they are asked for most. Immutable, thread-safe.
 */
public final class Column {
  /** The code of rows that have no value. */
  public static final int NULL = -1;

  private static final byte[] NULL_JSON = "null".getBytes(StandardCharsets.US_ASCII);

  private final Property property;

  /** One more than the code of each row, 0 for none; null when a row's code is the row itself. */
  private final @Nullable Codes codes;

  /** Where the JSON of each code ends; a code whose JSON is empty has no value. */
  private final int[] ends;

  private final byte[] json;

  private volatile SoftReference<@Nullable Object[]> decoded = new SoftReference<>(null);

  Column(Property property, @Nullable Codes codes, int[] ends, byte[] json) {
    this.property = property;
    this.codes = codes;
    this.ends = ends;
    this.json = json;
  }

  /** What the values are. */
  public Property property() {
    return property;
  }

  /** How many codes there are: they go from 0 up. */
  public int codeCount() {
    return ends.length;
  }

  /** Whether rows share codes. */
  public boolean isCoded() {
    return codes != null;
  }

  /** The code of a row's value; {@link #NULL} when it has none. */
  public int code(int row) {
    if (codes != null) {
      return codes.get(row) - 1;
    }
    return ends[row] == start(row) ? NULL : row;
  }

  /** The value of a code, of the Java type that {@link PropertyType} says. */
  public Object value(int code) {
    int start = start(code);
    return ColumnValues.read(property.type(), json, start, ends[code] - start);
  }

  /**
   * The values of all codes, null for those that have none: for those who look at every row. Kept
   * for the next as long as memory allows; not to be changed.
   */
  public @Nullable Object[] values() {
    @Nullable Object[] known = decoded.get();
    if (known != null) {
      return known;
    }
    @Nullable Object[] values = new @Nullable Object[ends.length];
    for (int code = 0; code < values.length; code++) {
      values[code] = ends[code] == start(code) ? null : value(code);
    }
    decoded = new SoftReference<>(values);
    return values;
  }

  /** The value of a row; null when it has none. */
  public @Nullable Object valueAt(int row) {
    int code = code(row);
    return code == NULL ? null : value(code);
  }

  /** Adds the row's value as JSON, {@code null} when it has none. */
  public void appendJson(int row, ByteBuilder out) {
    int code = code(row);
    if (code == NULL) {
      out.append(NULL_JSON);
      return;
    }
    int start = start(code);
    out.append(json, start, ends[code] - start);
  }

  private int start(int code) {
    return code == 0 ? 0 : ends[code - 1];
  }
}
