package fr.quifaitquoi.geodata.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.layer.GeometryKind;
import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.geodata.layer.LayerBuilder;
import fr.quifaitquoi.geodata.layer.LayerSchema;
import fr.quifaitquoi.geodata.layer.Property;
import fr.quifaitquoi.geodata.layer.PropertyType;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The requirements of OGC 12-128r18 that can be checked, by their numbers, and what QGIS wants. */
class GeoPackageFileTest {
  private static final String QML =
      "<qgis version=\"3.22\"><renderer-v2 type=\"singleSymbol\"/></qgis>";

  @TempDir Path folder;

  @Test
  void isAGeoPackageOfVersion13() throws Exception {
    Path file = points();

    // Requirements 2, 6, 7.
    assertThat(ask(file, "PRAGMA application_id")).containsExactly("1196444487");
    assertThat(ask(file, "PRAGMA user_version")).containsExactly("10300");
    assertThat(ask(file, "PRAGMA integrity_check")).containsExactly("ok");
    assertThat(ask(file, "PRAGMA foreign_key_check")).isEmpty();
  }

  @Test
  void namesTheSystemsThatEveryToolAsksFor() throws Exception {
    // Requirements 10 and 11.
    assertThat(
            ask(
                points(),
                "SELECT organization || ':' || organization_coordsys_id FROM gpkg_spatial_ref_sys"
                    + " WHERE definition <> '' ORDER BY srs_id"))
        .containsExactly("NONE:-1", "NONE:0", "EPSG:2154", "EPSG:3857", "EPSG:4326");
  }

  @Test
  void describesItsTables() throws Exception {
    Path file = severalLayers();

    // Requirements 13, 21 to 27, 29, 30.
    assertThat(ask(file, "SELECT table_name || ' ' || data_type FROM gpkg_contents ORDER BY 1"))
        .containsExactly(
            "couvertures attributes",
            "fiches features",
            "layer_styles attributes",
            "zones features");
    assertThat(
            ask(
                file,
                "SELECT g.table_name || ' ' || geometry_type_name || ' ' || g.srs_id || z || m"
                    + " FROM gpkg_geometry_columns g JOIN gpkg_contents c"
                    + " ON c.table_name = g.table_name AND c.srs_id = g.srs_id ORDER BY 1"))
        .containsExactly("fiches POINT 215400", "zones MULTIPOLYGON 432600");
    assertThat(ask(file, "SELECT type FROM pragma_table_info('fiches')"))
        .containsExactly(
            "INTEGER",
            "POINT",
            "TEXT",
            "TEXT",
            "TEXT",
            "INTEGER",
            "DOUBLE",
            "BOOLEAN",
            "DATE",
            "TEXT",
            "DATETIME",
            "TEXT");
    assertThat(ask(file, "SELECT id_fiche || niveau || code FROM couvertures"))
        .containsExactly("A1epci243700754");
  }

  @Test
  void keepsValuesWithTheirTypes() throws Exception {
    Path file = points();

    assertThat(ask(file, "SELECT nom FROM fiches WHERE id = 'A1'"))
        .containsExactly("Fête de l’été ; \"Œuvre\"");
    assertThat(
            ask(
                file,
                "SELECT code_commune || nombre || score || exemple || date_creation || date_maj"
                    + " || themes FROM fiches WHERE id = 'A1'"))
        .containsExactly("01004420.87512024-02-292026-01-02T03:04:05.000Zculture|lien-social");
    assertThat(ask(file, "SELECT typeof(nombre) || typeof(geom) FROM fiches WHERE id = 'A3'"))
        .containsExactly("integernull");
  }

  @Test
  void writesGeometriesWithTheirHeader() throws Exception {
    // Requirement 19: "GP", version 0, little-endian, the system, then WKB of a point.
    assertThat(ask(points(), "SELECT hex(substr(geom, 1, 13)) FROM fiches WHERE id = 'A1'"))
        .containsExactly("475000016A0800000101000000");
  }

