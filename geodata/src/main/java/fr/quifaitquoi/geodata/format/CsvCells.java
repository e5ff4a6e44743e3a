package fr.quifaitquoi.geodata.format;

import fr.quifaitquoi.geodata.layer.ByteBuilder;
import fr.quifaitquoi.geodata.layer.PropertyType;

/**
 * Cells of a CSV file. Texts are quoted when they hold a separator, a quote or a line break, and
 * when they look like a number: codes such as 01004 stay texts for readers that heed quotes. Texts
 * that spreadsheets would take for a formula get an apostrophe before them, unless they are a
 * number or a telephone.
 */
final class CsvCells implements EncodedColumn.Encoding {
  static final char SEPARATOR = ';';

  @Override
  public void append(PropertyType type, byte[] text, int length, ByteBuilder out) {
    switch (type) {
      case TEXT, TEXT_LIST -> appendText(text, length, out);
      case INTEGER, NUMBER, BOOLEAN, DATE, PARTIAL_DATE, TIMESTAMP -> out.append(text, 0, length);
    }
  }

  static void appendText(byte[] text, int length, ByteBuilder out) {
    boolean numeric = isNumeric(text, length);
    boolean formula = length > 0 && !numeric && startsFormula(text[0]);
    if (!numeric && !formula && isPlain(text, length)) {
      out.append(text, 0, length);
      return;
    }
    out.append('"');
    if (formula) {
      out.append('\'');
    }
    int from = 0;
    for (int i = 0; i < length; i++) {
      if (text[i] == '"') {
        out.append(text, from, i - from).append('"');
        from = i;
      }
    }
    out.append(text, from, length - from).append('"');
  }

  private static boolean startsFormula(byte first) {
    return first == '='
        || first == '+'
        || first == '-'
        || first == '@'
        || first == '\t'
        || first == '\r';
  }

  /** Whether it has digits, and else only what numbers and telephones are written with. */
  private static boolean isNumeric(byte[] text, int length) {
    boolean digits = false;
    for (int i = 0; i < length; i++) {
      boolean digit = text[i] >= '0' && text[i] <= '9';
      if (!digit && "+-., ()/".indexOf(text[i]) < 0) {
        return false;
      }
      digits |= digit;
    }
    return digits;
  }

  private static boolean isPlain(byte[] text, int length) {
    for (int i = 0; i < length; i++) {
      byte letter = text[i];
      if (letter == SEPARATOR || letter == '"' || letter == '\n' || letter == '\r') {
        return false;
      }
    }
    return length == 0 || text[0] != ' ' && text[length - 1] != ' ';
  }
}
