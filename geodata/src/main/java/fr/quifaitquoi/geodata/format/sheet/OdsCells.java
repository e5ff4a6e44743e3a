package fr.quifaitquoi.geodata.format.sheet;

import fr.quifaitquoi.geodata.format.EncodedColumn;
import fr.quifaitquoi.geodata.format.XmlText;
import fr.quifaitquoi.geodata.layer.ByteBuilder;
import fr.quifaitquoi.geodata.layer.PropertyType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Cells of an OpenDocument table. Texts are texts, whatever they begin with. */
final class OdsCells implements EncodedColumn.Encoding {
  private static final byte[] EMPTY = ascii("<table:table-cell/>");
  private static final byte[] TEXT =
      ascii("<table:table-cell office:value-type=\"string\"><text:p>");
  private static final byte[] NUMBER =
      ascii("<table:table-cell office:value-type=\"float\" office:value=\"");
  private static final byte[] TRUTH =
      ascii("<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"");
  private static final byte[] DATE =
      ascii(
          "<table:table-cell table:style-name=\"jour\" office:value-type=\"date\""
              + " office:date-value=\"");
  private static final byte[] MOMENT =
      ascii(
          "<table:table-cell table:style-name=\"moment\" office:value-type=\"date\""
              + " office:date-value=\"");
  private static final byte[] VALUE_END = ascii("\"><text:p>");
  private static final byte[] CELL_END = ascii("</text:p></table:table-cell>");
  private static final byte[] NEW_LINE = ascii("</text:p><text:p>");
  private static final byte[] TAB = ascii("<text:tab/>");
  private static final byte[] SPACE = ascii("<text:s/>");

  private final byte[] one = new byte[1];

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void append(PropertyType type, byte[] text, int length, ByteBuilder out) {
    switch (type) {
      case TEXT, PARTIAL_DATE, TEXT_LIST -> appendText(text, length, out);
      case INTEGER, NUMBER -> appendValue(NUMBER, text, length, out);
      case BOOLEAN -> appendValue(TRUTH, text, length, out);
      case DATE -> appendValue(DATE, text, length, out);
      case TIMESTAMP -> {
        byte[] moment = inParis(new String(text, 0, length, StandardCharsets.US_ASCII));
        appendValue(MOMENT, moment, moment.length, out);
      }
    }
  }

  @Override
  public void appendNothing(ByteBuilder out) {
    out.append(EMPTY);
  }

  private static byte[] inParis(String instant) {
    return ascii(
        DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
            LocalDateTime.ofInstant(Instant.parse(instant), ReadMe.ZONE)));
  }

  private static void appendValue(byte[] start, byte[] value, int length, ByteBuilder out) {
    out.append(start).append(value, 0, length).append(VALUE_END);
    out.append(value, 0, length).append(CELL_END);
  }

  static void appendNumber(ByteBuilder number, ByteBuilder out) {
    appendValue(NUMBER, number.array(), number.length(), out);
  }

  void appendText(String text, ByteBuilder out) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    appendText(utf8, utf8.length, out);
  }

  /** Line breaks, tabs and runs of spaces are elements: plain ones would be lost. */
  void appendText(byte[] text, int length, ByteBuilder out) {
    out.append(TEXT);
    if (isSimple(text, length)) {
      XmlText.append(text, length, out);
    } else {
      for (int i = 0; i < length; i++) {
        appendByte(text[i], i == 0 ? ' ' : text[i - 1], out);
      }
    }
    out.append(CELL_END);
  }

  private static boolean isSimple(byte[] text, int length) {
    byte before = ' ';
    for (int i = 0; i < length; i++) {
      if (text[i] >= 0 && text[i] < ' ' || text[i] == ' ' && before == ' ') {
        return false;
      }
      before = text[i];
    }
    return before != ' ' || length == 0;
  }

  private void appendByte(byte letter, int before, ByteBuilder out) {
    switch (letter) {
      case '\n' -> out.append(NEW_LINE);
      case '\t' -> out.append(TAB);
      case '\r' -> {}
      case ' ' -> out.append(before == ' ' ? SPACE : ascii(" "));
      default -> {
        one[0] = letter;
        XmlText.append(one, 1, out);
      }
    }
  }
}