  @Test
  void findsWhatTheRTreeHolds() throws Exception {
    Path file = points();

    // Requirements 75 to 77.
    assertThat(ask(file, "SELECT rtreecheck('rtree_fiches_geom')")).containsExactly("ok");
    assertThat(
            ask(
                file,
                "SELECT nom FROM fiches JOIN rtree_fiches_geom r ON r.id = fid WHERE maxx > 525000"
                    + " AND minx < 526000 AND maxy > 6700000 AND miny < 6710000"))
        .containsExactly("=SOMME(A1)");
    assertThat(ask(file, "SELECT count(*) FROM rtree_fiches_geom")).containsExactly("2");
    assertThat(ask(file, "SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name"))
        .containsExactly(
            "rtree_fiches_geom_delete",
            "rtree_fiches_geom_insert",
            "rtree_fiches_geom_update1",
            "rtree_fiches_geom_update2",
            "rtree_fiches_geom_update3",
            "rtree_fiches_geom_update4");
    assertThat(
            ask(
                file,
                "SELECT scope FROM gpkg_extensions WHERE extension_name = 'gpkg_rtree_index'"
                    + " AND table_name = 'fiches' AND column_name = 'geom'"))
        .containsExactly("write-only");
  }

  @Test
  void keepsTheRTreeOfManyRowsWhole() throws Exception {
    Layer layer = TestLayers.grid(70);
    Path file = TestFiles.write(folder, FileFormat.GEOPACKAGE, layer);

    assertThat(ask(file, "SELECT rtreecheck('rtree_grille_geom')")).containsExactly("ok");
    assertThat(ask(file, "PRAGMA integrity_check")).containsExactly("ok");
    assertThat(ask(file, "SELECT count(*) FROM rtree_grille_geom")).containsExactly("4900");
    // The boxes of 32-bit numbers hold those of 64 bits.
    assertThat(
            ask(
                file,
                "SELECT count(*) FROM rtree_grille_geom WHERE minx <= (SELECT max_x FROM"
                    + " gpkg_contents) AND maxx >= (SELECT min_x FROM gpkg_contents)"))
        .containsExactly("4900");
  }

