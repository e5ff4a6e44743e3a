package fr.quifaitquoi.geodata.format.sheet;

import fr.quifaitquoi.geodata.format.FormatRequest;
import fr.quifaitquoi.geodata.format.RowProgress;
import fr.quifaitquoi.geodata.format.XmlText;
import fr.quifaitquoi.geodata.layer.ByteBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes OpenDocument spreadsheets (ODF 1.2), row by row. Not thread-safe. */
public final class OdsFile {
  private static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

  private final ZipOutputStream zip;
  private final ByteBuilder bytes = new ByteBuilder(OdsTable.PIECE * 2);

  private OdsFile(OutputStream out) {
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.setLevel(Deflater.BEST_SPEED);
  }

  /** Writes the layers and tables of a request; the stream is left open. */
  public static void write(FormatRequest request, OutputStream out, RowProgress progress)
      throws IOException {
    List<SheetPlan> sheets = SheetPlan.of(request);
    new OdsFile(out).writeParts(request, sheets, progress);
  }

  private void writeParts(FormatRequest request, List<SheetPlan> sheets, RowProgress progress)
      throws IOException {
    writeMediaType();
    zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
    zip.write(resource("manifest.xml"));
    zip.putNextEntry(new ZipEntry("content.xml"));
    zip.write(resource("content-start.xml"));
    for (SheetPlan sheet : sheets) {
      new OdsTable(sheet, bytes).write(zip, progress);
    }
    writeReadMe(ReadMe.lines(request.notes(), sheets));
    writeFilters(sheets);
    bytes.append("</office:spreadsheet></office:body></office:document-content>");
    bytes.drainTo(zip);
    zip.finish();
  }

  /** First, and not compressed, so that the file is known by its first bytes. */
  private void writeMediaType() throws IOException {
    byte[] type = OdsCells.ascii(MEDIA_TYPE);
    CRC32 sum = new CRC32();
    sum.update(type);
    ZipEntry entry = new ZipEntry("mimetype");
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(type.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(type);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = OdsFile.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  private void writeReadMe(List<List<String>> lines) {
    OdsCells cells = new OdsCells();
    bytes.append("<table:table table:name=\"" + ReadMe.NAME + "\">");
    bytes.append("<table:table-column table:number-columns-repeated=\"4\"/>");
    for (List<String> line : lines) {
      bytes.append("<table:table-row>");
      line.forEach(text -> cells.appendText(text, bytes));
      if (line.isEmpty()) {
        cells.appendNothing(bytes);
      }
      bytes.append("</table:table-row>");
    }
    bytes.append("</table:table>");
  }

  private void writeFilters(List<SheetPlan> sheets) {
    bytes.append("<table:database-ranges>");
    for (int i = 0; i < sheets.size(); i++) {
      SheetPlan sheet = sheets.get(i);
      bytes.append("<table:database-range table:name=\"__filtre_" + i + "\"");
      bytes.append(" table:display-filter-buttons=\"true\" table:target-range-address=\"");
      String name = "'" + sheet.name() + "'";
      XmlText.append(name + ".A1:" + name + "." + column(sheet.headers().size() - 1), bytes);
      bytes.append((sheet.extract().count() + 1) + "\"/>");
    }
    bytes.append("</table:database-ranges>");
  }

  /** Letters of a column, from 0: A … Z, AA … */
  private static String column(int number) {
    String last = String.valueOf((char) ('A' + number % 26));
    return number < 26 ? last : column(number / 26 - 1) + last;
  }
}
