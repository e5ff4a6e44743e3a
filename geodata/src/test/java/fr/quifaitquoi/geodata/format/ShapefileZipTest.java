package fr.quifaitquoi.geodata.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShapefileZipTest {
  @TempDir Path folder;

  @Test
  void putsAllPartsInOneZip() throws IOException {
    Map<String, byte[]> parts = unzip(TestLayers.points(), Map.of());

    assertThat(parts)
        .containsOnlyKeys(
            "fiches.shp",
            "fiches.shx",
            "fiches.dbf",
            "fiches.prj",
            "fiches.cpg",
            "fiches-noms-des-champs.csv",
            "fiches-sans-lieu.csv");
    assertThat(text(parts, "fiches.cpg")).isEqualTo("UTF-8");
    assertThat(text(parts, "fiches.prj")).contains("RGF_1993_Lambert_93");
    // Two points: a header and two records of 28 bytes, counted in words of two.
    assertThat(parts.get("fiches.shp")).hasSize(100 + 2 * 28);
    assertThat(ByteBuffer.wrap(parts.get("fiches.shp")).getInt(24)).isEqualTo(78);
    assertThat(parts.get("fiches.shx")).hasSize(100 + 2 * 8);
  }

  @Test
  void listsInCsvTheEntriesThatAreNowhere() throws IOException {
    assertThat(text(unzip(TestLayers.points(), Map.of()), "fiches-sans-lieu.csv"))
        .contains("A3;")
        .doesNotContain("A1;");
    assertThat(unzip(TestLayers.shapes("l", GeometryKind.POINT, "POINT (0 47)"), Map.of()))
        .doesNotContainKey("l-sans-lieu.csv");
  }

  @Test
  void cutsNamesToTenLettersWithoutClashes() throws IOException {
    LayerBuilder builder =
        new LayerBuilder(
            TestLayers.info("noms"),
            new LayerSchema(
                List.of(
                    Property.of("code_departement", PropertyType.TEXT, "Département"),
                    Property.of("code_departement_ancien", PropertyType.TEXT, "Ancien"),
                    Property.of("Événement", PropertyType.TEXT, "É"),
                    Property.of("nom_bassin_de_vie", PropertyType.TEXT, "Bassin")),
                GeometryKind.POINT));
    builder.addPoint("1", List.of("37", "38", "a", "b"), 0, 47);

    String table =
        text(
            unzip(builder.build("1"), Map.of("nom_bassin_de_vie", "nom_bv")),
            "noms-noms-des-champs.csv");

    assertThat(table.lines().skip(1))
        .containsExactly(
            "id;id;Identifiant;0",
            "code_depar;code_departement;Département;0",
            "code_dep_2;code_departement_ancien;Ancien;0",
            "Evenement;Événement;É;0",
            "nom_bv;nom_bassin_de_vie;Bassin;0");
  }

  @Test
  void cutsLongTextsBetweenCharactersAndCountsThem() throws IOException {
    LayerBuilder builder =
        new LayerBuilder(
            TestLayers.info("longs"),
            new LayerSchema(
                List.of(Property.of("resume", PropertyType.TEXT, "Résumé")), GeometryKind.POINT));
    builder.addPoint("1", List.of("x" + "é".repeat(200)), 0, 47);
    builder.addPoint("2", List.of("court"), 0, 47);

    Map<String, byte[]> parts = unzip(builder.build("1"), Map.of());

    assertThat(text(parts, "longs-noms-des-champs.csv")).contains("resume;resume;Résumé;1");
    assertThat(text(parts, "longs.dbf")).contains("x" + "é".repeat(126) + " ");
  }

  @Test
  void turnsShellsClockwiseAndHolesTheOtherWay() throws IOException {
    byte[] shapes =
        unzip(
                TestLayers.shapes(
                    "f",
                    GeometryKind.POLYGON,
                    "POLYGON ((0 0, 4 0, 4 4, 0 0), (2 1, 2.5 2, 3 2, 2 1))"),
                Map.of())
            .get("f.shp");
    ByteBuffer record = ByteBuffer.wrap(shapes).order(ByteOrder.LITTLE_ENDIAN);

    assertThat(record.getInt(108)).isEqualTo(5);
    assertThat(record.getInt(144)).isEqualTo(2);
    assertThat(record.getInt(148)).isEqualTo(8);
    assertThat(record.getInt(156)).isEqualTo(4);
    // Clockwise from the corner at the origin: north-east comes before east.
    assertThat(record.getDouble(160 + 16 + 8)).isGreaterThan(record.getDouble(160 + 8) + 100_000);
  }

  @Test
  void refusesSeveralKindsOfShapes() {
    Layer mixed =
        TestLayers.shapes("m", GeometryKind.MIXED, "POINT (0 0)", "LINESTRING (0 0, 1 1)");

    assertThatThrownBy(() -> unzip(mixed, Map.of()))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("une sorte de formes");
  }

  @Test
  void refusesMoreThanTwoGigabytes() {
    int columns = 250;
    LayerBuilder builder =
        new LayerBuilder(
            TestLayers.info("gros"),
            new LayerSchema(
                IntStream.range(0, columns)
                    .mapToObj(i -> Property.of("p" + i, PropertyType.TEXT, "P"))
                    .toList(),
                GeometryKind.POINT));
    List<String> values = Collections.nCopies(columns, "x".repeat(254));
    for (int i = 0; i < 34_000; i++) {
      builder.addPoint(Integer.toString(i), values, 0, 47);
    }

    assertThatThrownBy(() -> unzip(builder.build("1"), Map.of()))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("2 Go");
  }

  @ParameterizedTest
  @EnabledIf("fr.quifaitquoi.geodata.format.Gdal#isInstalled")
  @EnumSource(value = Crs.class, mode = EnumSource.Mode.EXCLUDE, names = "WGS84")
  void isReadByGdalInEverySystem(Crs crs) throws IOException {
    double[] place = TestLayers.placeIn(crs);
    Layer layer =
        TestLayers.shapes("lieux", GeometryKind.POINT, "POINT (" + place[0] + " " + place[1] + ")");
    TestFiles.write(
        folder, FormatRequest.of(FileFormat.SHAPEFILE, Extract.whole(layer, crs), TestFiles.NOTES));
    Path file = inZip("lieux.shp");

    JsonNode feature = Gdal.features(file).path(0);

    assertThat(Gdal.info(file)).contains("ID[\"EPSG\"," + crs.epsg() + "]]", "Feature Count: 1");
    assertThat(feature.at("/properties/nom").asText()).isEqualTo("Territoire n° 0");
    assertThat(feature.at("/geometry/coordinates/0").asDouble()).isCloseTo(place[0], within(1e-6));
    assertThat(feature.at("/geometry/coordinates/1").asDouble()).isCloseTo(place[1], within(1e-6));
  }

  @Test
  @EnabledIf("fr.quifaitquoi.geodata.format.Gdal#isInstalled")
  void keepsTypesAndNulls() throws IOException {
    TestFiles.write(folder, FileFormat.SHAPEFILE, TestLayers.points());

    JsonNode features = Gdal.features(inZip("fiches.shp"));

    JsonNode first = features.at("/0/properties");
    assertThat(first.path("nom").asText()).isEqualTo("Fête de l’été ; \"Œuvre\"");
    assertThat(first.path("code_commu").asText()).isEqualTo("01004");
    assertThat(first.path("nombre").asInt()).isEqualTo(42);
    assertThat(first.path("score").asDouble()).isEqualTo(0.875);
    assertThat(first.path("date_creat").asText()).isEqualTo("2024-02-29");
    assertThat(first.path("date_maj").asText()).isEqualTo("2026-01-02T03:04:05Z");
    JsonNode second = features.at("/1/properties");
    assertThat(second.path("nombre").isNull()).isTrue();
    assertThat(second.path("date_creat").isNull()).isTrue();
  }

  @Test
  @EnabledIf("fr.quifaitquoi.geodata.format.Gdal#isInstalled")
  void writesLinesPolygonsAndMultipleOnes() throws IOException {
    assertThat(
            shapes(
                GeometryKind.POLYGON,
                "POLYGON ((0 0, 4 0, 4 4, 0 0), (2 1, 3 1, 3 2, 2 1))",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))"))
        .extracting(
            geometry -> geometry.path("type").asText() + geometry.path("coordinates").size())
        .containsExactly("Polygon2", "MultiPolygon2");
    assertThat(
            shapes(
                GeometryKind.LINE,
                "LINESTRING (0 0, 1 1)",
                "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))"))
        .extracting(geometry -> geometry.path("type").asText())
        .containsExactly("LineString", "MultiLineString");
    assertThat(shapes(GeometryKind.POINT, "MULTIPOINT (0 0, 1 1)", "POINT (2 2)"))
        .extracting(geometry -> geometry.path("coordinates").size())
        .containsExactly(2, 1);
  }

  private List<JsonNode> shapes(GeometryKind kind, String... wkt) throws IOException {
    TestFiles.write(folder, FileFormat.SHAPEFILE, TestLayers.shapes("formes", kind, wkt));
    return Gdal.features(inZip("formes.shp")).findValues("geometry");
  }

  private Path inZip(String part) {
    return Path.of("/vsizip/{" + folder + "/essai.zip}/" + part);
  }

  private static String text(Map<String, byte[]> parts, String name) {
    return new String(parts.get(name), StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> unzip(Layer layer, Map<String, String> shortNames)
      throws IOException {
    byte[] file =
        TestFiles.bytes(
            new FormatRequest(
                FileFormat.SHAPEFILE,
                List.of(Extract.whole(layer, Crs.LAMBERT_93)),
                List.of(),
                TestFiles.NOTES,
                new FormatRequest.Options(false, Map.of(), shortNames)));
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }
}
