package fr.quifaitquoi.api.geocoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.quifaitquoi.api.http.ServedInstance;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of the national geocoder's contract, over HTTP. */
class GeocodingContractTest {
  @TempDir static Path data;
  private static ServedInstance served;

  @BeforeAll
  static void serve() throws IOException, InterruptedException {
    served = new ServedInstance(data);
  }

  @AfterAll
  static void stop() throws IOException {
    served.close();
  }

  @Test
  @DisplayName(
      "GET /search answers a FeatureCollection with query, version, attribution, licence, limit")
  void answersAFeatureCollection() throws IOException, InterruptedException {
    JsonNode answer = ok("/geocodage/search?q=Tours");

    assertThat(answer.path("type").asText()).isEqualTo("FeatureCollection");
    assertThat(answer.path("version").asText()).isEqualTo("draft");
    assertThat(answer.path("query").asText()).isEqualTo("Tours");
    assertThat(answer.path("limit").asInt()).isEqualTo(5);
    assertThat(answer.path("attribution").asText()).contains("Etalab");
    assertThat(answer.path("licence").asText()).contains("Licence Ouverte");
    assertThat(answer.has("filters")).isFalse();
    assertThat(answer.has("center")).isFalse();
  }

  @Test
  @DisplayName("filters and center are repeated when given")
  void repeatsFiltersAndCenter() throws IOException, InterruptedException {
    JsonNode answer =
        ok(
            "/geocodage/search?q=Tours&lat=47.39&lon=0.69&type=municipality&postcode=37000"
                + "&citycode=37261&limit=2");

    assertThat(answer.path("filters").toString())
        .isEqualTo("{\"type\":\"municipality\",\"postcode\":\"37000\",\"citycode\":\"37261\"}");
    assertThat(answer.path("center").toString()).isEqualTo("[0.69,47.39]");
    assertThat(answer.path("limit").asInt()).isEqualTo(2);
  }

  @Test
  @DisplayName("a feature is a WGS84 Point [lon, lat] with the contract's properties")
  void describesACommune() throws IOException, InterruptedException {
    JsonNode feature = ok("/geocodage/search?q=Tours&citycode=37261").path("features").path(0);

    assertThat(feature.path("type").asText()).isEqualTo("Feature");
    assertThat(feature.path("geometry").path("type").asText()).isEqualTo("Point");
    assertThat(feature.path("geometry").path("coordinates").path(0).asDouble())
        .isCloseTo(0.69, within(0.1));
    assertThat(feature.path("geometry").path("coordinates").path(1).asDouble())
        .isCloseTo(47.39, within(0.1));
    JsonNode properties = feature.path("properties");
    assertThat(properties.path("label").asText()).contains("Tours");
    assertThat(properties.path("score").asDouble()).isBetween(0.0, 1.0);
    assertThat(properties.path("id").asText()).isEqualTo("37261");
    assertThat(properties.path("type").asText()).isEqualTo("municipality");
    assertThat(properties.path("name").asText()).isEqualTo("Tours");
    assertThat(properties.path("postcode").asText()).startsWith("37");
    assertThat(properties.path("citycode").asText()).isEqualTo("37261");
    assertThat(properties.path("city").asText()).isEqualTo("Tours");
    assertThat(properties.path("context").asText())
        .isEqualTo("37, Indre-et-Loire, Centre-Val de Loire");
    assertThat(properties.path("importance").asDouble()).isBetween(0.0, 1.0);
    assertThat(properties.path("population").asInt()).isGreaterThan(100_000);
    assertThat(properties.has("distance")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"37261, 525000, 6700000", "97411, 338000, 7690000", "97209, 708000, 1616000"})
  @DisplayName("x, y are in Lambert-93 or the overseas legal projection, in metres")
  void givesMetres(String code, double x, double y) throws IOException, InterruptedException {
    String name = served.engine().geography().get().findCurrentCommune(code).orElseThrow().name();
    JsonNode properties =
        ok("/geocodage/search?type=municipality&citycode=" + code + "&q=" + encoded(name))
            .path("features")
            .path(0)
            .path("properties");

    assertThat(properties.path("x").asDouble()).isCloseTo(x, within(20_000.0));
    assertThat(properties.path("y").asDouble()).isCloseTo(y, within(20_000.0));
    assertThat(properties.path("x").asText()).matches("\\d+(\\.\\d{1,2})?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/geocodage/search/?q=Tours", "/geocodage/reverse/?lat=47.39&lon=0.69"})
  @DisplayName("a trailing slash is accepted")
  void acceptsATrailingSlash(String path) throws IOException, InterruptedException {
    assertThat(ok(path).path("features")).isNotEmpty();
  }

