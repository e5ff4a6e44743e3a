package fr.quifaitquoi.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.quifaitquoi.api.http.ServedInstance;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that says where things are, as a browser without JavaScript gets it. */
class GeocodingPageTest {
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
  void saysWhereACommuneIs() throws IOException, InterruptedException {
    String page = page("Loches");

    assertThat(page)
        .contains("Loches")
        .contains("Commune, au centre de la commune")
        .contains("sûr")
        .contains("Lambert-93")
        .contains("37132")
        .contains("Bassin de vie de Loches")
        .contains("data-point=");
  }

  @Test
  void asksToCheckAmongHomonymsAndShowsTheOneChosen() throws IOException, InterruptedException {
    String page = page("Saint-Aubin");
    String second = body("/geocodage?q=Saint-Aubin&choix=2");

    assertThat(page).contains("à vérifier").doesNotContain("<span>sûr</span>");
    assertThat(page).contains("/geocodage?q=Saint-Aubin&amp;choix=2");
    assertThat(point(second)).isNotEqualTo(point(page));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "47,3936 0,6892",
        "47.3936, 0.6892",
        "47°23′37″N 0°41′21″E",
        "525700 6701800",
      })
  void saysWhereAPastedPointIs(String text) throws IOException, InterruptedException {
    assertThat(page(text))
        .contains("contient ce point")
        .contains(">Tours<")
        .contains("Indre-et-Loire")
        .doesNotContain("Précision");
  }

  @Test
  void saysWhatToDoWhenThereIsNothing() throws IOException, InterruptedException {
    assertThat(page("zzzqqqxxx")).contains("Vérifiez l’orthographe");
    assertThat(page("40,4 -3,7")).contains("hors de France");
  }

  @Test
  void opensWithoutAQuestionAndIgnoresForeignParameters() throws IOException, InterruptedException {
    assertThat(body("/geocodage?utm_source=lettre")).contains("rien n’est envoyé");
    assertThat(body("/geocodage?q=%3Cscript%3Ealert(1)%3C/script%3E"))
        .doesNotContain("<script>alert");
    assertThat(body("/plan-du-site")).contains("href=\"/geocodage\"");
  }

  /** "/api/v1/suggestions: territories, fiches, themes, addresses, grouped" */
  @Test
  void suggestionsHaveAGroupOfAddresses() throws IOException, InterruptedException {
    JsonNode groups = new ObjectMapper().readTree(body("/api/v1/suggestions?q=rue+nationale"));

    assertThat(groups.path("adresses").isArray()).isTrue();
    assertThat(groups.path("territoires").isArray()).isTrue();
    // Where no address is known, none is made up from a commune.
    assertThat(groups.path("adresses")).isEmpty();
  }

  @Test
  void refusesWhatCannotBeAChoice() throws IOException, InterruptedException {
    HttpResponse<String> answer = served.get("/geocodage?q=Tours&choix=0");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/html");
  }

  private static String page(String text) throws IOException, InterruptedException {
    return body("/geocodage?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
  }

  private static String body(String address) throws IOException, InterruptedException {
    HttpResponse<String> answer = served.get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return answer.body();
  }

  private static String point(String page) {
    int at = page.indexOf("data-point=\"");
    return page.substring(at, page.indexOf('"', at + 13));
  }
}
