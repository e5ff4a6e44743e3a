package fr.quifaitquoi.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * OGC API – Features, Parts 1 and 2, over HTTP. Requirements are those of OGC 17-069r4, 18-058r1.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OgcFeaturesTest {
  private static final String ITEMS = "/ogc/collections/acteurs/items";
  private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

  private OgcDemo demo;

  @BeforeAll
  void serve(@TempDir Path data) throws Exception {
    demo = new OgcDemo(data);
  }

  @AfterAll
  void stop() throws Exception {
    demo.close();
  }

  /** /req/core/root-success, /req/core/fc-md-success, /req/core/conformance-success. */
  @Test
  void leadsFromItsLandingPageToEachCollection() throws Exception {
    JsonNode landing = demo.json("/ogc");
    assertThat(OgcDemo.link(landing, "service-desc")).isEqualTo(demo.root() + "/ogc/api?f=json");
    assertThat(demo.json(OgcDemo.link(landing, "conformance")).path("conformsTo").toString())
        .contains("ogcapi-features-1/1.0/conf/core", "ogcapi-features-2/1.0/conf/crs");
    JsonNode collections = demo.json(OgcDemo.link(landing, "data"));
    List<String> ids = new ArrayList<>();
    for (JsonNode collection : collections.path("collections")) {
      ids.add(collection.path("id").asText());
      assertThat(demo.json(OgcDemo.link(collection, "items") + "&limit=1").path("type").asText())
          .isEqualTo("FeatureCollection");
    }
    assertThat(ids)
        .containsExactly(
            "acteurs",
            "initiatives",
            "experiences",
            "ressources",
            "evenements",
            "fiches",
            "communes",
            "bassins-de-vie",
            "epci",
            "departements",
            "regions",
            "qpv");
  }

  /** Spatial extents are true: those of what a collection shows, not of all that is stored. */
  @Test
  void tellsTrueExtents() throws Exception {
    JsonNode box = demo.json("/ogc/collections/acteurs").at("/extent/spatial/bbox").path(0);
    for (JsonNode feature : demo.json(ITEMS + "?limit=10000").path("features")) {
      JsonNode at = feature.at("/geometry/coordinates");
      if (!at.isMissingNode()) {
        assertThat(at.path(0).asDouble()).isBetween(box.path(0).asDouble(), box.path(2).asDouble());
        assertThat(at.path(1).asDouble()).isBetween(box.path(1).asDouble(), box.path(3).asDouble());
      }
    }
    JsonNode regions = demo.json("/ogc/collections/regions").at("/extent/spatial/bbox").path(0);
    assertThat(regions.path(0).asDouble()).isLessThan(-60);
  }

  /** /req/oas30/oas-definition-2; limit is told truthfully, for GDAL reads it. */
  @Test
  void describesEachCollectionByALiteralPath() throws Exception {
    HttpResponse<String> response = demo.get("/ogc/api");
    assertThat(response.headers().firstValue("content-type"))
        .contains("application/vnd.oai.openapi+json;version=3.0");
    JsonNode api = OgcDemo.parse(response.body());
    assertThat(api.path("openapi").asText()).startsWith("3.0.");
    assertThat(api.at("/servers/0/url").asText()).isEqualTo(demo.root() + "/ogc");
    assertThat(api.at("/paths/~1collections~1acteurs~1items/get").isObject()).isTrue();
    assertThat(response.body()).doesNotContain("\"$ref\":\"http");
    JsonNode limit = api.at("/components/parameters/limit/schema");
    assertThat(limit.path("type").asText()).isEqualTo("integer");
    assertThat(limit.path("minimum").asInt()).isEqualTo(1);
    assertThat(limit.path("maximum").asInt()).isEqualTo(10_000);
    assertThat(limit.path("default").asInt()).isEqualTo(1_000);
    JsonNode box = api.at("/components/parameters/bbox");
    assertThat(box.at("/schema/minItems").asInt()).isEqualTo(4);
    assertThat(box.at("/schema/maxItems").asInt()).isEqualTo(6);
    assertThat(box.path("style").asText()).isEqualTo("form");
    assertThat(box.path("explode").asBoolean(true)).isFalse();
  }

  /** /rec/core/fc-timeStamp: when the answer was made, in UTC; small and large ones alike. */
  @ParameterizedTest
  @ValueSource(strings = {ITEMS + "?limit=3", "/ogc/collections/departements/items"})
  void saysWhenItAnswered(String address) throws Exception {
    Instant before = Instant.now().minusSeconds(1);

    JsonNode page = demo.json(address);

    assertThat(page.path("timeStamp").asText()).endsWith("Z");
    assertThat(Instant.parse(page.path("timeStamp").asText())).isBetween(before, Instant.now());
  }

  /** /req/core/fc-limit-response-1, and the default and maximum that the description tells. */
  @Test
  void servesPagesOfTheSizeThatItSays() throws Exception {
    assertThat(demo.json(ITEMS).path("numberReturned").asInt()).isEqualTo(1_000);
    assertThat(demo.json(ITEMS + "?limit=7").path("features")).hasSize(7);
    JsonNode communes = demo.json("/ogc/collections/communes/items?limit=99999999999999999999");
    assertThat(communes.path("features")).hasSize(10_000);
    assertThat(communes.path("numberMatched").asInt()).isGreaterThan(30_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=-1",
        "limit=abc",
        "limit=1.5",
        "limit=",
        "bbox=1,2,3",
        "bbox=1,2,3,4,5",
        "bbox=a,b,c,d",
        "bbox=NaN,0,1,1",
        "bbox=0,0,Infinity,1",
        "bbox=0,50,1,40",
        "bbox=",
        "bbox=1e308,1e308,1e309,1e309",
        "datetime=hier",
        "datetime=2020-13-45",
        "datetime=../..x",
        "datetime=2021-01-01T00:00:00Z/2020-01-01T00:00:00Z",
        "crs=foo",
        "crs=http://www.opengis.net/def/crs/EPSG/0/99999",
        "bbox-crs=foo",
        "sortby=inconnue",
        "sortby=themes",
        "properties=inconnue",
        "curseur=!!!",
        "exemple=peut-%C3%AAtre",
        "lon=loin",
        "date_import=hier",
        "date_maj=hier",
        "theme=nimporte",
        "territoire=ville:1",
        "f=nope",
        "inconnu=1",
      })
  void refusesWhatIsWrongAndNamesIt(String query) throws Exception {
    HttpResponse<String> response = demo.get(ITEMS + "?" + query);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(response.headers().firstValue("content-type").orElse(""))
        .startsWith("application/problem+json");
    String name = query.substring(0, query.indexOf('='));
    assertThat(OgcDemo.parse(response.body()).at("/erreurs/0/champ").asText()).isEqualTo(name);
  }

  /** /req/core/query-param-unknown, on every resource. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ogc",
        "/ogc/api",
        "/ogc/conformance",
        "/ogc/collections",
        "/ogc/collections/acteurs",
        "/ogc/collections/acteurs/queryables",
        "/ogc/collections/acteurs/sortables",
        "/ogc/collections/acteurs/schema",
      })
  void refusesUnknownParameters(String path) throws Exception {
    assertThat(demo.get(path + "?inconnu=1").statusCode()).isEqualTo(400);
  }

  /** /req/core/fc-numberMatched, /rec/core/fc-next: the pages together are the collection. */
  @Test
  void pagesThroughEverythingOnceWhateverIsAsked() throws Exception {
    String query = ITEMS + "?bbox=0,46,2,49&sous_type=commune&limit=37";
    List<String> ids = demo.idsOnAllPages(query);
    assertThat(ids).doesNotHaveDuplicates().hasSize(demo.matched(query)).hasSizeGreaterThan(100);
    assertThat(demo.idsOnAllPages(query)).isEqualTo(ids);
    String next = OgcDemo.link(demo.json(query), "next");
    assertThat(next).contains("bbox=0,46,2,49", "sous_type=commune", "limit=37");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nom", "-nom", "nom_departement,-nom", "+code_postal", "date_maj,nom"})
  void pagesThroughAnOrderToo(String order) throws Exception {
    String query = ITEMS + "?sortby=" + order + "&limit=173";
    List<String> ids = demo.idsOnAllPages(query);
    assertThat(ids).doesNotHaveDuplicates().hasSize(demo.matched(query));
  }

  /** As CQL2 compares: by the numbers of the characters. */
  @Test
  void ordersByWhatItIsAsked() throws Exception {
    List<String> names = new ArrayList<>();
    for (JsonNode feature : demo.json(ITEMS + "?sortby=-nom&limit=10000").path("features")) {
      names.add(feature.at("/properties/nom").asText());
    }
    List<String> sorted = new ArrayList<>(names);
    sorted.sort(java.util.Comparator.reverseOrder());
    assertThat(names).isEqualTo(sorted);
  }

  /** /req/core/fc-bbox-definition: across the antimeridian and at the poles too. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "177.0,65.0,-177.0,70.0|",
        "-180.0,85.0,180.0,90.0|",
        "-180,-90,180,90|",
        "-20037508,-20037508,20037508,20037508|3857",
        "-30000000,-30000000,30000000,30000000|3857",
        "0,0,10000000,10000000|2154",
        "-90,-180,90,180|4326",
      })
  void takesBoxesThatReachTheEndsOfTheEarth(String box, String crs) throws Exception {
    String system = crs == null ? "" : "&bbox-crs=" + EPSG + crs;
    assertThat(demo.get(ITEMS + "?limit=1&bbox=" + box + system).statusCode()).isEqualTo(200);
  }

  @Test
  void findsTheSameInABoxWhateverItsSystem() throws Exception {
    int inDegrees = demo.matched(ITEMS + "?bbox=0.5,47.2,0.9,47.6&limit=1");
    assertThat(inDegrees).isPositive();
    assertThat(demo.matched(ITEMS + "?limit=1&bbox=47.2,0.5,47.6,0.9&bbox-crs=" + EPSG + "4326"))
        .isEqualTo(inDegrees);
    assertThat(
            demo.matched(
                ITEMS
                    + "?limit=1&bbox=55659.745,5974440.4,100187.542,6040050.8&bbox-crs="
                    + EPSG
                    + "3857"))
        .isBetween(inDegrees - 1, inDegrees + 1);
    assertThat(demo.matched(ITEMS + "?bbox=0.5,47.2,-100,0.9,47.6,5000&limit=1"))
        .isEqualTo(inDegrees);
  }

  /** /req/crs/ogc-crs-header: in angle brackets, also by default, also when nothing is found. */
  @Test
  void tellsTheSystemOfItsCoordinates() throws Exception {
    String byDefault = "<http://www.opengis.net/def/crs/OGC/1.3/CRS84>";
    assertThat(
            demo.get(ITEMS + "?limit=1&bbox=-150,-70,-149,-69").headers().firstValue("content-crs"))
        .contains(byDefault);
    JsonNode feature = demo.json(ITEMS + "?limit=1&sous_type=commune").at("/features/0");
    String item = ITEMS + "/" + feature.path("id").asText();
    assertThat(demo.get(item).headers().firstValue("content-crs")).contains(byDefault);
    HttpResponse<String> projected = demo.get(item + "?crs=" + EPSG + "2154");
    assertThat(projected.headers().firstValue("content-crs")).contains("<" + EPSG + "2154>");
    JsonNode swapped = demo.json(item + "?crs=" + EPSG + "4326").at("/geometry/coordinates");
    assertThat(swapped.path(0)).isEqualTo(feature.at("/geometry/coordinates/1"));
    assertThat(OgcDemo.parse(projected.body()).at("/geometry/coordinates/1").asDouble())
        .isBetween(6_500_000.0, 6_900_000.0);
    assertThat(demo.get(item + "?crs=foo").statusCode()).isEqualTo(400);
  }

  /** /req/core/f-success, and addresses of features that stay. */
  @Test
  void givesOneFeatureAsItStandsInTheCollection() throws Exception {
    JsonNode first = demo.json(ITEMS + "?limit=1").at("/features/0");
    JsonNode alone = demo.json(ITEMS + "/" + first.path("id").asText());
    assertThat(alone.path("properties")).isEqualTo(first.path("properties"));
    assertThat(alone.path("geometry")).isEqualTo(first.path("geometry"));
    assertThat(OgcDemo.link(alone, "collection")).endsWith("/ogc/collections/acteurs");
    assertThat(demo.get(ITEMS + "/0000000000").statusCode()).isEqualTo(404);
    assertThat(
            demo.get("/ogc/collections/ressources/items/" + first.path("id").asText()).statusCode())
        .isEqualTo(404);
    assertThat(demo.get("/ogc/collections/nulle-part/items").statusCode()).isEqualTo(404);
  }

  /** A queryable as parameter is exact equality, never split at commas. */
  @Test
  void comparesPropertiesExactly() throws Exception {
    JsonNode first = demo.json(ITEMS + "?limit=1&sous_type=commune").at("/features/0/properties");
    String name = first.path("nom").asText();
    for (JsonNode feature : demo.json(ITEMS + "?nom=" + OgcDemo.encode(name)).path("features")) {
      assertThat(feature.at("/properties/nom").asText()).isEqualTo(name);
    }
    assertThat(demo.matched(ITEMS + "?nom=" + OgcDemo.encode(name + ","))).isZero();
    assertThat(demo.matched(ITEMS + "?sous_type=commune,epci")).isZero();
    assertThat(demo.matched(ITEMS + "?exemple=false")).isEqualTo(demo.matched(ITEMS + "?limit=1"));
  }

  /** The site's own filters work on layers, so that QGIS can have them. */
  @Test
  void takesTheFiltersOfTheSite() throws Exception {
    String filters = "territoire=bassin-de-vie:37132&exemples=true";
    int onTheSite = demo.json("/api/v1/fiches?" + filters).path("total").asInt();
    assertThat(demo.json("/ogc/collections/fiches/items?" + filters).path("numberMatched").asInt())
        .isGreaterThanOrEqualTo(onTheSite);
    assertThat(demo.matched("/ogc/collections/communes/items?q=loches&limit=1")).isPositive();
    assertThat(demo.get("/ogc/collections/communes/items?theme=jeunesse").statusCode())
        .isEqualTo(400);
  }

  @Test
  void givesTheAskedPropertiesAlone() throws Exception {
    JsonNode properties =
        demo.json(ITEMS + "?properties=nom,code_commune&limit=1").at("/features/0/properties");
    List<String> names = new ArrayList<>();
    properties.fieldNames().forEachRemaining(names::add);
    assertThat(names).containsExactly("nom", "code_commune");
  }

  @Test
  void letsCachesAndBrowsersDoTheirWork() throws Exception {
    HttpResponse<String> first = demo.get(ITEMS + "?limit=5");
    String tag = first.headers().firstValue("etag").orElseThrow();
    assertThat(demo.get(ITEMS + "?limit=5", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(demo.get(ITEMS + "?limit=6", "If-None-Match", tag).statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("vary").orElse("")).contains("Accept", "Accept-Encoding");
    assertThat(first.headers().firstValue("access-control-allow-origin")).contains("*");
    assertThat(first.headers().firstValue("access-control-expose-headers").orElse(""))
        .contains("Content-Crs", "Link", "ETag");
    assertThat(first.headers().firstValue("link").orElse("")).contains("rel=\"next\"");
    assertThat(first.headers().firstValue("ogc-numbermatched")).isPresent();
    HttpResponse<String> head = demo.send("HEAD", demo.root() + ITEMS + "?limit=5");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    HttpResponse<String> packed = demo.get(ITEMS + "?limit=100", "Accept-Encoding", "gzip");
    assertThat(packed.headers().firstValue("content-encoding")).contains("gzip");
  }

  /** Queryables are a JSON Schema, with the codes of the taxonomies. */
  @Test
  void tellsWhatMayBeFiltered() throws Exception {
    HttpResponse<String> response = demo.get("/ogc/collections/acteurs/queryables");
    assertThat(response.headers().firstValue("content-type")).contains("application/schema+json");
    JsonNode schema = OgcDemo.parse(response.body());
    assertThat(schema.at("/properties/theme_principal/enum").toString()).contains("jeunesse");
    assertThat(schema.at("/properties/geometry/format").asText()).startsWith("geometry-");
    JsonNode sortables = demo.json("/ogc/collections/acteurs/sortables").path("properties");
    assertThat(sortables.has("nom")).isTrue();
    assertThat(sortables.has("themes")).isFalse();
  }

  /** Addresses are those that the caller typed; nobody can have others handed out. */
  @Test
  void givesAddressesAsTheyWereTyped() throws Exception {
    String typed = "http://localhost:" + demo.served().port();
    assertThat(OgcDemo.link(demo.json(typed + "/ogc"), "data"))
        .isEqualTo(typed + "/ogc/collections");
    for (String header : List.of("X-Forwarded-Host", "X-Forwarded-Proto")) {
      assertThat(demo.get("/ogc", header, "evil.example").body()).doesNotContain("evil");
    }
    assertThat(demo.get("/ogc", "Forwarded", "host=evil.example;proto=https").body())
        .doesNotContain("evil", "https://");
  }

  /** A saved view is the whole API under an address that carries the filters. */
  @Test
  void servesASearchAsAnApiOfItsOwn() throws Exception {
    JsonNode whole = demo.json("/ogc/collections/acteurs/items?territoire=departement:37");
    SavedView view = view("territoire=departement:37");
    JsonNode landing = demo.json(view.path());
    String collections = OgcDemo.link(landing, "data");
    assertThat(collections).isEqualTo(demo.root() + view.path() + "/collections");
    assertThat(demo.json(collections).path("collections")).hasSize(6);
    JsonNode items = demo.json(view.path() + "/collections/acteurs/items");
    assertThat(items.path("numberMatched")).isEqualTo(whole.path("numberMatched"));
    assertThat(demo.json(view.path() + "/collections/acteurs").path("itemCount"))
        .isEqualTo(whole.path("numberMatched"));
    String item = items.at("/features/0/id").asText();
    assertThat(demo.get(view.path() + "/collections/acteurs/items/" + item).statusCode())
        .isEqualTo(200);
    assertThat(demo.get(view.path() + "/collections/communes").statusCode()).isEqualTo(404);
    assertThat(OgcDemo.parse(demo.get(view.path() + "/api").body()).at("/servers/0/url").asText())
        .isEqualTo(demo.root() + view.path());
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "%21%21", "dGhlbWU9bmltcG9ydGU", "aW5jb25udT0x", "-", "dGhlbWU9"})
  void refusesViewsThatAreNone(String token) throws Exception {
    assertThat(demo.get("/ogc/vues/" + token).statusCode()).isIn(400, 404);
    assertThat(demo.get("/ogc/vues/" + token + "/collections").statusCode()).isIn(400, 404);
  }

  private SavedView view(String query) {
    var parameters = demo.served().bean(fr.quifaitquoi.api.search.SearchParameters.class);
    String[] pair = query.split("=", 2);
    return SavedView.of(parameters.read(java.util.Map.of(pair[0], List.of(pair[1]))).request());
  }

  /** Each resource is a page for people too, with the site's rules for what a browser may load. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/conformance",
        "/api",
        "/collections",
        "/collections/acteurs",
        "/collections/acteurs/items",
        "/collections/acteurs/queryables",
        "/collections/acteurs/sortables",
        "/collections/acteurs/schema",
        "/collections/communes/items/37132",
      })
  void isAPageForPeople(String path) throws Exception {
    HttpResponse<String> page =
        demo.get("/ogc" + path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-type").orElse("")).startsWith("text/html");
    assertThat(page.headers().firstValue("content-security-policy")).isPresent();
    assertThat(page.body()).contains("<h1>").doesNotContain("src=\"http");
    assertThat(
            demo.get("/ogc" + path + "?f=json", "Accept", "text/html")
                .headers()
                .firstValue("content-type")
                .orElse(""))
        .contains("json");
  }

  @Test
  void pagesOfFeaturesLeadOn() throws Exception {
    String page = demo.get(ITEMS + "?f=html&limit=2").body();
    HashSet<String> links = new HashSet<>();
    java.util.regex.Pattern.compile("href=\"([^\"]+)\"")
        .matcher(page)
        .results()
        .forEach(link -> links.add(link.group(1)));
    String next =
        links.stream().filter(link -> link.contains("curseur=")).findFirst().orElseThrow();
    assertThat(demo.get(next.replace("&amp;", "&")).body()).contains("Première page");
  }

  @Test
  void pagesOfFeaturesAreWrittenForPeople() throws Exception {
    assertThat(demo.get("/ogc/collections/acteurs?f=html").body())
        .contains("citoyenne\u00a0: associations");
    String list = demo.get(ITEMS + "?f=html&limit=2").body();
    String first = list.substring(list.indexOf("<th scope=\"row\"><a href=\"") + 25);
    String feature = demo.get(first.substring(0, first.indexOf('"')).replace("&amp;", "&")).body();
    assertThat(feature)
        .contains("<dd>Publiée</dd>", "<dd><a href=\"/fiches/")
        .doesNotContainPattern("<dd>\\d{4}-\\d\\d-\\d\\d");
  }
}
