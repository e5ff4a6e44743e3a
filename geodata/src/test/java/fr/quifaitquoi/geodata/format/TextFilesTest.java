package fr.quifaitquoi.geodata.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.layer.GeometryKind;
import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.geodata.layer.LayerBuilder;
import fr.quifaitquoi.geodata.layer.LayerSchema;
import fr.quifaitquoi.geodata.layer.Property;
import fr.quifaitquoi.geodata.layer.PropertyType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFilesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void writesAGeoJsonCollectionThatSaysWhatItIs() throws IOException {
    JsonNode file = JSON.readTree(bytes(FileFormat.GEOJSON, TestLayers.points(), Crs.CRS84));

    assertThat(file.path("features")).hasSize(3);
    assertThat(file.path("title").asText()).isEqualTo("Fiches à l’essai");
    assertThat(file.path("filtres").asText()).isEqualTo("thème : culture");
    assertThat(file.has("crs")).isFalse();
    assertThat(
            JSON.readTree(bytes(FileFormat.GEOJSON, TestLayers.points(), Crs.LAMBERT_93))
                .at("/crs/properties/name")
                .asText())
        .isEqualTo("urn:ogc:def:crs:EPSG::2154");
  }

  @Test
  void writesOneRecordAFeature() throws IOException {
    String text =
        new String(
            bytes(FileFormat.GEOJSON_SEQ, TestLayers.points(), Crs.CRS84), StandardCharsets.UTF_8);

    assertThat(text.lines()).hasSize(3).allMatch(line -> line.startsWith("\u001e{"));
    assertThat(JSON.readTree(text.lines().findFirst().orElseThrow().substring(1)).path("id"))
        .hasToString("\"A1\"");
  }

  @Test
  void writesOnlyTheRowsChosen() throws IOException {
    BitSet rows = new BitSet();
    rows.set(1);
    Extract extract = new Extract(TestLayers.points(), rows, new int[] {0}, Crs.CRS84);

    byte[] file = TestFiles.bytes(FormatRequest.of(FileFormat.GEOJSON, extract, TestFiles.NOTES));

    assertThat(JSON.readTree(file).at("/features/0/id").asText()).isEqualTo("A2");
    assertThat(JSON.readTree(file).path("features")).hasSize(1);
  }

  @Test
  void writesCsvThatSpreadsheetsOpen() throws IOException {
    String text =
        new String(bytes(FileFormat.CSV, TestLayers.points(), Crs.CRS84), StandardCharsets.UTF_8);

    assertThat(text).startsWith("\ufeffid;nom;code_commune;");
    assertThat(text).contains(";\"01004\";42;0.875;true;2024-02-29;2021-06;2026-01-02T03:04:05Z;");
    List<NamedCsvRecord> rows =
        CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text.substring(1)).stream()
            .toList();
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0).getField("nom")).isEqualTo("Fête de l’été ; \"Œuvre\"");
    assertThat(rows.get(0).getField("themes")).isEqualTo("culture|lien-social");
    assertThat(rows.get(0).getField("lon")).isEqualTo("0.9952341");
    assertThat(rows.get(2).getField("nom")).isEqualTo("Sans lieu\nni date");
    assertThat(rows.get(2).getField("lon")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "=SOMME(A1), '\"''=SOMME(A1)\"'",
    "@nom, '\"''@nom\"'",
    "- puce, '\"''- puce\"'",
    "+33 2 47 00 00 00, '\"+33 2 47 00 00 00\"'",
    "-12.5, '\"-12.5\"'",
    "Loches, Loches"
  })
  void makesFormulasHarmlessInCsv(String text, String cell) throws IOException {
    LayerBuilder builder =
        new LayerBuilder(
            TestLayers.info("t"),
            new LayerSchema(
                List.of(Property.of("nom", PropertyType.TEXT, "Nom")), GeometryKind.NONE));
    builder.add("a", List.of(text), null);

    assertThat(
            new String(
                bytes(FileFormat.CSV, builder.build("1"), Crs.CRS84), StandardCharsets.UTF_8))
        .isEqualTo("\ufeffid;nom\r\na;" + cell + "\r\n");
  }

  @Test
  void writesWktWhenAsked() throws IOException {
    FormatRequest request =
        new FormatRequest(
            FileFormat.CSV,
            List.of(
                Extract.whole(
                    TestLayers.shapes("f", GeometryKind.LINE, "LINESTRING (0 0, 1 2)"), Crs.CRS84)),
            List.of(),
            TestFiles.NOTES,
            new FormatRequest.Options(true, Map.of(), Map.of()));

    assertThat(new String(TestFiles.bytes(request), StandardCharsets.UTF_8))
        .isEqualTo("\ufeffid;nom;wkt\r\nT0;Territoire n° 0;LINESTRING (0 0, 1 2)\r\n");
  }

  @Test
  void refusesTwoLayersWhereOneFits() {
    Extract extract = Extract.whole(TestLayers.points(), Crs.CRS84);
    FormatRequest request =
        new FormatRequest(
            FileFormat.KML,
            List.of(extract, extract),
            List.of(),
            TestFiles.NOTES,
            FormatRequest.Options.NONE);

    assertThatThrownBy(
            () -> LayerWriter.write(request, OutputStream.nullOutputStream(), ExportListener.NONE))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("une seule couche");
  }

  @Test
  void refusesASystemThatTheFormatDoesNotKnow() {
    Extract extract = Extract.whole(TestLayers.points(), Crs.LAMBERT_93);
    FormatRequest request = FormatRequest.of(FileFormat.KML, extract, TestFiles.NOTES);

    assertThatThrownBy(() -> TestFiles.bytes(request))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("Lambert-93");
  }

  @Test
  void stopsWhenCancelled() {
    FormatRequest request =
        FormatRequest.of(
            FileFormat.CSV, Extract.whole(TestLayers.points(), Crs.CRS84), TestFiles.NOTES);
    ExportListener cancelled =
        new ExportListener() {
          @Override
          public void rowsDone(long rows) {}

          @Override
          public boolean isCancelled() {
            return true;
          }
        };

    assertThatThrownBy(() -> LayerWriter.write(request, OutputStream.nullOutputStream(), cancelled))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("annulé");
  }

  @ParameterizedTest
  @EnabledIf("fr.quifaitquoi.geodata.format.Gdal#isInstalled")
  @CsvSource({"GEOJSON, CRS84", "GEOJSON, LAMBERT_93", "GEOJSON_SEQ, CRS84", "KML, CRS84"})
  void isReadByGdal(FileFormat format, Crs crs) throws IOException {
    Path file =
        TestFiles.write(
            folder,
            FormatRequest.of(format, Extract.whole(TestLayers.points(), crs), TestFiles.NOTES));

    JsonNode features = Gdal.features(file);

    assertThat(features).hasSize(3);
    assertThat(features.at("/0/properties/nom").asText()).isEqualTo("Fête de l’été ; \"Œuvre\"");
    assertThat(features.at("/0/properties/code_commune").asText()).isEqualTo("01004");
    assertThat(features.at("/0/properties/nombre").asInt()).isEqualTo(42);
    assertThat(features.at("/0/geometry/coordinates/0").asDouble())
        .isCloseTo(0.9952341, within(1e-6));
    assertThat(features.at("/2/geometry").isNull()).isTrue();
  }

  @Test
  @EnabledIf("fr.quifaitquoi.geodata.format.Gdal#isInstalled")
  void writesPolygonsAsKml() throws IOException {
    Layer layer =
        TestLayers.shapes(
            "formes",
            GeometryKind.POLYGON,
            "POLYGON ((0 0, 4 0, 4 4, 0 0), (2 1, 3 1, 3 2, 2 1))",
            "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))");

    JsonNode features = Gdal.features(TestFiles.write(folder, FileFormat.KML, layer));

    assertThat(features.at("/0/geometry/coordinates")).hasSize(2);
    assertThat(features.at("/1/geometry/type").asText()).isEqualTo("MultiPolygon");
  }

  private static byte[] bytes(FileFormat format, Layer layer, Crs crs) throws IOException {
    return TestFiles.bytes(FormatRequest.of(format, Extract.whole(layer, crs), TestFiles.NOTES));
  }
}
