package fr.quifaitquoi.geodata.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.format.reading.LayerFiles;
import fr.quifaitquoi.geodata.layer.GeometryKind;
import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.geodata.layer.LayerTime;
import fr.quifaitquoi.geodata.layer.Property;
import fr.quifaitquoi.geodata.layer.PropertyType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LayerFilesTest {
  @TempDir Path folder;

  @Test
  void readsTypesFromTheValuesOfGeoJson() throws IOException {
    Layer layer =
        read(
            """
            {"type":"FeatureCollection","features":[
             {"type":"Feature","id":"b","geometry":{"type":"Point","coordinates":[1,47,120]},
              "properties":{"Nom":"Été","n":1,"x":1,"ok":true,"jour":"2024-02-29",
               "heure":"2024-02-29T10:00:00+02:00","liste":["a","b"],"mixte":1,"objet":{"a":[1]}}},
             {"type":"Feature","id":"a","geometry":null,
              "properties":{"Nom":null,"n":2,"x":1.5,"ok":false,"jour":"2024-03-01",
               "heure":"2024-02-29 10:00:00","liste":[],"mixte":"un","tard":"2024"}}]}\
            """);

    assertThat(layer.schema().properties())
        .extracting(property -> property.name() + " " + property.type())
        .containsExactly(
            "Nom TEXT",
            "n INTEGER",
            "x NUMBER",
            "ok BOOLEAN",
            "jour DATE",
            "heure TIMESTAMP",
            "liste TEXT_LIST",
            "mixte TEXT",
            "objet TEXT",
            "tard TEXT");
    assertThat(row(layer, "b"))
        .containsExactly(
            "Été",
            1L,
            1.0,
            true,
            LocalDate.of(2024, 2, 29),
            Instant.parse("2024-02-29T08:00:00Z"),
            List.of("a", "b"),
            "1",
            "{\"a\":[1]}",
            null);
    assertThat(layer.isWithoutGeometry(layer.findRow("a").orElseThrow())).isTrue();
    assertThat(layer.info().id()).isEqualTo("zones-d-ete");
    assertThat(layer.schema().geometry()).isEqualTo(GeometryKind.POINT);
  }

  @Test
  void numbersFeaturesWhoseIdsAreNotUnique() throws IOException {
    Layer layer = read(feature("\"id\":1,", "null") + "\n" + feature("\"id\":1,", "null"));

    assertThat(layer.size()).isEqualTo(2);
    assertThat(layer.id(0)).isEqualTo("1");
    assertThat(layer.id(1)).isEqualTo("2");
  }

  @Test
  void readsSequencesAndSingleFeatures() throws IOException {
    assertThat(read("\u001e" + feature("", "null") + "\n\u001e" + feature("", "null")).size())
        .isEqualTo(2);
    assertThat(read(feature("\"id\":\"seul\",", "null")).id(0)).isEqualTo("seul");
  }

  @Test
  void understandsTheMemberCrs() throws IOException {
    Layer layer =
        read(
            """
            {"type":"FeatureCollection","features":[
              {"type":"Feature","geometry":{"type":"Point","coordinates":[700000,6600000]}}],
             "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::2154"}}}\
            """);

    assertThat(layer.lon(0)).isCloseTo(3, within(1e-7));
    assertThat(layer.lat(0)).isCloseTo(46.5, within(1e-7));
  }

  @Test
  void repairsPolygonsThatCrossThemselves() throws IOException {
    Layer layer =
        read(
            feature(
                "", "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}"));

    assertThat(Objects.requireNonNull(layer.geometry(0)).isValid()).isTrue();
  }

  @Test
  void knowsWhenFeaturesAre() throws IOException {
    Layer layer =
        read(
            """
            {"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,
              "properties":{"date_debut":"2024-05-01","date_fin":"2024-05-02"}},
              {"type":"Feature","geometry":null,"properties":{"date_debut":null}}]}\
            """);

    assertThat(layer.time())
        .isEqualTo(
            new LayerTime(
                Instant.parse("2024-05-01T00:00:00Z").getEpochSecond(),
                Instant.parse("2024-05-02T23:59:59Z").getEpochSecond()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"type":"FeatureCollection","features":[{"type":"Fea | ligne 1, colonne
          {"type":"Topology"} | n’est pas du GeoJSON
          [1] | n’est pas du GeoJSON
          {"type":"FeatureCollection","features":[]} | aucune entité
          {"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[0,0],[1,1],[2,0]]]}} | entité n° 1
          {"type":"Feature","geometry":{"type":"Point","coordinates":["a",1]}} | position illisible
          {"type":"Feature","geometry":{"type":"Courbe","coordinates":[]}} | type de géométrie inconnu
          {"type":"Feature","geometry":{"type":"Point","coordinates":[700000,6600000]}} | pas sur Terre
          {"type":"Feature","crs":{"properties":{"name":"EPSG:999999"}}} | système de coordonnées inconnu
          """)
  void saysWhatIsWrongWithGeoJson(String json, String message) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining(message);
  }

  @Test
  void saysThatThereIsNoFile() {
    assertThatThrownBy(() -> LayerFiles.read(folder.resolve("rien.gpkg")))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("pas de fichier");
  }

  @Test
  void readsBackWhatIsWrittenAsGeoPackage() throws IOException {
    Path file = TestFiles.write(folder, FileFormat.GEOPACKAGE, TestLayers.points());

    Layer layer = LayerFiles.read(file).getFirst();

    assertThat(layer.info().id()).isEqualTo("fiches");
    assertThat(layer.schema().properties())
        .extracting(Property::type)
        .containsExactly(
            PropertyType.TEXT,
            PropertyType.TEXT,
            PropertyType.TEXT,
            PropertyType.INTEGER,
            PropertyType.NUMBER,
            PropertyType.BOOLEAN,
            PropertyType.DATE,
            PropertyType.TEXT,
            PropertyType.TIMESTAMP,
            PropertyType.TEXT);
    assertThat(row(layer, "1"))
        .containsExactly(
            "A1",
            "Fête de l’été ; \"Œuvre\"",
            "01004",
            42L,
            0.875,
            true,
            LocalDate.of(2024, 2, 29),
            "2021-06",
            Instant.parse("2026-01-02T03:04:05Z"),
            "culture|lien-social");
    assertThat(layer.lon(0)).isCloseTo(0.9952341, within(1e-7));
    assertThat(layer.isWithoutGeometry(2)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(value = Crs.class, mode = EnumSource.Mode.EXCLUDE, names = "WGS84")
  void readsGeoPackagesOfEverySystem(Crs crs) throws IOException {
    double[] place = TestLayers.placeIn(crs);
    Layer written =
        TestLayers.shapes(
            "lieux",
            GeometryKind.LINE,
            "LINESTRING (" + place[0] + " " + place[1] + ", " + place[0] + " " + place[1] + ")");
    Path file =
        TestFiles.write(
            folder,
            FormatRequest.of(FileFormat.GEOPACKAGE, Extract.whole(written, crs), TestFiles.NOTES));

    Layer layer = LayerFiles.read(file).getFirst();

    assertThat(layer.extent().getMinX()).isCloseTo(place[0], within(1e-6));
    assertThat(layer.extent().getMaxY()).isCloseTo(place[1], within(1e-6));
  }

  @Test
  void readsEachTableOfAGeoPackage() throws IOException {
    Path file =
        TestFiles.write(
            folder,
            new FormatRequest(
                FileFormat.GEOPACKAGE,
                List.of(
                    Extract.whole(TestLayers.points(), Crs.LAMBERT_93),
                    Extract.whole(TestLayers.grid(3), Crs.CRS84)),
                List.of(TestLayers.coverages()),
                TestFiles.NOTES,
                new FormatRequest.Options(false, Map.of("fiches", "<qgis/>"), Map.of())));

    assertThat(LayerFiles.read(file))
        .extracting(layer -> layer.info().id())
        .containsExactly("fiches", "grille");
  }

  @Test
  @EnabledIf("fr.quifaitquoi.geodata.format.Gdal#isInstalled")
  void readsWhatGdalWrites() throws IOException, InterruptedException {
    Path source = TestFiles.write(folder, FileFormat.GEOJSON, TestLayers.points());
    Path made = folder.resolve("gdal.gpkg");
    Process process =
        new ProcessBuilder(
                "ogr2ogr",
                "-f",
                "GPKG",
                "-t_srs",
                "EPSG:3035",
                "-nln",
                "Zones d’été",
                made.toString(),
                source.toString())
            .inheritIO()
            .start();
    assertThat(process.waitFor()).isZero();

    Layer layer = LayerFiles.read(made).getFirst();

    assertThat(layer.info().id()).isEqualTo("zones-d-ete");
    assertThat(layer.size()).isEqualTo(3);
    assertThat(layer.lon(0)).isCloseTo(0.9952341, within(1e-6));
    assertThat(layer.schema().findIndex("date_creation")).isPresent();
  }

  @Test
  void saysWhatIsWrongWithAGeoPackage() throws Exception {
    Path text = Files.writeString(folder.resolve("faux.gpkg"), "bonjour");
    assertThatThrownBy(() -> LayerFiles.read(text))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("n’est pas un GeoPackage");

    Path other = folder.resolve("autre.sqlite");
    execute(other, "CREATE TABLE t (a)");
    assertThatThrownBy(() -> LayerFiles.read(other))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("gpkg_contents");

    Path whole = TestFiles.write(folder, FileFormat.GEOPACKAGE, TestLayers.grid(40));
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("coupe.gpkg"), Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> LayerFiles.read(cut))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("tronqué");

    execute(whole, "UPDATE gpkg_spatial_ref_sys SET organization = 'IGNF' WHERE srs_id = 2154");
    assertThatThrownBy(() -> LayerFiles.read(whole))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("système de coordonnées inconnu « Lambert-93 »");
  }

  @Test
  void saysWhichGeometryIsUnreadable() throws Exception {
    Path file = TestFiles.write(folder, FileFormat.GEOPACKAGE, TestLayers.grid(2));
    execute(
        file,
        "DROP TRIGGER rtree_grille_geom_update1",
        "DROP TRIGGER rtree_grille_geom_update2",
        "DROP TRIGGER rtree_grille_geom_update3",
        "DROP TRIGGER rtree_grille_geom_update4",
        "UPDATE grille SET geom = x'47500001' WHERE fid = 2");

    assertThatThrownBy(() -> LayerFiles.read(file))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("table « grille », ligne 2");
  }

  private Layer read(String json) throws IOException {
    return LayerFiles.read(Files.writeString(folder.resolve("Zones d’été.geojson"), json))
        .getFirst();
  }

  private static String feature(String id, String geometry) {
    return "{\"type\":\"Feature\"," + id + "\"geometry\":" + geometry + ",\"properties\":{}}";
  }

  private static List<Object> row(Layer layer, String id) {
    int row = layer.findRow(id).orElseThrow();
    return Arrays.asList(
        IntStream.range(0, layer.schema().properties().size())
            .mapToObj(column -> layer.column(column).valueAt(row))
            .toArray());
  }

  private static void execute(Path file, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
