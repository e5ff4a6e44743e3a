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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters in CQL2 over HTTP: OGC 19-079r2 (Part 3), 21-065r2. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OgcFilterTest {
  private static final String ITEMS = "/ogc/collections/acteurs/items?limit=1&";

  private OgcDemo demo;

  @BeforeAll
  void serve(@TempDir Path data) throws Exception {
    demo = new OgcDemo(data);
  }

  @AfterAll
  void stop() throws Exception {
    demo.close();
  }

  private int matching(String filter) throws Exception {
    return demo.matched(ITEMS + "filter=" + OgcDemo.encode(filter));
  }

  private HttpResponse<String> refused(String language, String filter) throws Exception {
    return demo.get(ITEMS + "filter-lang=" + language + "&filter=" + OgcDemo.encode(filter));
  }

  /** /req/filter/filter-param: CQL2 Text when no language is said. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sous_type = 'commune'",
        "nom LIKE 'Saint%'",
        "CASEI(nom) LIKE CASEI('SAINT%')",
        "ACCENTI(nom) LIKE ACCENTI('%é%')",
        "code_departement IN ('37','41')",
        "score_lieu BETWEEN 0 AND 1",
        "S_INTERSECTS(geometry, BBOX(0.5,47.2,0.9,47.6))",
        "S_WITHIN(geometry, POLYGON((0 46,2 46,2 48,0 48,0 46)))",
        "T_AFTER(date_import, DATE('2000-01-01'))",
        "A_CONTAINS(themes, ('jeunesse'))",
        "lon + 1 > 1.5",
        "code_commune = code_bassin_de_vie",
        "distance(geometry, POINT(0.69 47.39)) < 20000",
        "true",
      })
  void takesWhatItDeclares(String filter) throws Exception {
    HttpResponse<String> response = demo.get(ITEMS + "filter=" + OgcDemo.encode(filter));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
  }

  @Test
  void countsWhatTheParameterCounts() throws Exception {
    assertThat(matching("sous_type = 'commune'"))
        .isEqualTo(demo.matched(ITEMS + "sous_type=commune"))
        .isPositive();
    assertThat(matching("S_INTERSECTS(geometry, BBOX(0.5,47.2,0.9,47.6))"))
        .isEqualTo(demo.matched(ITEMS + "bbox=0.5,47.2,0.9,47.6"))
        .isPositive();
    String json = "{\"op\":\"=\",\"args\":[{\"property\":\"sous_type\"},\"commune\"]}";
    assertThat(demo.matched(ITEMS + "filter-lang=cql2-json&filter=" + OgcDemo.encode(json)))
        .isEqualTo(matching("sous_type = 'commune'"));
    assertThat(
            demo.matched(
                ITEMS
                    + "filter="
                    + OgcDemo.encode("sous_type = 'commune'")
                    + "&territoire=departement:37"))
        .isBetween(1, matching("sous_type = 'commune'") - 1);
  }

  /** /req/filter/filter-crs-param. */
  @Test
  void readsGeometriesInTheSystemThatIsSaid() throws Exception {
    String touraine = "S_INTERSECTS(geometry, BBOX(500000,6680000,560000,6720000))";
    String in2154 =
        "filter-crs=http://www.opengis.net/def/crs/EPSG/0/2154&filter=" + OgcDemo.encode(touraine);
    assertThat(demo.matched(ITEMS + in2154)).isPositive();
    assertThat(demo.get(ITEMS + "filter-crs=foo&filter=true").statusCode()).isEqualTo(400);
    assertThat(demo.get(ITEMS + "filter-lang=ecql&filter=true").statusCode()).isEqualTo(400);
  }

  /** Malformed in both encodings: 400 that says where. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cql2-text|nom = |caractère",
        "cql2-text|((|caractère",
        "cql2-text|inconnue = 1|inconnue",
        "cql2-text|nope(1) = 2|nope",
        "cql2-text|nom > 3|nom",
        "cql2-text|S_INTERSECTS(geometry, POINT(1))|caractère",
        "cql2-text|S_INTERSECTS(geometry, POINT(NaN 1))|caractère",
        "cql2-json|{\"op\":\"=\"|JSON",
        "cql2-json|{\"op\":\"=\",\"args\":[1]}|args",
        "cql2-json|{\"op\":\"=\",\"args\":[{\"property\":\"inconnue\"},1]}|inconnue",
      })
  void saysWhereAFilterIsWrong(String language, String filter, String told) throws Exception {
    HttpResponse<String> response = refused(language, filter);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    JsonNode error = OgcDemo.parse(response.body()).at("/erreurs/0");
    assertThat(error.path("champ").asText()).isEqualTo("filter");
    assertThat(error.path("message").asText()).contains(told);
  }

  @Test
  void bearsWhatIsMeantToBreakIt() throws Exception {
    assertThat(refused("cql2-text", "(".repeat(3_000) + "1=1" + ")".repeat(3_000)).statusCode())
        .isEqualTo(400);
    String bowTie = "S_INTERSECTS(geometry, POLYGON((0 46,2 48,2 46,0 48,0 46)))";
    assertThat(refused("cql2-text", bowTie).statusCode()).isIn(200, 400);
    String ring = "0 46,".repeat(10_000) + "2 48,0 46";
    assertThat(refused("cql2-text", "S_INTERSECTS(geometry, POLYGON((" + ring + ")))").statusCode())
        .isIn(200, 400, 414);
    assertThat(refused("cql2-text", "nom LIKE '" + "%a".repeat(5_000) + "'").statusCode())
        .isIn(200, 400, 503);
  }

  @Test
  void declaresItsFunctions() throws Exception {
    JsonNode functions = demo.json("/ogc/functions").path("functions");
    assertThat(functions.toString()).contains("distance");
    assertThat(demo.json("/ogc/conformance").path("conformsTo").toString())
        .contains("cql2/1.0/conf/basic-cql2", "ogcapi-features-3/1.0/conf/features-filter");
  }
}