  @Test
  void growsItsRTreeWhenRowsAreAdded() throws Exception {
    Path file = TestFiles.write(folder, FileFormat.GEOPACKAGE, TestLayers.grid(70));
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < 300; i++) {
        statement.execute(
            "INSERT INTO rtree_grille_geom VALUES (" + (10_000 + i) + ", 600000, 600001, 1, 2)");
      }
      statement.execute("DELETE FROM rtree_grille_geom WHERE id < 1000");
    }

    assertThat(ask(file, "SELECT rtreecheck('rtree_grille_geom')")).containsExactly("ok");
    assertThat(ask(file, "SELECT count(*) FROM rtree_grille_geom")).containsExactly("4201");
  }

  @Test
  void saysLicenceDateAndFiltersInItsMetadata() throws Exception {
    // Requirements 93 to 104.
    assertThat(
            ask(
                points(),
                "SELECT metadata FROM gpkg_metadata m JOIN gpkg_metadata_reference r"
                    + " ON r.md_file_id = m.id WHERE r.table_name = 'fiches'"
                    + " AND reference_scope = 'table' AND md_scope = 'dataset'"))
        .singleElement()
        .asString()
        .contains("<license>Licence Ouverte 2.0</license>")
        .contains("<rights>Région Centre-Val de Loire</rights>")
        .contains("2026-02-03T04:05:06Z")
        .contains("thème : culture");
  }

  @Test
  void givesTitlesOfColumnsAndStylesOfLayers() throws Exception {
    Path file = severalLayers();

    assertThat(ask(file, "SELECT title FROM gpkg_data_columns WHERE column_name = 'date_creation'"))
        .containsExactly("Date de création");
    assertThat(
            ask(
                file,
                "SELECT f_table_name || f_geometry_column || useAsDefault || styleQML"
                    + " FROM layer_styles"))
        .containsExactly("fichesgeom1" + QML);
  }

  @Test
  void writesAnEmptyLayer() throws Exception {
    Layer layer = TestLayers.shapes("vide", GeometryKind.POINT);
    Path file = TestFiles.write(folder, FileFormat.GEOPACKAGE, layer);

    assertThat(ask(file, "SELECT count(*) FROM vide")).containsExactly("0");
    assertThat(ask(file, "SELECT geometry_type_name FROM gpkg_geometry_columns"))
        .containsExactly("POINT");
    assertThat(ask(file, "SELECT rtreecheck('rtree_vide_geom')")).containsExactly("ok");
  }

  @Test
  void keepsColumnsApartWhoseNamesDifferByCase() throws Exception {
    LayerBuilder builder =
        new LayerBuilder(
            TestLayers.info("2024-zones"),
            new LayerSchema(
                List.of(
                    Property.of("Nom", PropertyType.TEXT, "a"),
                    Property.of("nom", PropertyType.TEXT, "b"),
                    Property.of("fid", PropertyType.INTEGER, "c"),
                    Property.of("geom", PropertyType.TEXT, "d")),
                GeometryKind.POINT));
    builder.addPoint("x", List.of("A", "B", 3L, "D"), 0, 47);

    Path file = TestFiles.write(folder, FileFormat.GEOPACKAGE, builder.build("1"));

    assertThat(ask(file, "SELECT fid_2 || Nom || nom_2 || fid || geom FROM couche_2024_zones"))
        .containsExactly("1AB3D");
    assertThat(ask(file, "SELECT count(*) FROM rtree_couche_2024_zones_geom_2"))
        .containsExactly("1");
  }

  @ParameterizedTest
  @EnabledIf("fr.quifaitquoi.geodata.format.Gdal#isInstalled")
  @EnumSource(value = Crs.class, mode = EnumSource.Mode.EXCLUDE, names = "WGS84")
  void isReadByGdalInEverySystem(Crs crs) throws IOException {
    double[] place = TestLayers.placeIn(crs);
    Layer layer =
        TestLayers.shapes("lieux", GeometryKind.POINT, "POINT (" + place[0] + " " + place[1] + ")");
    Path file =
        TestFiles.write(
            folder,
            FormatRequest.of(FileFormat.GEOPACKAGE, Extract.whole(layer, crs), TestFiles.NOTES));

    JsonNode feature = Gdal.features(file).path(0);

    assertThat(Gdal.info(file)).contains("ID[\"EPSG\"," + crs.epsg() + "]]", "Feature Count: 1");
    assertThat(feature.at("/properties/nom").asText()).isEqualTo("Territoire n° 0");
    assertThat(feature.at("/geometry/coordinates/0").asDouble()).isCloseTo(place[0], within(1e-6));
    assertThat(feature.at("/geometry/coordinates/1").asDouble()).isCloseTo(place[1], within(1e-6));
  }

  private Path points() throws IOException {
    return TestFiles.write(folder, FileFormat.GEOPACKAGE, TestLayers.points());
  }

  private Path severalLayers() throws IOException {
    Layer zones =
        TestLayers.shapes(
            "zones",
            GeometryKind.POLYGON,
            "POLYGON ((0 0, 4 0, 4 4, 0 0))",
            "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))");
    return TestFiles.write(
        folder,
        new FormatRequest(
            FileFormat.GEOPACKAGE,
            List.of(
                Extract.whole(TestLayers.points(), Crs.LAMBERT_93),
                Extract.whole(zones, Crs.CRS84)),
            List.of(TestLayers.coverages()),
            TestFiles.NOTES,
            new FormatRequest.Options(false, Map.of("fiches", QML), Map.of())));
  }

  private static List<String> ask(Path file, String sql) throws SQLException {
    List<String> answers = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        answers.add(rows.getString(1));
      }
    }
    return answers;
  }
}