  @Test
  @DisplayName("of a repeated parameter the last value wins")
  void takesTheLastValue() throws IOException, InterruptedException {
    JsonNode answer = ok("/geocodage/search?q=Lyon&q=Tours&limit=0&limit=7");

    assertThat(answer.path("query").asText()).isEqualTo("Tours");
    assertThat(answer.path("limit").asInt()).isEqualTo(7);
  }

  @Test
  @DisplayName("values are trimmed")
  void trims() throws IOException, InterruptedException {
    JsonNode answer = ok("/geocodage/search?q=%20%20Tours%20&limit=%203%20&citycode=%2037261%20");

    assertThat(answer.path("query").asText()).isEqualTo("Tours");
    assertThat(answer.path("limit").asInt()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Y", "Eu", "1", "é", "37000"})
  @DisplayName("q: 1–200 characters after trimming, first one a letter or digit")
  void acceptsShortQuestions(String q) throws IOException, InterruptedException {
    ok("/geocodage/search?q=" + encoded(q));
    ok("/geocodage/search?q=" + encoded(" " + "a".repeat(200) + " "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "true", "yes", "0", "false", "no", "TRUE"})
  @DisplayName("autocomplete: 1/true/yes or 0/false/no")
  void acceptsTruths(String truth) throws IOException, InterruptedException {
    ok("/geocodage/search?q=Tours&autocomplete=" + truth);
  }

  @Test
  @DisplayName("type: several = OR")
  void acceptsSeveralTypes() throws IOException, InterruptedException {
    JsonNode answer = ok("/geocodage/search?q=Tours&type=street&type=municipality");

    assertThat(answer.path("filters").path("type").asText().split(","))
        .containsExactlyInAnyOrder("street", "municipality");
    assertThat(answer.path("features").findValuesAsText("citycode")).contains("37261");
    assertThat(ok("/geocodage/search?q=Tours&type=street,municipality").path("features"))
        .isEqualTo(answer.path("features"));
  }

  @Test
  @DisplayName("city: a name, resolved to codes")
  void resolvesCities() throws IOException, InterruptedException {
    assertThat(
            ok("/geocodage/search?q=Tours&city=tours&type=municipality")
                .path("features")
                .findValuesAsText("citycode"))
        .containsOnly("37261");
  }

  static Stream<List<String>> refusals() {
    return Stream.of(
        List.of("/geocodage/search", "q"),
        List.of("/geocodage/search?q=", "q"),
        List.of("/geocodage/search?q=%20%20", "q"),
        List.of("/geocodage/search?q=" + "a".repeat(201), "q"),
        List.of("/geocodage/search?q=" + "a".repeat(10_000), "q"),
        List.of("/geocodage/search?q=" + encoded("💥💥"), "q"),
        List.of("/geocodage/search?q=" + encoded("-Tours"), "q"),
        List.of("/geocodage/search?q=" + encoded("\u0000\u202e"), "q"),
        List.of("/geocodage/search?q=Tours&limit=0", "limit"),
        List.of("/geocodage/search?q=Tours&limit=101", "limit"),
        List.of("/geocodage/search?q=Tours&limit=-1", "limit"),
        List.of("/geocodage/search?q=Tours&limit=NaN", "limit"),
        List.of("/geocodage/search?q=Tours&limit=1e9", "limit"),
        List.of("/geocodage/search?q=Tours&autocomplete=oui", "autocomplete"),
        List.of("/geocodage/search?q=Tours&lat=47.39", "lon"),
        List.of("/geocodage/search?q=Tours&lon=0.69", "lat"),
        List.of("/geocodage/search?q=Tours&lon=0.69&lat=91", "lat"),
        List.of("/geocodage/search?q=Tours&lon=NaN&lat=47", "lon"),
        List.of("/geocodage/search?q=Tours&lon=Infinity&lat=47", "lon"),
        List.of("/geocodage/search?q=Tours&type=ville", "type"),
        List.of("/geocodage/search?q=Tours&type=street&type=ville", "type"),
        List.of("/geocodage/search?q=Tours&postcode=3700", "postcode"),
        List.of("/geocodage/search?q=Tours&postcode=" + encoded("٣٧٠٠٠"), "postcode"),
        List.of("/geocodage/search?q=Tours&citycode=3726", "citycode"),
        List.of("/geocodage/search?q=Tours&citycode=2C004", "citycode"),
        List.of("/geocodage/search?q=Tours&city=Nullepartville", "city"),
        List.of("/geocodage/search?q=Tours&city=Tours&citycode=41018", "city"),
        List.of("/geocodage/search?q=Tours&lattitude=1", "lattitude"),
        List.of("/geocodage/reverse", "lat"),
        List.of("/geocodage/reverse?lat=47.39", "lon"),
        List.of("/geocodage/reverse?lat=47.39&lon=181", "lon"),
        List.of("/geocodage/reverse?lat=1e308&lon=0", "lat"),
        List.of("/geocodage/reverse?lat=47.39&lon=0.69&limit=101", "limit"),
        List.of("/geocodage/reverse?lat=47.39&lon=0.69&radius=0", "radius"),
        List.of("/geocodage/reverse?lat=47.39&lon=0.69&radius=50001", "radius"),
        List.of("/geocodage/reverse?lat=47.39&lon=0.69&q=Tours", "q"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  @DisplayName("errors are 400 {\"code\":400,\"message\":\"…\",\"detail\":[\"limit: …\"]}")
  void refusesInTheContractsShape(List<String> pathAndName)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = served.get(pathAndName.get(0));

    assertThat(answer.statusCode()).isEqualTo(400);
    JsonNode body = new ObjectMapper().readTree(answer.body());
    assertThat(body.path("code").asInt()).isEqualTo(400);
    assertThat(body.path("message").asText()).isNotEmpty();
    assertThat(body.path("detail")).hasSize(1);
    assertThat(body.path("detail").path(0).asText()).startsWith(pathAndName.get(1) + ": ");
  }

  @Test
  @DisplayName("everything that is wrong is told at once, the known parameters too")
  void tellsEverythingAtOnce() throws IOException, InterruptedException {
    JsonNode body =
        new ObjectMapper()
            .readTree(served.get("/geocodage/search?limit=0&postcode=x&inconnu=1").body());

    List<String> details = new ArrayList<>();
    body.path("detail").forEach(detail -> details.add(detail.asText()));
    assertThat(details).hasSize(4);
    assertThat(String.join(" ", details))
        .contains("q: ", "limit: ", "postcode: ", "autocomplete, lat, lon");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/geocodage/autre", "/geocodage/search/xlsx"})
  @DisplayName("404 is told in the family's shape too")
  void tellsUnknownRoutes(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = served.get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(new ObjectMapper().readTree(answer.body()).path("code").asInt()).isEqualTo(404);
  }

  @Test
  @DisplayName("GET /reverse: features + distance, score, and the territories of the point")
  void locates() throws IOException, InterruptedException {
    JsonNode answer = ok("/geocodage/reverse?lat=47.39&lon=0.69&type=municipality");

    assertThat(answer.path("center").toString()).isEqualTo("[0.69,47.39]");
    JsonNode properties = answer.path("features").path(0).path("properties");
    assertThat(properties.path("citycode").asText()).isEqualTo("37261");
    assertThat(properties.path("distance").isIntegralNumber()).isTrue();
    assertThat(properties.path("score").asDouble()).isBetween(0.0, 1.0);
    assertThat(properties.path("territoires").toString())
        .contains("{\"niveau\":\"departement\",\"code\":\"37\",\"nom\":\"Indre-et-Loire\"}");
  }

  @Test
  @DisplayName("outside France: no feature, and a message that says so")
  void saysThatAPointIsOutsideFrance() throws IOException, InterruptedException {
    JsonNode answer = ok("/geocodage/reverse?lat=40.4&lon=-3.7");

    assertThat(answer.path("features")).isEmpty();
    assertThat(answer.path("message").asText()).contains("hors de France");
  }

  @Test
  @DisplayName("any site may read it, and whoever has it is told that nothing changed")
  void isOpenAndCacheable() throws IOException, InterruptedException {
    HttpResponse<String> answer = served.get("/geocodage/search?q=Tours");
    String tag = answer.headers().firstValue("ETag").orElseThrow();

    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=3600");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(served.get("/geocodage/search?q=Tours", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
  }

  private static JsonNode ok(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = served.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new ObjectMapper().readTree(answer.body());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
