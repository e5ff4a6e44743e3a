package fr.quifaitquoi.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.quifaitquoi.api.choropleth.Choropleths;
import fr.quifaitquoi.api.choropleth.MapQuestion;
import fr.quifaitquoi.api.entry.Change;
import fr.quifaitquoi.api.entry.Drafts;
import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.http.ServedInstance;
import fr.quifaitquoi.api.source.SourceStore;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.web.French;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The map of what is known and missing, its table and its API, over HTTP. */
class ChoroplethPageTest {
  private static final Pattern ROW =
      Pattern.compile(
          "<tr><th scope=\"row\"><a href=\"/territoires/[a-z-]+/(\\w+)\">[^<]*</a></th>\\s*"
              + "<td class=\"nombre\">[^<]*</td>\\s*<td class=\"nombre\">([^<]*)</td>"
              + ".*?</svg> ([^<]*)</td></tr>",
          Pattern.DOTALL);
  private static final String BY_COMMUNE = "niveau=commune&dans=departement:37";

  @TempDir static Path data;
  private static ServedInstance served;

  @BeforeAll
  static void serve() throws IOException, InterruptedException {
    served = new ServedInstance(data);
    Geography geography = served.engine().geography().get();
    List<Territory> communes =
        geography.listCommunesOf(TerritoryId.find("departement:37").orElseThrow());
    for (int i = 0; i < 60; i++) {
      Territory commune = communes.get(i * 4);
      for (int n = 0; n <= i % 4; n++) {
        served
            .engine()
            .entries()
            .create(
                Drafts.named("Fiche " + i + "-" + n)
                    .at(commune.id().code(), commune.centre().lon(), commune.centre().lat())
                    .theme(n == 0 ? "mobilite" : "jeunesse")
                    .draft(),
                new Change(Instant.now(), "test", ""));
      }
    }
    served.engine().index().catchUp();
  }

  @AfterAll
  static void stop() throws IOException {
    served.close();
  }

  private static HttpResponse<String> page(String query) throws IOException, InterruptedException {
    return served.get("/territoires?" + query);
  }

  private static HttpResponse<String> api(String query) throws IOException, InterruptedException {
    return served.get("/api/v1/territoires/carte?" + query);
  }

  @Test
  void theTableSaysExactlyWhatTheMapShows() throws IOException, InterruptedException {
    for (String shown : List.of("fiches_pour_10000", "fiches", "acteurs", "sources")) {
      JsonNode map =
          new ObjectMapper().readTree(api("indicateur=" + shown + "&" + BY_COMMUNE).body());
      Map<String, String> labels = new HashMap<>();
      map.get("classes")
          .forEach(c -> labels.put(c.get("classe").asText(), c.get("libelle").asText()));
      Map<String, String> expected = new HashMap<>();
      for (JsonNode feature : map.get("features")) {
        JsonNode its = feature.get("properties");
        String band = its.get("classe").asText();
        String value =
            its.get("valeur").isNull()
                ? (band.equals("aucune") ? "0" : "–")
                : French.decimal(its.get("valeur").asDouble());
        expected.put(feature.get("id").asText(), value + " / " + labels.get(band));
      }

      Map<String, String> rows = new HashMap<>();
      Matcher row = ROW.matcher(page("carte=" + shown + "&" + BY_COMMUNE).body());
      while (row.find()) {
        rows.put(row.group(1), row.group(2) + " / " + row.group(3));
      }

      assertThat(rows).as(shown).isEqualTo(expected).hasSizeGreaterThan(250);
    }
  }

  @Test
  void theLegendCountsEveryTerritoryOnce() throws IOException, InterruptedException {
    for (String method : List.of("quantiles", "jenks")) {
      JsonNode map =
          new ObjectMapper()
              .readTree(api("indicateur=fiches&methode=" + method + "&" + BY_COMMUNE).body());
      Map<String, Integer> counts = new HashMap<>();
      map.get("features")
          .forEach(f -> counts.merge(f.at("/properties/classe").asText(), 1, Integer::sum));
      map.get("classes")
          .forEach(c ->
              assertThat(counts.remove(c.get("classe").asText()))
                  .isEqualTo(c.get("territoires").asInt()));
      assertThat(counts).isEmpty();
    }
  }

  @Test
  void whatIsNotKnownIsNeverCalledInaction() throws IOException, InterruptedException {
    String html = page("carte=fiches_pour_10000&" + BY_COMMUNE).body();

    assertThat(html).contains("Aucune fiche connue").doesNotContainIgnoringCase("aucune action");
  }

  @Test
  void aRateOfFewInhabitantsIsMasked() throws IOException, InterruptedException {
    JsonNode map = new ObjectMapper().readTree(api(BY_COMMUNE).body());
    Geography geography = served.engine().geography().get();
    int masked = 0;
    for (JsonNode feature : map.get("features")) {
      Territory commune = geography.findCurrentCommune(feature.get("id").asText()).orElseThrow();
      if (commune.population() < 1_000) {
        assertThat(feature.at("/properties/valeur").isNull()).isTrue();
        boolean known = feature.at("/properties/fiches").asInt() > 0;
        assertThat(feature.at("/properties/classe").asText())
            .isEqualTo(known ? "masquee" : "aucune");
        masked += known ? 1 : 0;
      }
    }
    assertThat(masked).isPositive();
  }

