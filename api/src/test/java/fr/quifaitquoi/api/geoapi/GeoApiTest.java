package fr.quifaitquoi.api.geoapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.quifaitquoi.api.http.ServedInstance;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The routes in the shape of the national service of communes, as its clients ask them. */
class GeoApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

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

  /** "default fields nom, code, codeDepartement, siren, codeEpci, codeRegion, codesPostaux, …" */
  @Test
  void tellsTheDefaultFieldsOfACommune() throws IOException, InterruptedException {
    JsonNode tours = get("/communes/37261");

    assertThat(names(tours))
        .containsExactlyInAnyOrder(
            "nom",
            "code",
            "codeDepartement",
            "siren",
            "codeEpci",
            "codeRegion",
            "codesPostaux",
            "population");
    assertThat(tours.path("nom").asText()).isEqualTo("Tours");
    assertThat(tours.path("siren").asText()).isEqualTo("213702616");
    assertThat(tours.path("codeEpci").asText()).isEqualTo("243700754");
    assertThat(tours.path("codeDepartement").asText()).isEqualTo("37");
    assertThat(tours.path("codeRegion").asText()).isEqualTo("24");
    assertThat(texts(tours.path("codesPostaux"))).containsExactly("37000", "37100", "37200");
    assertThat(tours.path("population").asInt()).isGreaterThan(130_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "nom=Tours 37261",
        "nom=tours&codeDepartement=37 37261",
        "nom=saint-avertin 37208",
        "nom=Y 80829",
        "nom=Mer 41136",
        "nom=lille&boost=population 59350",
        "code=37261 37261",
        "codePostal=37600&nom=Loches 37132",
        "codeEpci=243700754&nom=Tours 37261",
        "codeRegion=24&nom=Bourges 18033",
        "ancienCode=41264 41173",
        "siren=213702616 37261",
        "lat=47.39&lon=0.69 37261",
        "type=arrondissement-municipal&codePostal=69003 69383",
        "type=arrondissement-municipal&nom=Paris%2020 75120",
        "zone=com&nom=Papeete 98735",
      })
  void findsACommune(String query, String code) throws IOException, InterruptedException {
    assertThat(get("/communes?" + query).path(0).path("code").asText()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "/communes 34969",
        "/communes?codeDepartement=37 272",
        "/communes?codeDepartement=37&limit=3 3",
        "/communes?codeDepartement=37&limit=0 0",
        "/communes?zone=drom 129",
        "/communes?type=arrondissement-municipal 45",
        "/communes?type=commune-actuelle,arrondissement-municipal 35014",
        "/communes?code=99999 0",
        "/communes?ancienCode=37261 0",
        "/communes?lat=0&lon=0 0",
        "/communes_associees_deleguees 2576",
        "/communes_associees_deleguees?type=commune-associee 471",
        "/epcis 1255",
        "/departements 101",
        "/departements?zone=com 8",
        "/departements?codeRegion=24 6",
        "/departements/37/communes 272",
        "/regions 18",
        "/regions?zone=metro,drom,com 26",
        "/regions/24/departements 6",
        "/epcis/243700754/communes 22",
      })
  void countsWhatItLists(String address, int count) throws IOException, InterruptedException {
    assertThat(get(address)).hasSize(count);
  }

  /** What it lists without a name is in the order of codes; with one, each bears its score. */
  @Test
  void givesAScoreToNamesOnly() throws IOException, InterruptedException {
    JsonNode named = get("/communes?nom=Saint-Aubin&fields=departement");
    JsonNode coded = get("/communes?codePostal=37600");

    assertThat(named).hasSizeGreaterThan(3);
    assertThat(names(named.path(0)))
        .containsExactlyInAnyOrder("nom", "code", "departement", "_score");
    assertThat(named.path(0).path("nom").asText()).isEqualTo("Saint-Aubin");
    assertThat(named.path(0).path("_score").asDouble()).isEqualTo(1);
    assertThat(names(coded.path(0))).doesNotContain("_score");
    assertThat(texts(coded, "code")).isSorted();
  }

  @Test
  void tellsTheFieldsThatAreAsked() throws IOException, InterruptedException {
    JsonNode tours =
        get(
            "/communes/37261?fields=type,zone,departement,region,epci,centre,surface,bbox,contour,"
                + "anciensCodes,associees,deleguees");

    assertThat(tours.path("type").asText()).isEqualTo("commune-actuelle");
    assertThat(tours.path("zone").asText()).isEqualTo("metro");
    assertThat(tours.path("departement").path("nom").asText()).isEqualTo("Indre-et-Loire");
    assertThat(tours.path("region").path("nom").asText()).isEqualTo("Centre-Val de Loire");
    assertThat(tours.path("epci").path("code").asText()).isEqualTo("243700754");
    assertThat(tours.path("centre").path("type").asText()).isEqualTo("Point");
    assertThat(tours.path("centre").path("coordinates").path(0).asDouble()).isBetween(0.6, 0.8);
    assertThat(tours.path("surface").asDouble()).as("hectares").isBetween(1_000.0, 10_000.0);
    assertThat(tours.path("bbox").path("coordinates").path(0)).hasSize(5);
    assertThat(tours.path("contour").path("type").asText()).isIn("Polygon", "MultiPolygon");
    assertThat(tours.path("methodeContour").asText()).as("bundled outlines").isEqualTo("approchee");
    assertThat(names(get("/communes/37261?fields=centre"))).containsOnly("nom", "code", "centre");
  }

  @Test
  void tellsWhatItDoesNotKnowByLeavingItOut() throws IOException, InterruptedException {
    assertThat(names(get("/communes/98735"))).doesNotContain("siren", "codeEpci");
  }

  @Test
  void tellsEpcisDepartementsAndRegions() throws IOException, InterruptedException {
    JsonNode tours = get("/epcis/243700754");
    JsonNode touraine = get("/departements/37");
    JsonNode centre = get("/regions/24");

    assertThat(names(tours))
        .containsExactlyInAnyOrder(
            "nom", "code", "codesDepartements", "codesRegions", "population");
    assertThat(texts(tours.path("codesDepartements"))).containsExactly("37");
    assertThat(names(touraine)).containsExactlyInAnyOrder("nom", "code", "codeRegion");
    assertThat(names(centre)).containsExactlyInAnyOrder("nom", "code");
    assertThat(get("/departements?nom=indre").path(0).path("code").asText()).isEqualTo("36");
    assertThat(get("/regions?nom=centre%20val%20de%20loire").path(0).path("code").asText())
        .isEqualTo("24");
    assertThat(get("/epcis?nom=Tours+Métropole+Val+de+Loire").path(0).path("code").asText())
        .isEqualTo("243700754");
    assertThat(get("/communes_associees_deleguees?nom=ouzouer+le+march").path(0).path("nom"))
        .hasToString("\"Ouzouer-le-Marché\"");
  }

  @Test
  void givesFeaturesWithTheGeometryAsked() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        served.get("/communes?codePostal=37600&format=geojson&geometry=contour&fields=centre,zone");
    JsonNode collection = JSON.readTree(answer.body());
    JsonNode loches = get("/communes/37132?format=geojson");

    assertThat(answer.headers().firstValue("content-type")).contains("application/geo+json");
    assertThat(collection.path("type").asText()).isEqualTo("FeatureCollection");
    assertThat(collection.path("features")).hasSizeGreaterThan(5);
    for (JsonNode feature : collection.path("features")) {
      assertThat(feature.path("geometry").path("type").asText()).endsWith("Polygon");
      assertThat(names(feature.path("properties")))
          .containsExactlyInAnyOrder("nom", "code", "zone", "methodeContour");
    }
    assertThat(loches.path("type").asText()).isEqualTo("Feature");
    assertThat(loches.path("geometry").path("type").asText()).isEqualTo("Point");
  }

  @Test
  void streamsAllOutlines() throws IOException, InterruptedException {
    JsonNode all =
        get("/communes?type=commune-actuelle&format=geojson&geometry=contour&fields=code");

    assertThat(all.path("features")).hasSize(34_969);
  }

  @Test
  void saysWhoHasAnAnswerAlready() throws IOException, InterruptedException {
    HttpResponse<String> answer = served.get("/communes?codeDepartement=37");
    String tag = answer.headers().firstValue("etag").orElseThrow();

    assertThat(served.get("/communes?codeDepartement=37", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    assertThat(answer.headers().firstValue("access-control-allow-origin")).contains("*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "/communes?nome=Tours nome",
        "/communes/37261?limit=1 limit",
        "/regions?codeDepartement=37 codeDepartement",
        "/communes?lat=47 lon",
        "/communes?lat=NaN&lon=0 lat",
        "/communes?limit=-1 limit",
        "/communes?codePostal=370 codePostal",
        "/communes?fields=nom,altitude fields",
        "/communes?fields=mairie fields",
        "/communes?geometry=mairie geometry",
        "/communes?format=xml format",
        "/communes?type=canton type",
        "/communes?boost=surface boost",
        "/communes?format=geojson format",
        "/communes?fields=contour fields",
        "/epcis?fields=contour fields",
      })
  void refusesWhatItCannotReadAndNamesIt(String address, String parameter)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = served.get(address);
    JsonNode error = JSON.readTree(answer.body());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(error.path("code").asInt()).isEqualTo(400);
    assertThat(error.path("message").asText()).isNotBlank();
    assertThat(error.path("detail").path(0).asText()).startsWith(parameter + ": ");
  }

  @Test
  void namesTheParametersThatItKnows() throws IOException, InterruptedException {
    assertThat(served.get("/departements?canton=1").body())
        .contains("nom, code, codeRegion, zone, fields, format, geometry, limit");
  }

  @Test
  void saysWhatAFormerCodeHasBecome() throws IOException, InterruptedException {
    HttpResponse<String> former = served.get("/communes/41264");

    assertThat(former.statusCode()).isEqualTo(404);
    assertThat(former.body()).contains("Beauce la Romaine").contains("41173");
    assertThat(JSON.readTree(former.body()).path("code").asInt()).isEqualTo(404);
    assertThat(served.get("/epcis/0/communes").statusCode()).isEqualTo(404);
    assertThat(served.get("/communes/%F0%9F%92%A5").statusCode()).isEqualTo(404);
  }

  private static JsonNode get(String address) throws IOException, InterruptedException {
    HttpResponse<String> answer = served.get(address.replace("é", "%C3%A9"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static List<String> texts(JsonNode array, String field) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(node -> node.path(field).asText())
        .toList();
  }
}
