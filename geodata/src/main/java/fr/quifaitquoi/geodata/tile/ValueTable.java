package fr.quifaitquoi.geodata.tile;

import fr.quifaitquoi.geodata.layer.Column;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The values of a column by code, each as the field of a layer that holds it: a tile copies them.
 * Immutable.
 */
final class ValueTable {
  private static final int LAYER_VALUES = 4 << 3 | 2;
  private static final int TEXT = 1 << 3 | 2;
  private static final int DOUBLE = 3 << 3 | 1;
  private static final int INTEGER = 4 << 3;
  private static final int BOOLEAN = 7 << 3;

  private final byte[] bytes;
  private final int[] ends;

  private ValueTable(WireBuffer buffer, int[] ends) {
    this.bytes = buffer.toBytes();
    this.ends = ends;
  }

  /** Of the codes of a column whose rows share them. */
  static ValueTable of(Column column) {
    WireBuffer buffer = new WireBuffer(1_024);
    int[] ends = new int[column.codeCount()];
    for (int code = 0; code < ends.length; code++) {
      write(column.value(code), buffer);
      ends[code] = buffer.length();
    }
    return new ValueTable(buffer, ends);
  }

  /** Of texts, by their place in the list. */
  static ValueTable ofTexts(List<String> texts) {
    WireBuffer buffer = new WireBuffer(1_024);
    int[] ends = new int[texts.size()];
    for (int i = 0; i < ends.length; i++) {
      writeText(texts.get(i), buffer);
      ends[i] = buffer.length();
    }
    return new ValueTable(buffer, ends);
  }

  /** Writes a value as the field of a layer that holds it. */
  static void write(Object value, WireBuffer out) {
    switch (value) {
      case Long number -> {
        out.header(LAYER_VALUES).varint(1 + WireBuffer.varintSize(number));
        out.header(INTEGER).varint(number);
      }
      case Double number -> {
        out.header(LAYER_VALUES).varint(1 + Double.BYTES);
        out.header(DOUBLE).fixed64(Double.doubleToRawLongBits(number));
      }
      case Boolean flag -> {
        out.header(LAYER_VALUES).varint(2);
        out.header(BOOLEAN).varint(flag ? 1 : 0);
      }
      default -> writeText(text(value), out);
    }
  }

  /** A value as text; of a list, its first. */
  static String text(Object value) {
    if (value instanceof List<?> list) {
      return list.isEmpty() ? "" : list.getFirst().toString();
    }
    return value.toString();
  }

  private static void writeText(String text, WireBuffer out) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int size = 1 + WireBuffer.varintSize(utf8.length) + utf8.length;
    out.header(LAYER_VALUES).varint(size);
    out.header(TEXT).varint(utf8.length).append(utf8, 0, utf8.length);
  }

  /** Adds a code's value to a tile; its index there. */
  int addTo(TileEncoder tile, int code) {
    int start = code == 0 ? 0 : ends[code - 1];
    return tile.values(bytes, start, ends[code] - start, 1);
  }
}
