package fr.quifaitquoi.indexer.reading.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quifaitquoi.indexer.reading.UnreadableFileException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsTest {
  @TempDir Path folder;

  private record Content(TableShape shape, List<Row> rows) {
    List<List<String>> values() {
      return rows.stream().map(Row::values).toList();
    }
  }

  private Content read(byte[] bytes, TableOptions options) throws IOException {
    Path file = Files.write(folder.resolve("fichier.csv"), bytes);
    List<Row> rows = new ArrayList<>();
    try (SourceTable table = Tables.open(file, options)) {
      for (Optional<Row> row = table.findNext(); row.isPresent(); row = table.findNext()) {
        rows.add(row.get());
      }
      return new Content(table.shape(), rows);
    }
  }

  private Content read(String text, Charset charset) throws IOException {
    return read(text.getBytes(charset), TableOptions.DETECT);
  }

  private Content read(String text) throws IOException {
    return read(text, StandardCharsets.UTF_8);
  }

  private void assertRefused(byte[] bytes, String code) {
    assertThatThrownBy(() -> read(bytes, TableOptions.DETECT))
        .isInstanceOfSatisfying(
            UnreadableFileException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.what()).isNotBlank();
              assertThat(e.hint()).isNotBlank();
            });
  }

  private void assertRefused(String text, String code) {
    assertRefused(text.getBytes(StandardCharsets.UTF_8), code);
  }

  @Test
  void tellsTheSeparatorByTheContent() throws IOException {
    for (String separator : List.of(";", ",", "\t", "|")) {
      String text =
          "nom;ville;note\nLa Clé, l’atelier;Tours;1\n\"Chez; Nous\";Blois;2\n"
              .replace(";", "\u0001");
      String written =
          text.replace("Clé,", "Clé").replace("Chez\u0001", "Chez").replace("\u0001", separator);
      Content content = read(written);
      assertThat(content.shape().separator()).isEqualTo(separator);
      assertThat(content.shape().columns()).containsExactly("nom", "ville", "note");
      assertThat(content.rows()).hasSize(2);
    }
  }

  @Test
  void tellsTheEncodingByTheContent() throws IOException {
    String text = "nom;ville\nCafé de l’Été – 3 €;Châteauroux\nÀ côté;Orléans\n";
    List<Charset> marked =
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    for (Charset charset : marked) {
      Content content = read("\ufeff" + text, charset);
      assertThat(content.shape().columns()).containsExactly("nom", "ville");
      assertThat(content.values().getFirst()).containsExactly("Café de l’Été – 3 €", "Châteauroux");
    }
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
      Content content = read(text, charset);
      assertThat(content.shape().encoding()).isEqualToIgnoringCase(charset.name());
      assertThat(content.values().getFirst().getFirst()).isEqualTo("Café de l’Été – 3 €");
    }
  }

  @Test
  void keepsUtf8WhenAFewBytesAreDamaged() throws IOException {
    byte[] bytes =
        ("nom;ville\n" + "Café;Orléans\n".repeat(50) + "Caf#;Blois\n")
            .getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 8] = (byte) 0xE9;
    Content content = read(bytes, TableOptions.DETECT);
    assertThat(content.values().getFirst()).containsExactly("Café", "Orléans");
    assertThat(content.shape().notes()).anyMatch(n -> n.contains("abîmés"));
  }

  @Test
  void readsValuesOfSeveralLines() throws IOException {
    Content content = read("nom,note\n\"A\",\"un\ndeux \"\"trois\"\"\"\nB,x\n");
    assertThat(content.values())
        .containsExactly(List.of("A", "un\ndeux \"trois\""), List.of("B", "x"));
    assertThat(content.rows()).extracting(Row::line).containsExactly(2L, 4L);
  }

  @Test
  void skipsTheTitleAboveATable() throws IOException {
    Content content =
        read(
            "Liste des associations;;;\n;;;\nnom;ville;cp;tel\nA;Tours;37000;1\nB;Blois;41000;2\n");
    assertThat(content.shape().columns()).containsExactly("nom", "ville", "cp", "tel");
    assertThat(content.rows()).hasSize(2);
  }

  @Test
  void namesDuplicatedAndMissingHeadersApart() throws IOException {
    Content content = read("nom;nom;;ville\nA;B;C;Tours\n");
    assertThat(content.shape().columns()).containsExactly("nom", "nom (2)", "colonne 3", "ville");
    assertThat(content.shape().notes()).hasSize(1);
  }

  @Test
  void saysHowManyValuesARowOfAnotherLengthHas() throws IOException {
    Content content = read("a;b;c\n1;2;3\n1;2\n1;2;3;4\n1;2;3;;\n");
    assertThat(content.rows()).extracting(Row::given).containsExactly(3, 2, 4, 3);
    assertThat(content.values()).allMatch(v -> v.size() == 3);
  }

  @Test
  void namesTheLineOfAQuoteThatIsNeverClosed() {
    assertThatThrownBy(() -> read("nom,ville\nA,Tours\n\"B,Blois\nC,Loches\n"))
        .isInstanceOfSatisfying(
            UnreadableFileException.class,
            e -> {
              assertThat(e.code()).isEqualTo("guillemet-non-ferme");
              assertThat(e.line()).isEqualTo(3);
            });
  }

  @Test
  void refusesWhatIsNoDirectory() {
    assertRefused("", "fichier-vide");
    assertRefused("  \n \n", "fichier-vide");
    assertRefused(new byte[] {(byte) 0x1F, (byte) 0x8B, 8, 0}, "fichier-compresse");
    assertRefused(
        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}, "ancien-classeur");
    assertRefused("%PDF-1.7\nabc", "fichier-binaire");
    assertRefused("<!DOCTYPE html><html><body>404</body></html>", "page-web");
    assertRefused("<gpx version='1.1'></gpx>", "format-inconnu");
    byte[] noise = new byte[4000];
    new java.util.Random(7).nextBytes(noise);
    noise[0] = 1;
    assertRefused(noise, "fichier-binaire");
  }

  @Test
  void refusesAValueBeyondMeasureWithoutHoldingIt() throws IOException {
    Path file = folder.resolve("long.csv");
    byte[] block = "x".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("nom;note\nA;".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 300; i++) {
        out.write(block);
      }
    }
    assertThatThrownBy(
            () -> {
              try (SourceTable table = Tables.open(file, TableOptions.DETECT)) {
                table.findNext();
              }
            })
        .isInstanceOfSatisfying(
            UnreadableFileException.class,
            e -> assertThat(e.code()).isEqualTo("valeur-trop-longue"));
  }

  @Test
  void readsJsonWhereverItsListIs() throws IOException {
    Content content =
        read(
            "{\"meta\":{\"a\":[1]},\"service\":[{\"nom\":\"A\",\"tel\":[{\"valeur\":\"1\"},{\"valeur\":\"2\"}],"
                + "\"adresse\":{\"cp\":37000,\"ok\":true,\"vide\":null}},{\"nom\":\"B\"}]}");
    assertThat(content.shape().part()).isEqualTo("service");
    assertThat(content.shape().columns())
        .containsExactly("nom", "tel.valeur", "adresse.cp", "adresse.ok");
    assertThat(content.values().getFirst()).containsExactly("A", "1;2", "37000", "true");
    assertThat(content.rows()).extracting(Row::line).containsExactly(1L, 2L);
  }

  @Test
  void readsOneObjectPerLine() throws IOException {
    assertThat(read("{\"nom\":\"A\"}\n{\"nom\":\"B\",\"x\":1}\n").values())
        .containsExactly(List.of("A", ""), List.of("B", "1"));
  }

  @Test
  void readsGeoJsonWithACentreForEachShape() throws IOException {
    Content content =
        read(
            "{\"type\":\"FeatureCollection\",\"features\":["
                + "{\"type\":\"Feature\",\"geometry\":{\"coordinates\":[0.7,47.4],\"type\":\"Point\"},\"properties\":{\"nom\":\"A\"}},"
                + "{\"type\":\"Feature\",\"properties\":{\"nom\":\"B\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                + "[[[0,46],[2,46],[2,48],[0,48],[0,46]],[[0,46],[0.5,46],[0.5,46.5],[0,46]]]}},"
                + "{\"type\":\"Feature\",\"properties\":{\"nom\":\"C\"},\"geometry\":null}]}");
    assertThat(content.shape().format()).isEqualTo(FileFormat.GEOJSON);
    assertThat(content.shape().columns()).containsExactly("longitude", "latitude", "nom");
    assertThat(content.values())
        .containsExactly(
            List.of("0.7", "47.4", "A"), List.of("1.0", "47.0", "B"), List.of("", "", "C"));
  }

  @Test
  void namesTheLineWhereJsonBreaks() {
    assertRefused("[{\"nom\":\"A\"},\n{\"nom\":", "json-invalide");
    assertRefused("[".repeat(5000), "json-invalide");
    assertRefused("[1,2,3]", "aucune-ligne");
    assertRefused("{}", "aucune-ligne");
  }

  @Test
  void readsWorkbooksWithCodesAsTextAndDatesInIsoForm() throws IOException {
    Content content =
        read(
            workbook(
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Annuaire</t></is></c></row>"
                    + "<row r=\"3\">"
                    + text("A3", "nom")
                    + text("B3", "siret")
                    + text("C3", "date")
                    + "</row>"
                    + "<row r=\"4\">"
                    + text("A4", "Régie")
                    + "<c r=\"B4\"><v>82454114801871</v></c><c r=\"C4\""
                    + " s=\"1\"><v>44927</v></c></row><row r=\"6\">"
                    + text("A6", "B")
                    + "<c r=\"B6\"><v>1.5</v></c></row>"),
            TableOptions.DETECT);
    assertThat(content.shape().format()).isEqualTo(FileFormat.XLSX);
    assertThat(content.shape().columns()).containsExactly("nom", "siret", "date");
    assertThat(content.values())
        .containsExactly(List.of("Régie", "82454114801871", "2023-01-01"), List.of("B", "1.5", ""));
    assertThat(content.rows()).extracting(Row::line).containsExactly(4L, 6L);
  }

  @Test
  void namesTheSheetsWhenTheOneAskedForIsNotThere() {
    TableOptions asked = new TableOptions(null, null, null, "Absente", null, null);
    assertThatThrownBy(() -> read(workbook("<row r=\"1\">" + text("A1", "nom") + "</row>"), asked))
        .isInstanceOfSatisfying(
            UnreadableFileException.class,
            e -> {
              assertThat(e.code()).isEqualTo("feuille-absente");
              assertThat(e.hint()).contains("Feuille");
            });
  }

  @Test
  void readsOpenDocumentSheetsWithTheirRepeats() throws IOException {
    Content content =
        read(
            openDocument(
                cells("nom", "cp", "note")
                    + cells("A", "37000", "x")
                    + "<table:table-row><table:table-cell"
                    + " office:value-type=\"string\"><text:p>B</text:p><text:p>bis</text:p></table:table-cell><table:table-cell"
                    + " office:value-type=\"float\" office:value=\"1100\"><text:p>1"
                    + " 100</text:p></table:table-cell><table:table-cell office:value-type=\"date\""
                    + " office:date-value=\"2024-05-01\"><text:p>01/05/24</text:p></table:table-cell></table:table-row><table:table-row"
                    + " table:number-rows-repeated=\"1048570\"><table:table-cell"
                    + " table:number-columns-repeated=\"16384\"/></table:table-row>"),
            TableOptions.DETECT);
    assertThat(content.shape().format()).isEqualTo(FileFormat.ODS);
    assertThat(content.values())
        .containsExactly(List.of("A", "37000", "x"), List.of("B\nbis", "1100", "2024-05-01"));
  }

  @Test
  void refusesArchivesThatSwell() throws IOException {
    byte[] bomb = zip(Map.of("content.xml", " ".repeat(40_000_000)));
    assertRefused(bomb, "archive-demesuree");
    assertRefused(zip(Map.of("lisez-moi.txt", "bonjour")), "archive");
    byte[] cut =
        java.util.Arrays.copyOf(workbook("<row r=\"1\">" + text("A1", "nom") + "</row>"), 300);
    assertRefused(cut, "classeur-abime");
    assertRefused(
        openDocument(
            cells("nom")
                + "<table:table-row"
                + " table:number-rows-repeated=\"900000\"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>"),
        "lignes-repetees");
  }

  private static String text(String ref, String value) {
    return "<c r=\"" + ref + "\" t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
  }

  private static byte[] workbook(String rows) throws IOException {
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    return zip(
        Map.of(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
                + " PartName=\"/xl/workbook.xml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override"
                + " PartName=\"/xl/styles.xml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>",
            "xl/workbook.xml",
            "<workbook xmlns=\""
                + main
                + "\" xmlns:r=\""
                + rel
                + "\"><sheets><sheet name=\"Feuille\" sheetId=\"1\""
                + " r:id=\"rId1\"/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                + " Id=\"rId1\" Type=\""
                + rel
                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
            "xl/styles.xml",
            "<styleSheet xmlns=\""
                + main
                + "\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
            "xl/worksheets/sheet1.xml",
            "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>"));
  }

  private static String cells(String... values) {
    StringBuilder row = new StringBuilder("<table:table-row>");
    for (String value : values) {
      row.append("<table:table-cell office:value-type=\"string\"><text:p>")
          .append(value)
          .append("</text:p></table:table-cell>");
    }
    return row.append("</table:table-row>").toString();
  }

  private static byte[] openDocument(String rows) throws IOException {
    return zip(
        Map.of(
            "content.xml",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet><table:table"
                + " table:name=\"Feuille1\">"
                + rows
                + "</table:table></office:spreadsheet></office:body></office:document-content>"));
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