  @Test
  void aThemeCountsItsOwnEntriesOnly() throws IOException, InterruptedException {
    long all = sum("indicateur=fiches&" + BY_COMMUNE);
    long mobility = sum("indicateur=fiches&theme=mobilite&" + BY_COMMUNE);

    assertThat(mobility).isEqualTo(60).isLessThan(all);
  }

  private static long sum(String query) throws IOException, InterruptedException {
    long sum = 0;
    for (JsonNode feature : new ObjectMapper().readTree(api(query).body()).get("features")) {
      sum += feature.at("/properties/valeur").asLong();
    }
    return sum;
  }

  @Test
  void estimatedBassinsAreNotDrawnButOtherLevelsAreOffered()
      throws IOException, InterruptedException {
    HttpResponse<String> html = page("carte=fiches&niveau=bassin-de-vie");

    assertThat(html.statusCode()).isEqualTo(200);
    assertThat(html.body())
        .contains(
            "./quifaitquoi geodata sync", "niveau=epci", "niveau=commune", "niveau=departement")
        .doesNotContain("data-aplats");
    HttpResponse<String> json = api("niveau=bassin-de-vie");
    assertThat(json.statusCode()).isEqualTo(400);
    assertThat(json.body()).contains("geodata");
    assertThat(api("niveau=commune&dans=bassin-de-vie:37132").statusCode()).isEqualTo(400);
  }

  @Test
  void thePageSaysWhatItDoesNotUnderstandAndTheApiRefusesIt()
      throws IOException, InterruptedException {
    String wrong = "niveau=planete&dans=region:999&methode=devinette&classes=40&theme=x";
    HttpResponse<String> html = page("carte=bonheur&" + wrong + "&utm_source=y");

    assertThat(html.statusCode()).isEqualTo(200);
    assertThat(html.body()).contains("« planete »".replace(' ', '\u00a0'), "data-aplats");
    HttpResponse<String> json = api("indicateur=bonheur&zut=1&" + wrong);
    assertThat(json.statusCode()).isEqualTo(400);
    assertThat(json.body()).contains("bonheur", "planete", "region:999", "devinette", "zut");
    assertThat(api("niveau=commune&dans=france").statusCode()).isEqualTo(400);
    assertThat(page("carte=fiches&niveau=commune&dans=france").body())
        .contains("choisissez une région");
  }

  @Test
  void theTableIsSortedByItsLinks() throws IOException, InterruptedException {
    String html = page("carte=fiches&" + BY_COMMUNE + "&tri=population").body();

    Matcher row = ROW.matcher(html);
    Geography geography = served.engine().geography().get();
    int before = 0;
    while (row.find()) {
      int people = geography.findCurrentCommune(row.group(1)).orElseThrow().population();
      assertThat(people).isGreaterThanOrEqualTo(before);
      before = people;
    }
    assertThat(before).isGreaterThan(100_000);
    assertThat(html).contains("aria-sort=\"ascending\"", "tri=-population");
  }

  @Test
  void aRegionsCommunesFitAPhoneAndAreKeptByTheBrowser() throws IOException, InterruptedException {
    HttpResponse<String> map = api("niveau=commune&dans=region:24");

    assertThat(map.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(500_000);
    String tag = map.headers().firstValue("etag").orElseThrow();
    assertThat(
            served
                .get(
                    "/api/v1/territoires/carte?niveau=commune&dans=region:24", "If-None-Match", tag)
                .statusCode())
        .isEqualTo(304);
  }

  @Test
  void pagesOfTerritoriesLeadToIt() throws IOException, InterruptedException {
    assertThat(served.get("/territoires").body()).contains("/territoires?carte=fiches_pour_10000");
    assertThat(served.get("/territoires/departement/37").body())
        .contains("carte=fiches_pour_10000&amp;niveau=commune&amp;dans=departement:37");
  }

  @Test
  void theBrowserKeepsThePageUntilTheDirectoryChanges() throws IOException, InterruptedException {
    String path = "/territoires?carte=fiches&niveau=departement";
    String tag = served.get(path).headers().firstValue("etag").orElseThrow();
    assertThat(served.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(served.get(path + "&tri=population", "If-None-Match", tag).statusCode())
        .isEqualTo(200);

    served
        .engine()
        .entries()
        .create(Drafts.named("Une de plus").draft(), new Change(Instant.now(), "test", ""));
    served.engine().index().catchUp();

    assertThat(served.get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void aPageThatTheBrowserHasIsNotMadeAndAMapIsMadeOnce() {
    Choropleths maps = served.bean(Choropleths.class);
    PageAnswers answers = served.bean(PageAnswers.class);
    Map<String, List<String>> asked = Map.of("carte", List.of("fiches"));
    ChoroplethPage page =
        new ChoroplethPage(answers.instance(), maps, new SourceStore(served.engine().database()));
    MutableHttpRequest<?> request = HttpRequest.GET("/territoires?carte=fiches");
    String tag = answers.ok(request, page.version(asked), () -> page.make(asked)).header("ETag");

    assertThat(
            answers
                .ok(
                    request.header("If-None-Match", tag),
                    page.version(asked),
                    () -> {
                      throw new IllegalStateException("made for nobody");
                    })
                .code())
        .isEqualTo(304);
    MapQuestion question = maps.read(new ParameterReader(asked), "carte");
    assertThat(maps.make(question)).isSameAs(maps.make(question));
  }
}
