package fr.quifaitquoi.geodata.format;

import fr.quifaitquoi.geodata.layer.Column;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column's values as objects of another kind; where rows share values, each is made once. Not
 * thread-safe.
 */
public final class DecodedColumn {
  private static final int MOST_KEPT = 1 << 16;

  private final Column column;
  private final Function<Object, Object> decoding;
  private final @Nullable Object[] kept;

  /**
   * @param decoding from the Java type that the property's type says
   */
  public DecodedColumn(Column column, Function<Object, Object> decoding) {
    this.column = column;
    this.decoding = decoding;
    boolean keep = column.isCoded() && column.codeCount() <= MOST_KEPT;
    this.kept = new Object[keep ? column.codeCount() : 0];
  }

  /** The value of a row; null when it has none. */
  public @Nullable Object get(int row) {
    int code = column.code(row);
    if (code == Column.NULL) {
      return null;
    }
    if (kept.length == 0) {
      return decoding.apply(column.value(code));
    }
    Object known = kept[code];
    if (known == null) {
      known = decoding.apply(column.value(code));
      kept[code] = known;
    }
    return known;
  }
}
