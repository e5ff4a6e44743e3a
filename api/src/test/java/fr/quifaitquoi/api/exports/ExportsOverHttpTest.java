package fr.quifaitquoi.api.exports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.quifaitquoi.api.demo.DemoData;
import fr.quifaitquoi.api.http.ServedInstance;
import fr.quifaitquoi.api.settings.Setting;
import fr.quifaitquoi.api.source.SourceStore;
import fr.quifaitquoi.geodata.format.FileFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * "GeoPackage, Shapefile, FlatGeobuf, GeoJSON, GeoJSON-Seq, KML, CSV, XLSX, ODS, each with any
 * filter of the search; range requests on finished files, background job with progress beyond
 * 50,000 rows."
 */
class ExportsOverHttpTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path folder;
  private static ServedInstance served;
  private static Path data;

  @BeforeAll
  static void serve() throws IOException, InterruptedException {
    data = folder.resolve("data");
    Path exports = Files.createDirectories(data.resolve("exports"));
    Files.writeString(exports.resolve("reste.csv"), "what a crash left");
    // So that a layer of the demonstration is a large one.
    served = new ServedInstance(data, Map.of(Setting.EXPORT_DIRECT_ROWS, "1000"));
    var engine = served.engine();
    new DemoData(engine.database(), new SourceStore(engine.database()), Clock.systemUTC())
        .loadIfAbsent(engine.geography().get(), engine.settings().instance().territory());
    engine.index().catchUp();
  }

  @AfterAll
  static void stop() throws IOException {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"exemples=seulement", "theme=democratie-locale&territoire=departement:37"})
  void theSizesToldAreRightToAThird(String query) throws IOException, InterruptedException {
    long count =
        JSON.readTree(served.get("/ogc/collections/fiches/items?f=json&limit=1&" + query).body())
            .get("numberMatched")
            .asLong();
    for (FileFormat format : FileFormat.values()) {
      byte[] file = bytes("/exports/fiches." + format.code() + "?" + query).body();
      String told = FileSizes.about(format, count).replaceAll("[^0-9,komKM]", "");
      double size =
          Double.parseDouble(told.replaceAll("[^0-9,]", "").replace(',', '.'))
              * (told.endsWith("ko") ? 1_000 : 1_000_000);
      assertThat(size / file.length).as(format + " of " + count).isBetween(0.66, 1.5);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type=initiative&exemples=true",
        "type=acteur&theme=jeunesse&exemples=seulement",
        "territoire=epci:243700754&exemples=true",
        "q=tours",
        "sous_type=epci&territoire=departement:37",
        "bbox=0.5,47.2,0.9,47.5"
      })
  void holdsWhatTheSearchFinds(String filters) throws IOException, InterruptedException {
    long total = json("/api/v1/fiches?limite=0&" + filters).path("total").asLong();

    JsonNode file = json("/exports/fiches.geojson?" + filters);

    assertThat(total).isBetween(1L, 1_000L);
    assertThat(file.path("features")).hasSize((int) total);
    long lines = served.get("/exports/fiches.csv?colonnes=id&" + filters).body().lines().count();
    assertThat(lines).isEqualTo(total + 1);
  }

  @Test
  void leavesExamplesOutUnlessTheyAreAskedFor() throws IOException, InterruptedException {
    assertThat(json("/exports/initiatives.geojson").path("features")).isEmpty();
    assertThat(json("/exports/initiatives.geojson?exemples=true").path("features")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "geojson, application/geo+json, WGS84.geojson",
    "geojsonl, application/geo+json-seq, WGS84.geojsonl",
    "gpkg, application/geopackage+sqlite3, L93.gpkg",
    "shp, application/zip, L93.zip",
    "fgb, application/vnd.fgb, WGS84.fgb",
    "kml, application/vnd.google-earth.kml+xml, WGS84.kml",
    "csv, text/csv; charset=utf-8, WGS84.csv",
    "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, WGS84.xlsx",
    "ods, application/vnd.oasis.opendocument.spreadsheet, WGS84.ods"
  })
  void saysWhatAFileIsAndHowItIsCalled(String format, String mediaType, String end)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> file = bytes("/exports/initiatives." + format + "?exemples=true");

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type")).contains(mediaType);
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .matches(
            "attachment; filename=\"quifaitquoi_initiatives_\\d{4}-\\d\\d-\\d\\d_" + end + "\"");
    assertThat(file.headers().firstValue("X-Robots-Tag")).contains("noindex");
    assertThat(file.body().length).isGreaterThan(500);
  }

  @Test
  void isInTheSystemAskedFor() throws IOException, InterruptedException {
    String query = "?exemples=true&colonnes=id,x_l93,y_l93&crs=EPSG:2154";

    for (JsonNode feature : json("/exports/initiatives.geojson" + query).path("features")) {
      JsonNode x = feature.path("properties").path("x_l93");
      if (x.isNumber()) {
        assertThat(feature.path("geometry").path("coordinates").path(0).asDouble())
            .isCloseTo(x.asDouble(), org.assertj.core.data.Offset.offset(0.011));
      }
    }
    assertThat(served.get("/exports/communes.kml?crs=EPSG:2154").statusCode()).isEqualTo(400);
  }

  @Test
  void givesTheTerritoriesOfATerritory() throws IOException, InterruptedException {
    JsonNode communes = json("/exports/communes.geojson?territoire=epci:243700754&colonnes=code");

    List<String> codes = communes.path("features").findValuesAsText("code");
    assertThat(codes).contains("37261").hasSizeBetween(20, 25);
    assertThat(communes.path("features").path(0).path("geometry").path("type").asText())
        .contains("Polygon");
  }

  @ParameterizedTest
  @CsvSource({
    "/exports/acteurs.pdf, 404, Formats",
    "/exports/acteurs, 404, Formats",
    "/exports/inconnue.csv, 404, Couches",
    "/exports/tout.csv, 404, une seule couche",
    "/exports/acteurs.csv?crs=EPSG:9999, 400, EPSG:2154",
    "/exports/acteurs.csv?colonnes=nom;mot_de_passe, 400, nom_commune",
    "/exports/acteurs.csv?limite=3, 400, n’existe pas ici",
    "/exports/acteurs.qlr?crs=EPSG:2154, 400, n’existe pas ici",
    "/exports/acteurs.schema.json?q=a, 400, n’existe pas ici",
    "/exports/communes.csv?territoire=commune:99999, 400, territoire",
    "/exports/tout.gpkg?couches=inconnue, 400, communes",
    "/exports/travaux/0123/fichier, 404, effacé"
  })
  void saysWhatIsWrong(String address, int status, String words)
      throws IOException, InterruptedException {
    HttpResponse<String> refusal = served.get(address.replace(';', ','));

    assertThat(refusal.statusCode()).isEqualTo(status);
    assertThat(refusal.body()).contains(words);
  }

  @Test
  void givesTheRangesOfAFinishedFile() throws IOException, InterruptedException {
    String address = "/exports/initiatives.fgb?exemples=true";
    HttpResponse<byte[]> whole = bytes(address);
    String etag = whole.headers().firstValue("ETag").orElseThrow();
    int size = whole.body().length;

    HttpResponse<byte[]> first = bytes(address, "Range", "bytes=0-7", "If-Range", etag);
    HttpResponse<byte[]> last = bytes(address, "Range", "bytes=-5");
    HttpResponse<byte[]> other = bytes(address, "Range", "bytes=0-7", "If-Range", "\"autre\"");
    HttpResponse<byte[]> beyond = bytes(address, "Range", "bytes=" + size + "-");

    assertThat(whole.headers().firstValueAsLong("Content-Length")).hasValue(size);
    assertThat(whole.headers().firstValue("Accept-Ranges")).contains("bytes");
    assertThat(first.statusCode()).isEqualTo(206);
    assertThat(first.headers().firstValue("Content-Range")).contains("bytes 0-7/" + size);
    assertThat(first.body()).isEqualTo(java.util.Arrays.copyOf(whole.body(), 8));
    assertThat(last.body()).isEqualTo(java.util.Arrays.copyOfRange(whole.body(), size - 5, size));
    assertThat(other.statusCode()).isEqualTo(200);
    assertThat(other.body()).isEqualTo(whole.body());
    assertThat(beyond.statusCode()).isEqualTo(416);
    assertThat(beyond.headers().firstValue("Content-Range")).contains("bytes */" + size);
    assertThat(bytes(address, "If-None-Match", etag).statusCode()).isEqualTo(304);
  }

  @Test
  void makesALargeFileInTheBackgroundAndSaysHowFarItIs() throws Exception {
    HttpResponse<byte[]> asked = bytes("/exports/acteurs.csv");

    assertThat(asked.statusCode()).isEqualTo(303);
    String page = asked.headers().firstValue("Location").orElseThrow();
    assertThat(page).matches("/exports/travaux/[0-9a-f]{32}");
    JsonNode state = json(page + "/etat");
    for (int i = 0; i < 600 && !state.path("etat").asText().equals("fini"); i++) {
      Thread.sleep(50);
      state = json(page + "/etat");
    }
    assertThat(state.path("etat").asText()).isEqualTo("fini");
    assertThat(state.path("lignes").asLong())
        .isGreaterThan(1_000)
        .isEqualTo(state.path("total").asLong());
    assertThat(served.get(page).body()).contains("Télécharger (CSV)").contains("sera effacé à");
    HttpResponse<byte[]> file = bytes(state.path("fichier").asText());
    assertThat(new String(file.body(), StandardCharsets.UTF_8).lines())
        .hasSizeGreaterThan(state.path("total").asInt());
    // From now on whoever asks gets it at once.
    HttpResponse<byte[]> again = bytes("/exports/acteurs.csv");
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(file.body());
  }

  @Test
  void deletesAtStartWhatACrashLeft() throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("exports"))) {
      assertThat(files).noneMatch(file -> file.endsWith("reste.csv"));
    }
  }

  @Test
  void namesColumnsOfAShapefileAsDocumented() throws IOException, InterruptedException {
    byte[] zip = bytes("/exports/initiatives.shp?exemples=true").body();
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        if (entry.getName().endsWith(".dbf")) {
          String dbf = new String(entries.readAllBytes(), StandardCharsets.ISO_8859_1);
          assertThat(dbf).contains("code_bv").contains("date_verif").contains("theme_prin");
          return;
        }
      }
    }
    throw new AssertionError("no .dbf");
  }

  @Test
  void describesItsColumnsAsATableSchema() throws IOException, InterruptedException {
    JsonNode schema = json("/exports/initiatives.schema.json");
    String head =
        served.get("/exports/initiatives.csv?exemples=true").body().lines().findFirst().orElse("");

    assertThat(schema.path("fields").findValuesAsText("name"))
        .containsExactly(head.replace("\ufeff", "").split(";"));
    assertThat(schema.path("fields").findValuesAsText("title")).doesNotContain("");
  }

  @Test
  void givesQgisLiveLayersWithTheFiltersAndTheStyleOfTheSite() throws Exception {
    String definition = served.get("/exports/fiches.qlr?theme=jeunesse").body();

    assertThat(definition)
        .contains("restrictToRequestBBOX='1'")
        .contains("typename='initiatives'")
        .contains("/ogc/vues/")
        .contains("%2Ftuiles%2Ffiches%2F%7Bz%7D%2F%7Bx%7D%2F%7By%7D.mvt%3Ftheme%3Djeunesse")
        .contains("11,110,105,255")
        .contains("name=\"Thème principal\"");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(definition.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void offersAPageThatKeepsTheFiltersAndWorksWithoutJavaScript()
      throws IOException, InterruptedException {
    String page = served.get("/exports?couche=initiatives&theme=jeunesse").body();

    assertThat(page)
        .contains("name=\"theme\" value=\"jeunesse\"")
        .contains("/exports/initiatives.gpkg?theme=jeunesse")
        .contains("/exports/initiatives.qlr?theme=jeunesse")
        .contains("noindex");
    HttpResponse<byte[]> chosen =
        bytes("/exports/fichier?couche=initiatives&format=csv&crs=&theme=jeunesse");
    assertThat(chosen.statusCode()).isEqualTo(303);
    assertThat(chosen.headers().firstValue("Location"))
        .contains("/exports/initiatives.csv?theme=jeunesse");
  }

  @Test
  void offersFilesOnTheResultsOfASearchAndOnATerritory() throws IOException, InterruptedException {
    assertThat(served.get("/recherche?theme=lien-social&type=initiative").body())
        .contains("/exports/initiatives.gpkg?")
        .contains("Ouvrir dans QGIS");
    assertThat(served.get("/territoires/commune/37261").body())
        .contains("/exports/fiches.csv?territoire=commune:37261");
  }

  @Test
  void describesEveryLayerAndFormatToHarvesters() throws IOException, InterruptedException {
    JsonNode graph = json("/catalogue.jsonld").path("@graph");

    assertThat(graph.findValuesAsText("@type")).contains("dcat:Catalog", "dcat:Dataset");
    for (JsonNode node : graph) {
      if (node.path("@type").asText().equals("dcat:Dataset")) {
        for (String term :
            List.of(
                "dct:title",
                "dct:description",
                "dct:license",
                "dct:identifier",
                "dct:publisher",
                "dct:modified",
                "dct:spatial",
                "dct:temporal",
                "dcat:keyword",
                "dcat:contactPoint")) {
          assertThat(node.has(term)).as(term).isTrue();
        }
        assertThat(node.path("dcat:distribution")).hasSize(9);
      }
    }
    assertThat(graph.toString()).contains("/exports/acteurs.gpkg").contains("dcat:downloadURL");
  }

  private static JsonNode json(String address) throws IOException, InterruptedException {
    return JSON.readTree(served.get(address).body());
  }

  private static HttpResponse<byte[]> bytes(String address, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + served.port() + address));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
