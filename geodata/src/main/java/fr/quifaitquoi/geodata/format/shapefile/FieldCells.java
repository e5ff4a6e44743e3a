package fr.quifaitquoi.geodata.format.shapefile;

import fr.quifaitquoi.geodata.format.EncodedColumn;
import fr.quifaitquoi.geodata.layer.ByteBuilder;
import fr.quifaitquoi.geodata.layer.PropertyType;
import java.util.Arrays;

/** Values of one dBASE field, filled up to its width. Texts that are too long are cut. */
final class FieldCells implements EncodedColumn.Encoding {
  static final int LONGEST = 254;
  private static final byte[] SPACES = new byte[LONGEST];

  static {
    Arrays.fill(SPACES, (byte) ' ');
  }

  private final char kind;
  private final int width;

  FieldCells(char kind, int width) {
    this.kind = kind;
    this.width = width;
  }

  static char kind(PropertyType type) {
    return switch (type) {
      case TEXT, PARTIAL_DATE, TIMESTAMP, TEXT_LIST -> 'C';
      case INTEGER, NUMBER -> 'N';
      case BOOLEAN -> 'L';
      case DATE -> 'D';
    };
  }

  /** How many bytes of a text fit, whole characters only. */
  static int fitting(byte[] text, int length, int width) {
    if (length <= width) {
      return length;
    }
    int fits = width;
    // A byte of the form 10xxxxxx goes on with a character.
    while (fits > 0 && (text[fits] & 0xC0) == 0x80) {
      fits--;
    }
    return fits;
  }

  @Override
  public void append(PropertyType type, byte[] text, int length, ByteBuilder out) {
    switch (kind) {
      case 'L' -> out.append(text[0] == 't' ? 'T' : 'F');
      // 2024-02-29: without the hyphens.
      case 'D' -> out.append(text, 0, 4).append(text, 5, 2).append(text, 8, 2);
      case 'N' -> out.append(SPACES, 0, width - length).append(text, 0, length);
      default -> {
        int fits = fitting(text, length, width);
        out.append(text, 0, fits).append(SPACES, 0, width - fits);
      }
    }
  }

  @Override
  public void appendNothing(ByteBuilder out) {
    switch (kind) {
      case 'L' -> out.append('?');
      // What Esri's tools and GDAL take for no date; spaces are not.
      case 'D' -> out.append("00000000");
      default -> out.append(SPACES, 0, width);
    }
  }
}
