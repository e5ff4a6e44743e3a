package fr.quifaitquoi.geodata.format.flatgeobuf;

import fr.quifaitquoi.geodata.format.EncodedColumn;
import fr.quifaitquoi.geodata.layer.ByteBuilder;
import fr.quifaitquoi.geodata.layer.PropertyType;
import java.nio.charset.StandardCharsets;
import org.wololo.flatgeobuf.generated.ColumnType;

/** A column's values as FlatGeobuf has them: the column's number, then the value, little-endian. */
final class PropertyBytes implements EncodedColumn.Encoding {
  private final int number;
  private final byte[] little = new byte[Long.BYTES];

  PropertyBytes(int number) {
    this.number = number;
  }

  static int columnType(PropertyType type) {
    return switch (type) {
      case TEXT, PARTIAL_DATE, TEXT_LIST -> ColumnType.String;
      case INTEGER -> ColumnType.Long;
      case NUMBER -> ColumnType.Double;
      case BOOLEAN -> ColumnType.Bool;
      case DATE, TIMESTAMP -> ColumnType.DateTime;
    };
  }

  @Override
  public void append(PropertyType type, byte[] text, int length, ByteBuilder out) {
    appendLittleEndian(number, Short.BYTES, out);
    switch (type) {
      case TEXT, PARTIAL_DATE, TEXT_LIST, DATE, TIMESTAMP -> {
        appendLittleEndian(length, Integer.BYTES, out);
        out.append(text, 0, length);
      }
      case INTEGER -> appendLittleEndian(Long.parseLong(string(text, length)), Long.BYTES, out);
      case NUMBER -> {
        double value = Double.parseDouble(string(text, length));
        appendLittleEndian(Double.doubleToRawLongBits(value), Double.BYTES, out);
      }
      case BOOLEAN -> appendLittleEndian(text[0] == 't' ? 1 : 0, Byte.BYTES, out);
    }
  }

  private static String string(byte[] text, int length) {
    return new String(text, 0, length, StandardCharsets.US_ASCII);
  }

  private void appendLittleEndian(long value, int bytes, ByteBuilder out) {
    for (int i = 0; i < bytes; i++) {
      little[i] = (byte) (value >>> Byte.SIZE * i);
    }
    out.append(little, 0, bytes);
  }
}
