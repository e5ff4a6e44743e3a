package fr.quifaitquoi.indexer.reading.table;

import fr.quifaitquoi.indexer.reading.UnreadableFileException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The cells of one row of an OpenDocument sheet, as texts. */
final class OpenDocumentCells {
  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final int MAX_REPEAT = 2_000_000;

  private final XMLStreamReader xml;
  private final long line;
  private final List<String> values = new ArrayList<>();
  private int blanks;
  private long size;

  OpenDocumentCells(XMLStreamReader xml, long line) {
    this.xml = xml;
    this.line = line;
  }

  static int repeat(String attribute) {
    if (!attribute.matches("\\d{1,9}")) {
      return 1;
    }
    return Math.clamp(Integer.parseInt(attribute), 1, MAX_REPEAT);
  }

  List<String> readRow() throws UnreadableFileException, XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("table-row")) {
        break;
      }
      if (event == XMLStreamReader.START_ELEMENT && isCell()) {
        int times = repeat(attribute(TABLE, "number-columns-repeated"));
        add(readCell(), times);
      }
    }
    return values;
  }

  private boolean isCell() {
    return TABLE.equals(xml.getNamespaceURI())
        && (xml.getLocalName().equals("table-cell")
            || xml.getLocalName().equals("covered-table-cell"));
  }

  /** Blanks are only written out when a value follows: rows end in thousands of them. */
  private void add(String value, int times) throws UnreadableFileException {
    if (value.isEmpty()) {
      blanks += times;
      return;
    }
    if ((long) values.size() + blanks + times > Limits.COLUMNS * 10L) {
      throw Limits.tooManyColumns(line, values.size() + blanks + times);
    }
    size += value.length();
    if (size > Limits.ROW_CHARS) {
      throw Limits.valueTooLong(line);
    }
    for (; blanks > 0; blanks--) {
      values.add("");
    }
    for (int i = 0; i < times; i++) {
      values.add(value);
    }
  }

  private String readCell() throws UnreadableFileException, XMLStreamException {
    String type = attribute(OFFICE, "value-type");
    String typed =
        switch (type) {
          case "float", "percentage", "currency" -> number(attribute(OFFICE, "value"));
          case "date" -> attribute(OFFICE, "date-value").replaceFirst("T00:00:00(\\.0+)?$", "");
          case "boolean" -> attribute(OFFICE, "boolean-value");
          default -> "";
        };
    String text = readText();
    return typed.isEmpty() ? text : typed;
  }

  private static String number(String value) {
    try {
      return value.length() > 60 ? value : Cells.plain(new BigDecimal(value));
    } catch (NumberFormatException e) {
      return value;
    }
  }

  private String attribute(String namespace, String name) {
    String value = xml.getAttributeValue(namespace, name);
    return value == null ? "" : value;
  }

  /** Text of the cell's paragraphs; comments left aside. */
  private String readText() throws UnreadableFileException, XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    int annotation = 0;
    while (depth > 0 && xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        depth++;
        String name = xml.getLocalName();
        if (annotation == 0 && name.equals("annotation")) {
          annotation = depth;
        } else if (annotation == 0) {
          text.append(opening(name, text.isEmpty()));
        }
      } else if (event == XMLStreamReader.END_ELEMENT) {
        annotation = annotation == depth ? 0 : annotation;
        depth--;
      } else if (annotation == 0 && xml.isCharacters()) {
        text.append(xml.getText());
        if (text.length() > Limits.VALUE_CHARS) {
          throw Limits.valueTooLong(line);
        }
      }
    }
    return text.toString().strip();
  }

  private static String opening(String element, boolean first) {
    return switch (element) {
      case "p" -> first ? "" : "\n";
      case "s", "tab" -> " ";
      case "line-break" -> "\n";
      default -> "";
    };
  }
}
