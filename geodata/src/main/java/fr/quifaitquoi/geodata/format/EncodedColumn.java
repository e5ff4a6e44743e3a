package fr.quifaitquoi.geodata.format;

import fr.quifaitquoi.geodata.layer.ByteBuilder;
import fr.quifaitquoi.geodata.layer.Column;
import fr.quifaitquoi.geodata.layer.PropertyType;
import java.util.Arrays;

/**
 * A column in another writing than JSON; where rows share values, each value is worked out once.
 * Not thread-safe.
 */
public final class EncodedColumn {
  /** Beyond so many values, keeping them costs more memory than time is won. */
  private static final int MOST_KEPT = 1 << 16;

  /** How a value is written. */
  public interface Encoding {
    /**
     * Adds a value.
     *
     * @param text as plain UTF-8, of which the first {@code length} bytes count; lists have bars
     *     between
     */
    void append(PropertyType type, byte[] text, int length, ByteBuilder out);

    /** Adds what stands for no value. */
    default void appendNothing(ByteBuilder out) {}
  }

  private final Column column;
  private final Encoding encoding;
  private final byte[][] kept;
  private final ByteBuilder json = new ByteBuilder(256);
  private final ByteBuilder plain = new ByteBuilder(256);

  /** The column, so written. */
  public EncodedColumn(Column column, Encoding encoding) {
    this.column = column;
    this.encoding = encoding;
    boolean keep = column.isCoded() && column.codeCount() <= MOST_KEPT;
    this.kept = new byte[keep ? column.codeCount() : 0][];
  }

  /** What is written. */
  public Column column() {
    return column;
  }

  /** Adds a row's value. */
  public void append(int row, ByteBuilder out) {
    int code = column.code(row);
    if (code == Column.NULL) {
      encoding.appendNothing(out);
    } else if (kept.length == 0) {
      encode(row, out);
    } else if (kept[code] == null) {
      int start = out.length();
      encode(row, out);
      kept[code] = Arrays.copyOfRange(out.array(), start, out.length());
    } else {
      out.append(kept[code]);
    }
  }

  private void encode(int row, ByteBuilder out) {
    json.truncate(0);
    column.appendJson(row, json);
    plain.truncate(0);
    JsonText.appendPlain(json.array(), json.length(), plain);
    encoding.append(column.property().type(), plain.array(), plain.length(), out);
  }
}
