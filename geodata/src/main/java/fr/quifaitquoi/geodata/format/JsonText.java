package fr.quifaitquoi.geodata.format;

import fr.quifaitquoi.geodata.layer.ByteBuilder;

/** JSON values as plain text: strings without quotes and escapes, lists with bars between. */
final class JsonText {
  /** Between the codes of a list, which never hold it. */
  static final char LIST_SEPARATOR = '|';

  private JsonText() {}

  /** Adds the text of the JSON value that the first {@code length} bytes are. */
  static void appendPlain(byte[] json, int length, ByteBuilder out) {
    switch (json[0]) {
      case '"' -> appendString(json, 1, out);
      case '[' -> appendList(json, length, out);
      default -> out.append(json, 0, length);
    }
  }

  private static void appendList(byte[] json, int length, ByteBuilder out) {
    int position = 1;
    while (position < length && json[position] == '"') {
      if (position > 1) {
        out.append(LIST_SEPARATOR);
      }
      // Past the closing quote and the comma.
      position = appendString(json, position + 1, out) + 2;
    }
  }

  /** Where the closing quote is. */
  private static int appendString(byte[] json, int start, ByteBuilder out) {
    int from = start;
    int position = start;
    while (json[position] != '"') {
      if (json[position] == '\\') {
        out.append(json, from, position - from);
        position = appendEscaped(json, position + 1, out);
        from = position;
      } else {
        position++;
      }
    }
    out.append(json, from, position - from);
    return position;
  }

  private static int appendEscaped(byte[] json, int position, ByteBuilder out) {
    char letter = (char) json[position];
    if (letter == 'u') {
      int code = 0;
      for (int i = 1; i <= 4; i++) {
        code = code * 16 + Character.digit((char) json[position + i], 16);
      }
      out.append(String.valueOf((char) code));
      return position + 5;
    }
    out.append(
        switch (letter) {
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          case 'b' -> '\b';
          case 'f' -> '\f';
          default -> letter;
        });
    return position + 1;
  }
}
