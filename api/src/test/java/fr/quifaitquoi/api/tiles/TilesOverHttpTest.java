package fr.quifaitquoi.api.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.quifaitquoi.api.demo.DemoData;
import fr.quifaitquoi.api.http.ServedInstance;
import fr.quifaitquoi.api.layers.LayerCatalogue;
import fr.quifaitquoi.api.layers.PublishedLayer;
import fr.quifaitquoi.api.source.SourceStore;
import fr.quifaitquoi.geodata.layer.LayerInfo;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.GeometryFactory;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TilesOverHttpTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ServedInstance instance;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  void serveTheDemo(@TempDir Path data) throws Exception {
    instance = new ServedInstance(data);
    var engine = instance.engine();
    new DemoData(engine.database(), new SourceStore(engine.database()), Clock.systemUTC())
        .loadIfAbsent(engine.geography().get(), engine.settings().instance().territory());
    engine.index().catchUp();
  }

  @AfterAll
  void stop() throws Exception {
    client.close();
    instance.close();
  }

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + instance.port() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static List<Map<?, ?>> features(byte[] tile) throws IOException {
    var layers =
        MvtReader.loadMvt(
                new ByteArrayInputStream(tile),
                new GeometryFactory(),
                new TagKeyValueMapConverter())
            .getLayers();
    assertThat(layers).hasSize(1);
    return layers.iterator().next().getGeometries().stream()
        .<Map<?, ?>>map(shape -> (Map<?, ?>) shape.getUserData())
        .toList();
  }

  private static long count(List<Map<?, ?>> cells) {
    return cells.stream().mapToLong(cell -> (Long) cell.get("nombre")).sum();
  }

  @Test
  void countsTheDirectoryInTheTileOfTheWorld() throws Exception {
    HttpResponse<byte[]> response = get("/tuiles/fiches/0/0/0.mvt?exemples=true");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .contains("application/vnd.mapbox-vector-tile");
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    PublishedLayer published = instance.bean(LayerCatalogue.class).get("fiches");
    long located =
        IntStream.concat(published.rows().stream(), published.examples().stream())
            .filter(row -> published.layer().isPoint(row))
            .count();
    assertThat(count(features(response.body()))).isEqualTo(located).isPositive();
  }

  @Test
  void takesTheFiltersOfTheSite() throws Exception {
    long all = count(features(get("/tuiles/fiches/0/0/0.mvt?exemples=true").body()));
    long actors = count(features(get("/tuiles/fiches/0/0/0.mvt?exemples=true&type=acteur").body()));

    assertThat(actors).isPositive().isLessThan(all);
    assertThat(count(features(get("/tuiles/acteurs/0/0/0.mvt?exemples=true").body())))
        .isEqualTo(actors);
  }

  @Test
  void servesEveryLayerAndTellsWhereItsTilesAre() throws Exception {
    for (LayerInfo info : instance.bean(LayerCatalogue.class).list()) {
      HttpResponse<byte[]> response = get("/tuiles/" + info.id() + ".json");
      assertThat(response.statusCode()).isEqualTo(200);
      JsonNode json = JSON.readTree(response.body());
      assertThat(json.path("tilejson").asText()).isEqualTo("3.0.0");
      assertThat(json.path("vector_layers").path(0).path("id").asText()).isEqualTo(info.id());
      assertThat(json.path("vector_layers").path(0).path("fields").path("id").asText())
          .isEqualTo("String");
      String address = json.path("tiles").path(0).asText();
      assertThat(address)
          .isEqualTo(
              "http://127.0.0.1:" + instance.port() + "/tuiles/" + info.id() + "/{z}/{x}/{y}.mvt");
      int status = get("/tuiles/" + info.id() + "/6/32/22.mvt").statusCode();
      assertThat(status).as(info.id()).isIn(200, 204);
    }
  }

  @Test
  void keepsFiltersInTheAddressOfTiles() throws Exception {
    JsonNode json = JSON.readTree(get("/tuiles/fiches.json?type=acteur&exemples=true").body());

    assertThat(json.path("tiles").path(0).asText()).endsWith(".mvt?type=acteur&exemples=true");
    assertThat(json.path("bounds")).hasSize(4);
  }

  @Test
  void givesNamesOfCommunes() throws Exception {
    List<Map<?, ?>> communes = features(get("/tuiles/communes/12/2074/1409.mvt").body());

    assertThat(communes)
        .anySatisfy(commune -> {
          assertThat(commune.get("code")).isEqualTo("75056");
          assertThat(commune.get("nom")).isEqualTo("Paris");
        });
  }

  @Test
  void compressesForWhoAsks() throws Exception {
    byte[] plain = get("/tuiles/communes/8/129/88.mvt").body();
    HttpResponse<byte[]> response =
        get("/tuiles/communes/8/129/88.mvt", "Accept-Encoding", "gzip, br");

    assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(response.headers().firstValue("Vary").orElseThrow()).contains("Accept-Encoding");
    assertThat(response.body().length).isLessThan(plain.length);
    try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      assertThat(unzipped.readAllBytes()).isEqualTo(plain);
    }
  }

  @Test
  void sendsNothingAgainToWhoHasIt() throws Exception {
    String etag = get("/tuiles/communes/8/129/88.mvt").headers().firstValue("ETag").orElseThrow();

    HttpResponse<byte[]> again = get("/tuiles/communes/8/129/88.mvt", "If-None-Match", etag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void saysThatATileIsEmpty() throws Exception {
    HttpResponse<byte[]> response = get("/tuiles/communes/8/0/0.mvt");

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/tuiles/communes/6/64/0.mvt",
        "/tuiles/communes/6/0/64.mvt",
        "/tuiles/communes/23/0/0.mvt",
        "/tuiles/communes/a/0/0.mvt",
        "/tuiles/communes/1/-1/0.mvt",
        "/tuiles/communes/99999999999/0/0.mvt",
        "/tuiles/nulle-part/6/32/22.mvt",
        "/tuiles/nulle-part.json"
      })
  void findsNothingOutsideOfTheMatrixNorInUnknownLayers(String path) throws Exception {
    HttpResponse<byte[]> response = get(path);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
  }

  @Test
  void refusesUnknownParameters() throws Exception {
    HttpResponse<byte[]> response = get("/tuiles/communes/6/32/22.mvt?couleur=bleu");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(response.body()).toString()).contains("couleur");
  }
}
