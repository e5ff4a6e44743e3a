package fr.quifaitquoi.indexer.reading.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A sheet of an OpenDocument workbook, its {@code content.xml} read as a stream. */
final class OpenDocumentTable {
  private OpenDocumentTable() {}

  static SourceTable open(Path file, TableOptions options) throws IOException {
    ZipGuard.check(file);
    OpenDocumentLines lines = openLines(file, options.sheet());
    try {
      return SheetTable.of(FileFormat.ODS, lines.sheet(), lines, options.headerLine());
    } catch (IOException e) {
      lines.close();
      throw e;
    }
  }

  private static OpenDocumentLines openLines(Path file, @Nullable String asked) throws IOException {
    ZipFile zip = new ZipFile(file.toFile());
    try {
      ZipEntry content = zip.getEntry("content.xml");
      if (content == null) {
        throw ZipGuard.damaged();
      }
      InputStream in = zip.getInputStream(content);
      XMLStreamReader xml = factory().createXMLStreamReader(in);
      return OpenDocumentLines.of(zip, xml, asked);
    } catch (XMLStreamException e) {
      zip.close();
      throw ZipGuard.damaged();
    } catch (IOException e) {
      zip.close();
      throw e;
    }
  }

  /** No document type, no outside entity: a workbook needs neither. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /** Rows, with the repeats that the format writes short. */
  static final class OpenDocumentLines implements SheetTable.Lines {
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final int REPEATED_FILLED_ROWS = 10_000;

    private final ZipFile zip;
    private final XMLStreamReader xml;
    private final String sheet;
    private long number;
    private boolean ended;
    private int repeats;
    private List<String> repeated = List.of();

    private OpenDocumentLines(ZipFile zip, XMLStreamReader xml, String sheet) {
      this.zip = zip;
      this.xml = xml;
      this.sheet = sheet;
    }

    static OpenDocumentLines of(ZipFile zip, XMLStreamReader xml, @Nullable String asked)
        throws IOException, XMLStreamException {
      List<String> names = new java.util.ArrayList<>();
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT && is(xml, "table")) {
          String name = attribute(xml, "name");
          names.add(name);
          if (asked == null || name.equalsIgnoreCase(asked)) {
            return new OpenDocumentLines(zip, xml, name);
          }
        }
      }
      throw asked == null ? Sniffer.empty() : SheetTable.noSuchSheet(asked, names);
    }

    private static boolean is(XMLStreamReader xml, String name) {
      return xml.getLocalName().equals(name) && TABLE.equals(xml.getNamespaceURI());
    }

    private static String attribute(XMLStreamReader xml, String name) {
      String value = xml.getAttributeValue(TABLE, name);
      return value == null ? "" : value;
    }

    String sheet() {
      return sheet;
    }

    @Override
    public Optional<SheetTable.Line> findNext() throws IOException {
      if (repeats > 0) {
        repeats--;
        return Optional.of(new SheetTable.Line(++number, repeated));
      }
      try {
        return findRow();
      } catch (XMLStreamException e) {
        throw ZipGuard.damaged();
      }
    }

    private Optional<SheetTable.Line> findRow() throws IOException, XMLStreamException {
      while (!ended && xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamReader.END_ELEMENT && is(xml, "table")) {
          // For good: what follows is another sheet.
          ended = true;
          return Optional.empty();
        }
        if (event == XMLStreamReader.START_ELEMENT && is(xml, "table-row")) {
          return Optional.of(readRow());
        }
      }
      return Optional.empty();
    }

    private SheetTable.Line readRow() throws IOException, XMLStreamException {
      int times = OpenDocumentCells.repeat(attribute(xml, "number-rows-repeated"));
      List<String> values = new OpenDocumentCells(xml, number + 1).readRow();
      long line = ++number;
      boolean blank = values.stream().allMatch(String::isBlank);
      if (blank) {
        number += times - 1L;
      } else {
        if (times > REPEATED_FILLED_ROWS) {
          throw new fr.quifaitquoi.indexer.reading.UnreadableFileException(
              "lignes-repetees",
              line,
              "La ligne " + line + " est répétée " + times + " fois.",
              "Supprimez les lignes recopiées en bas de la feuille, puis enregistrez.");
        }
        repeats = times - 1;
        repeated = values;
      }
      return new SheetTable.Line(line, values);
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }
}
