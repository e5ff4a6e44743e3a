package fr.quifaitquoi.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OGC API – Tiles over HTTP (OGC 20-057). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OgcTilesTest {
  private static final String TILES = "/ogc/collections/acteurs/tiles/WebMercatorQuad";

  private OgcDemo demo;

  @BeforeAll
  void serve(@TempDir Path data) throws Exception {
    demo = new OgcDemo(data);
  }

  @AfterAll
  void stop() throws Exception {
    demo.close();
  }

  /** /req/tileset/description: from the collection to a tile, filters being kept. */
  @Test
  void leadsFromACollectionToItsTiles() throws Exception {
    String list =
        OgcDemo.link(
            demo.json("/ogc/collections/acteurs"),
            "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector");
    JsonNode tileset =
        demo.json(list + "?filter=" + OgcDemo.encode("sous_type = 'commune'")).at("/tilesets/0");
    assertThat(tileset.path("tileMatrixSetId").asText()).isEqualTo("WebMercatorQuad");
    String template = OgcDemo.link(tileset, "item");
    assertThat(template).contains("{tileMatrix}/{tileRow}/{tileCol}").contains("filter=");
    String address =
        template.replace("{tileMatrix}", "6").replace("{tileRow}", "22").replace("{tileCol}", "32");
    HttpResponse<String> tile = demo.get(address);
    assertThat(tile.statusCode()).isEqualTo(200);
    assertThat(tile.headers().firstValue("content-type"))
        .contains("application/vnd.mapbox-vector-tile");
    assertThat(
            demo.json(OgcDemo.link(tileset, "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme"))
                .path("tileMatrices")
                .size())
        .isGreaterThan(15);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TILES,
        "/ogc/collections/acteurs/tiles",
        "/ogc/tileMatrixSets",
        "/ogc/tileMatrixSets/WebMercatorQuad"
      })
  void hasAPageForPeople(String address) throws Exception {
    HttpResponse<String> page = demo.get(address + "?f=html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
    assertThat(page.body()).contains("<h1>", "WebMercatorQuad", address + "?f=json");
    assertThat(demo.get(address, "Accept", "text/html").body()).contains("<h1>");
    assertThat(demo.get(address + "?f=pdf").statusCode()).isEqualTo(400);
  }

  @Test
  void showsHowToPutTheTilesOfAFilterOnAMap() throws Exception {
    String page = demo.get(TILES + "?f=html&code_departement=37").body();
    assertThat(page)
        .contains(demo.root() + TILES + "/{z}/{y}/{x}?code_departement=37")
        .contains("L.vectorGrid", "items?code_departement=37&amp;f=geojson&amp;limit=300");
    assertThat(demo.get("/ogc/collections/acteurs?f=html").body()).contains(TILES + "?f=html");
    assertThat(OgcDemo.link(demo.json(TILES + "?code_departement=37"), "alternate"))
        .isEqualTo(demo.root() + TILES + "?code_departement=37&f=html");
  }

  /** A filter leaves less in a tile, or nothing. */
  @Test
  void showsWhatTheFiltersLeave() throws Exception {
    int all = demo.get(TILES + "/6/22/32").body().length();
    assertThat(demo.get(TILES + "/6/22/32?code_departement=37").body().length())
        .isPositive()
        .isLessThan(all);
    assertThat(demo.get(TILES + "/6/22/32?nom=personne").statusCode()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/99/0/0", "/6/64/0", "/6/0/64", "/6/-1/0", "/a/b/c", "/6/22/NaN"})
  void hasNoTileOutsideTheMatrix(String address) throws Exception {
    assertThat(demo.get(TILES + address).statusCode()).isIn(400, 404);
  }

  @Test
  void refusesWhatChoosesPagesAndOtherMatrices() throws Exception {
    assertThat(demo.get(TILES + "/6/22/32?limit=1").statusCode()).isEqualTo(400);
    assertThat(demo.get("/ogc/collections/acteurs/tiles/Autre").statusCode()).isEqualTo(404);
    assertThat(demo.get("/ogc/tileMatrixSets/Autre").statusCode()).isEqualTo(404);
    assertThat(demo.json("/ogc/tileMatrixSets").at("/tileMatrixSets/0/id").asText())
        .isEqualTo("WebMercatorQuad");
  }
}
