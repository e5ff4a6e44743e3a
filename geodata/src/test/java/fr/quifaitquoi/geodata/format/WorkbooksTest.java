package fr.quifaitquoi.geodata.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.layer.GeometryKind;
import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.geodata.layer.LayerBuilder;
import fr.quifaitquoi.geodata.layer.LayerSchema;
import fr.quifaitquoi.geodata.layer.Property;
import fr.quifaitquoi.geodata.layer.PropertyType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkbooksTest {
  private static final String SHEET = "Fiches à l’essai";

  @TempDir Path folder;

  @Test
  void writesTypedCellsInXlsx() throws IOException {
    try (ReadableWorkbook workbook = xlsx(request(FileFormat.XLSX, TestLayers.points()))) {
      List<Row> rows = workbook.findSheet(SHEET).orElseThrow().read();

      assertThat(rows).hasSize(4);
      assertThat(rows.get(0).getCellText(0)).isEqualTo("Identifiant");
      assertThat(rows.get(0).getCellText(6)).isEqualTo("Date de création");
      Row first = rows.get(1);
      assertThat(first.getCellText(1)).isEqualTo("Fête de l’été ; \"Œuvre\"");
      assertThat(first.getCell(2).getType()).isEqualTo(CellType.STRING);
      assertThat(first.getCellText(2)).isEqualTo("01004");
      assertThat(first.getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("42");
      assertThat(first.getCellAsNumber(4).orElseThrow()).isEqualByComparingTo("0.875");
      assertThat(first.getCellAsBoolean(5)).contains(true);
      assertThat(first.getCellAsDate(6)).contains(LocalDateTime.parse("2024-02-29T00:00:00"));
      assertThat(first.getCellText(7)).isEqualTo("2021-06");
      // Three o'clock in London is four in Paris, in January.
      assertThat(first.getCellAsDate(8)).contains(LocalDateTime.parse("2026-01-02T04:04:05"));
      assertThat(first.getCellText(9)).isEqualTo("culture|lien-social");
      assertThat(first.getCellAsNumber(10).orElseThrow()).isEqualByComparingTo("0.9952341");
      assertThat(rows.get(2).getCell(1).getType()).isEqualTo(CellType.STRING);
      assertThat(rows.get(2).getCellText(1)).isEqualTo("=SOMME(A1)");
    }
  }

  @Test
  void saysInXlsxWhatItHolds() throws IOException {
    try (ReadableWorkbook workbook = xlsx(severalTables(FileFormat.XLSX))) {
      assertThat(workbook.getSheets().map(Sheet::getName))
          .containsExactly(SHEET, SHEET + " (2)", "Lisez-moi");
      List<String> lines = new ArrayList<>();
      for (Row row : workbook.findSheet("Lisez-moi").orElseThrow().read()) {
        lines.add(
            row.stream()
                .map(cell -> cell == null ? "" : cell.getText())
                .collect(Collectors.joining("\t")));
      }
      assertThat(lines)
          .contains(
              "Licence\tLicence Ouverte 2.0",
              "Attribution\tRégion Centre-Val de Loire",
              "Filtres\tthème : culture",
              "Données du\t3 février 2026 à 05 h 05",
              SHEET + "\tDate de création\tdate_creation\t");
    }
  }

  @Test
  void putsFiltersOnTheColumns() throws IOException {
    assertThat(part(request(FileFormat.XLSX, TestLayers.points()), "xl/worksheets/sheet1.xml"))
        .contains("<autoFilter ref=\"A1:L4\"");
    assertThat(part(request(FileFormat.ODS, TestLayers.points()), "content.xml"))
        .contains("'" + SHEET + "'.A1:'" + SHEET + "'.L4")
        .contains("table:display-filter-buttons=\"true\"");
  }

  @Test
  void writesTypedCellsInOds() throws Exception {
    List<List<String>> rows =
        ods(part(request(FileFormat.ODS, TestLayers.points()), "content.xml"), SHEET);

    assertThat(rows).hasSize(4);
    assertThat(rows.get(0)).startsWith("string:Identifiant", "string:Nom");
    assertThat(rows.get(1))
        .containsExactly(
            "string:A1",
            "string:Fête de l’été ; \"Œuvre\"",
            "string:01004",
            "float:42",
            "float:0.875",
            "boolean:true",
            "date:2024-02-29",
            "string:2021-06",
            "date:2026-01-02T04:04:05",
            "string:culture|lien-social",
            "float:0.9952341",
            "float:47.1289");
    assertThat(rows.get(2)).contains("string:=SOMME(A1)", "");
    assertThat(rows.get(3)).contains("string:Sans lieu/ni date");
  }

  @Test
  void beginsOdsWithItsMediaTypeNotCompressed() throws IOException {
    byte[] file = TestFiles.bytes(request(FileFormat.ODS, TestLayers.points()));

    assertThat(new String(file, 0, 84, StandardCharsets.ISO_8859_1))
        .endsWith("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
  }

  @Test
  void leavesOutControlCharacters() throws Exception {
    LayerBuilder builder =
        new LayerBuilder(
            TestLayers.info("t"),
            new LayerSchema(
                List.of(Property.of("nom", PropertyType.TEXT, "Nom")), GeometryKind.NONE));
    builder.add("a", List.of("a\u0000b\u0007c  d"), null);
    Layer layer = builder.build("1");

    try (ReadableWorkbook workbook = xlsx(request(FileFormat.XLSX, layer))) {
      assertThat(workbook.getFirstSheet().read().get(1).getCellText(1)).isEqualTo("abc  d");
    }
    assertThat(part(request(FileFormat.ODS, layer), "content.xml"))
        .contains("<text:p>abc <text:s/>d</text:p>");
  }

  @ParameterizedTest
  @EnumSource(
      value = FileFormat.class,
      names = {"XLSX", "ODS"})
  void refusesMoreRowsThanASheetHas(FileFormat format) {
    LayerBuilder builder =
        new LayerBuilder(TestLayers.info("t"), new LayerSchema(List.of(), GeometryKind.POINT));
    for (int i = 0; i < 1_048_576; i++) {
      builder.addPoint(Integer.toString(i), List.of(), 0, 0);
    }
    FormatRequest request = request(format, builder.build("1"));

    assertThatThrownBy(
            () -> LayerWriter.write(request, OutputStream.nullOutputStream(), ExportListener.NONE))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("1 048 576 lignes");
  }

  @ParameterizedTest
  @EnabledIf("fr.quifaitquoi.geodata.format.Gdal#isInstalled")
  @EnumSource(
      value = FileFormat.class,
      names = {"XLSX", "ODS"})
  void isReadByGdal(FileFormat format) throws IOException {
    Path file = TestFiles.write(folder, severalTables(format));

    JsonNode rows = Gdal.features(file, SHEET);

    assertThat(rows).hasSize(3);
    assertThat(rows.at("/0/properties/Nom").asText()).isEqualTo("Fête de l’été ; \"Œuvre\"");
    assertThat(rows.at("/0/properties/Code de la commune").asText()).isEqualTo("01004");
    assertThat(rows.at("/0/properties/Nombre").isInt()).isTrue();
    assertThat(Gdal.info(file)).contains("Layer name: " + SHEET, "Date de création: Date");
  }

  private static FormatRequest request(FileFormat format, Layer layer) {
    return FormatRequest.of(format, Extract.whole(layer, Crs.CRS84), TestFiles.NOTES);
  }

  private static FormatRequest severalTables(FileFormat format) {
    return new FormatRequest(
        format,
        List.of(Extract.whole(TestLayers.points(), Crs.CRS84)),
        List.of(TestLayers.coverages()),
        TestFiles.NOTES,
        FormatRequest.Options.NONE);
  }

  private static ReadableWorkbook xlsx(FormatRequest request) throws IOException {
    return new ReadableWorkbook(new ByteArrayInputStream(TestFiles.bytes(request)));
  }

  private String part(FormatRequest request, String name) throws IOException {
    try (ZipFile zip = new ZipFile(TestFiles.write(folder, request).toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Cells of a sheet as type and value; paragraphs have a slash between. */
  private static List<List<String>> ods(String content, String sheet) throws XMLStreamException {
    List<List<String>> rows = new ArrayList<>();
    XMLStreamReader reader =
        XMLInputFactory.newDefaultFactory()
            .createXMLStreamReader(
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), "UTF-8");
    boolean within = false;
    while (reader.hasNext()) {
      if (reader.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (reader.getLocalName()) {
        case "table" -> within = sheet.equals(attribute(reader, "name"));
        case "table-row" -> {
          if (within) {
            rows.add(new ArrayList<>());
          }
        }
        case "table-cell" -> {
          if (within) {
            rows.getLast().add(cell(reader));
          }
        }
        default -> {}
      }
    }
    return rows;
  }

  private static String cell(XMLStreamReader reader) throws XMLStreamException {
    String type = attribute(reader, "value-type");
    for (String name : List.of("value", "boolean-value", "date-value")) {
      if (!attribute(reader, name).isEmpty()) {
        return type + ":" + attribute(reader, name);
      }
    }
    List<String> paragraphs = new ArrayList<>();
    while (reader.next() != XMLStreamConstants.END_ELEMENT
        || !reader.getLocalName().equals("table-cell")) {
      if (reader.isStartElement()) {
        paragraphs.add(reader.getElementText());
      }
    }
    return type.isEmpty() ? "" : type + ":" + String.join("/", paragraphs);
  }

  private static String attribute(XMLStreamReader reader, String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }
}
