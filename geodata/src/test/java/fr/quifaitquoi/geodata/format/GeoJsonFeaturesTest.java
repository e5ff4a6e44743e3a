package fr.quifaitquoi.geodata.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.layer.ByteBuilder;
import fr.quifaitquoi.geodata.layer.GeometryKind;
import fr.quifaitquoi.geodata.layer.Layer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeoJsonFeaturesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void writesIdGeometryAndTypedProperties() throws IOException {
    Layer layer = TestLayers.points();

    assertThat(write(layer, 0, TestLayers.all(layer), Crs.CRS84))
        .isEqualTo(
            JSON.readTree(
                """
                {"type":"Feature","id":"A1",
                 "geometry":{"type":"Point","coordinates":[0.9952341,47.1289]},
                 "properties":{"nom":"Fête de l’été ; \\"Œuvre\\"","code_commune":"01004","nombre":42,
                   "score":0.875,"exemple":true,"date_creation":"2024-02-29","date_source":"2021-06",
                   "date_maj":"2026-01-02T03:04:05Z","themes":["culture","lien-social"]}}\
                """));
  }

  @Test
  void writesNullForWhatIsMissing() throws IOException {
    Layer layer = TestLayers.points();

    JsonNode feature = write(layer, 2, TestLayers.all(layer), Crs.CRS84);

    assertThat(feature.path("geometry").isNull()).isTrue();
    assertThat(feature.at("/properties/exemple").isNull()).isTrue();
    assertThat(feature.at("/properties/nom").asText()).isEqualTo("Sans lieu\nni date");
  }

  @Test
  void writesThePropertiesChosenInTheirOrder() throws IOException {
    JsonNode properties =
        write(TestLayers.points(), 0, new int[] {2, 0}, Crs.CRS84).path("properties");

    assertThat(properties.fieldNames()).toIterable().containsExactly("nombre", "nom");
    assertThat(write(TestLayers.points(), 0, new int[0], Crs.CRS84).path("properties")).isEmpty();
  }

  @Test
  void leavesRoomForFurtherMembers() throws IOException {
    ByteBuilder out = new ByteBuilder(16);
    new GeoJsonFeatures(TestLayers.points(), new int[] {0}, Crs.CRS84).appendOpen(0, out);
    out.append(",\"links\":[]}");

    assertThat(JSON.readTree(out.toBytes()).path("links").isArray()).isTrue();
  }

  @Test
  void followsTheAxisOrderOfTheSystem() throws IOException {
    Layer layer = TestLayers.points();

    assertThat(write(layer, 1, new int[0], Crs.WGS84).at("/geometry/coordinates").toString())
        .isEqualTo("[47.39,0.689]");
    assertThat(write(layer, 1, new int[0], Crs.LAMBERT_93).at("/geometry/coordinates/0").asDouble())
        .isBetween(525_000., 526_000.);
  }

  @ParameterizedTest
  @EnumSource(Crs.class)
  void comesBackFromEverySystem(Crs crs) throws IOException {
    double[] place = TestLayers.placeIn(crs);
    Layer layer =
        TestLayers.shapes("lieux", GeometryKind.POINT, "POINT (" + place[0] + " " + place[1] + ")");

    JsonNode position = write(layer, 0, new int[0], crs).at("/geometry/coordinates");
    double[] pair = {position.get(0).asDouble(), position.get(1).asDouble()};
    crs.toWgs84(pair, 1);

    assertThat(pair[0]).isCloseTo(place[0], within(1e-7));
    assertThat(pair[1]).isCloseTo(place[1], within(1e-7));
  }

  @Test
  void writesNullForWhatHasNoImage() throws IOException {
    Layer layer =
        TestLayers.shapes("lieux", GeometryKind.MIXED, "POINT (0 -90)", "LINESTRING (0 47, 0 -90)");

    assertThat(write(layer, 0, new int[0], Crs.LAMBERT_93).path("geometry").isNull()).isTrue();
    assertThat(write(layer, 1, new int[0], Crs.LAMBERT_93).path("geometry").isNull()).isTrue();
  }

  @Test
  void turnsRingsAsTheStandardHasIt() throws IOException {
    Layer layer =
        TestLayers.shapes(
            "formes",
            GeometryKind.POLYGON,
            "POLYGON ((0 0, 0 4, 4 4, 4 0, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1))",
            "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))");

    assertThat(write(layer, 0, new int[0], Crs.CRS84).path("geometry").toString())
        .isEqualTo(
            "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[4,0],[4,4],[0,4],[0,0]],"
                + "[[1,1],[1,2],[2,2],[2,1],[1,1]]]}");
    assertThat(write(layer, 1, new int[0], Crs.CRS84).at("/geometry/coordinates").toString())
        .isEqualTo("[[[[0,0],[1,0],[1,1],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]]]]");
  }

  @Test
  void writesLinesAndCollections() throws IOException {
    Layer layer =
        TestLayers.shapes(
            "formes",
            GeometryKind.MIXED,
            "LINESTRING (0 0, 1.5 2)",
            "GEOMETRYCOLLECTION (POINT (1 2), MULTIPOINT (3 4, 5 6))");

    assertThat(write(layer, 0, new int[0], Crs.CRS84).at("/geometry").toString())
        .isEqualTo("{\"type\":\"LineString\",\"coordinates\":[[0,0],[1.5,2]]}");
    assertThat(write(layer, 1, new int[0], Crs.CRS84).at("/geometry").toString())
        .isEqualTo(
            "{\"type\":\"GeometryCollection\",\"geometries\":["
                + "{\"type\":\"Point\",\"coordinates\":[1,2]},"
                + "{\"type\":\"MultiPoint\",\"coordinates\":[[3,4],[5,6]]}]}");
  }

  private static JsonNode write(Layer layer, int row, int[] properties, Crs crs)
      throws IOException {
    ByteBuilder out = new ByteBuilder(16);
    new GeoJsonFeatures(layer, properties, crs).append(row, out);
    return JSON.readTree(new String(out.toBytes(), StandardCharsets.UTF_8));
  }
}
