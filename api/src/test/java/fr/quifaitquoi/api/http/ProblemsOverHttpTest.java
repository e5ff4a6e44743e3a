package fr.quifaitquoi.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract: every error of the API is a problem, whatever refused the request. */
class ProblemsOverHttpTest {
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/inconnu | 404 | /api#introuvable |",
        "/ogc/collections/inconnue | 404 | /api#introuvable |",
        "/tuiles/inconnue/1/1/1.mvt | 404 | /api#introuvable |",
        "/tuiles/acteurs/1/2/0.mvt | 404 | /api#introuvable |",
        "/api/v1/fiches?quoi=1 | 400 | /api#parametre-invalide | quoi",
        "/api/v1/fiches?limite=%zz | 400 | /api#parametre-invalide | limite",
        "/api/v1/fiches?theme=inconnu | 400 | /api#parametre-invalide | theme",
        "/api/v1/fiches?source=inconnue | 400 | /api#parametre-invalide | source",
        "/api/v1/carte?source=inconnue | 400 | /api#parametre-invalide | source",
        "/api/v1/fiches?territoire=commune:99999 | 400 | /api#parametre-invalide | territoire",
        "/api/v1/fiches?territoire=qpv:QP037001 | 400 | /api#parametre-invalide | territoire",
        "/api/v1/fiches?curseur=abc | 400 | /api#parametre-invalide | curseur",
        "/api/v1/fiches/abc | 400 | /api#parametre-invalide | id",
        "/api/v1/fiches/0000000000 | 404 | /api#introuvable |",
        "/api/v1/carte?bbox=1,2,0,3&zoom=5 | 400 | /api#parametre-invalide | bbox",
        "/api/v1/carte?zoom=23 | 400 | /api#parametre-invalide | zoom",
        "/api/v1/territoires | 400 | /api#parametre-invalide | nom",
        "/api/v1/territoires?code_postal=37 | 400 | /api#parametre-invalide | code_postal",
        "/api/v1/territoires/ville/37132 | 400 | /api#parametre-invalide | niveau",
        "/api/v1/territoires/commune/99999 | 404 | /api#introuvable |",
        "/api/v1/territoires/qpv/QP037001 | 404 | /api#introuvable |",
        "/api/v1/territoires/localiser?lon=0.69 | 400 | /api#parametre-invalide | lat",
        "/api/v1/territoires/localiser?lon=NaN&lat=1 | 400 | /api#parametre-invalide | lon",
      })
  void tellsWhatIsWrong(String path, int status, String type, String field)
      throws IOException, InterruptedException {
    Raw answer = raw("GET " + path + " HTTP/1.1");

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.head()).contains("application/problem+json");
    JsonNode problem = new ObjectMapper().readTree(answer.body());
    assertThat(problem.path("type").asText()).isEqualTo(type);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asText()).isNotEmpty();
    assertThat(problem.path("detail").asText()).isNotEmpty();
    if (field != null) {
      assertThat(problem.path("erreurs").path(0).path("champ").asText()).isEqualTo(field);
      assertThat(problem.path("erreurs").path(0).path("message").asText()).contains(field);
    }
  }

  @Test
  void refusesAnAddressThatIsTooLong() throws IOException {
    Raw answer = raw("GET /api/v1/fiches?q=" + "a".repeat(70_000) + " HTTP/1.1");

    assertThat(answer.status()).isEqualTo(414);
    assertThat(answer.head()).contains("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({"/recherche, 70000", "/recherche, 2000000", "/api/v1/fiches, 70000"})
  void keepsItsSecurityHeadersOnAnAddressThatIsTooLong(String path, int length) throws IOException {
    Raw answer = raw("GET " + path + "?q=" + "a".repeat(length) + " HTTP/1.1");

    assertThat(answer.status()).isEqualTo(414);
    assertThat(answer.body()).isNotEmpty();
    assertThat(answer.head().toLowerCase(Locale.ROOT))
        .containsOnlyOnce("x-content-type-options: nosniff")
        .containsOnlyOnce("referrer-policy: strict-origin-when-cross-origin")
        .containsOnlyOnce(
            path.startsWith("/api") ? "access-control-allow-origin: *" : "content-security-policy");
  }

  @Test
  void answersAnUnknownCodeOnAPageWithTheSearchWithoutIt()
      throws IOException, InterruptedException {
    HttpResponse<String> answer = served.get("/recherche?source=inconnue&theme=jeunese");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("inconnue").contains("jeunesse");
  }

  @Test
  void answersByItselfAValueOfTenThousandCharacters() throws IOException {
    assertThat(raw("GET /api/v1/fiches?q=" + "%C3%A9".repeat(10_000) + " HTTP/1.1").status())
        .isEqualTo(400);
  }

  @Test
  void refusesAMethodThatARouteDoesNotHave() throws IOException {
    Raw answer = raw("DELETE /api/v1/fiches HTTP/1.1");

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.head()).contains("application/problem+json");
  }

  @Test
  void speaksAsTheNationalGeocoderDoesWhereThatIsWhatIsAsked()
      throws IOException, InterruptedException {
    HttpResponse<String> answer = served.get("/geocodage/inconnu?q=Tours");

    assertThat(answer.statusCode()).isEqualTo(404);
    JsonNode body = new ObjectMapper().readTree(answer.body());
    assertThat(body.path("code").asInt()).isEqualTo(404);
    assertThat(body.path("message").asText()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/interne/etat", "/interne/taches/reindexation"})
  void hidesTheCommandsDoorFromWhoHasNoKey(String path) throws IOException {
    assertThat(raw("POST " + path + " HTTP/1.1\r\nContent-Type: application/json").status())
        .isIn(404, 405);
  }

  @Test
  void letsAnySiteReadTheApiAndKeepsThirdPartiesOutOfPages()
      throws IOException, InterruptedException {
    HttpResponse<String> answer = served.get("/api/v1/fiches");

    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy"))
        .contains("strict-origin-when-cross-origin");
  }

  @Test
  void answersThatNothingChangedToWhoHasIt() throws IOException, InterruptedException {
    String tag = served.get("/api/v1/fiches").headers().firstValue("ETag").orElseThrow();

    assertThat(served.get("/api/v1/fiches", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(served.get("/api/v1/fiches?f=csv", "If-None-Match", tag).statusCode())
        .isEqualTo(200);
  }

  @Test
  void givesTheFormatThatIsAccepted() throws IOException, InterruptedException {
    assertThat(served.get("/api/v1/fiches", "Accept", "application/geo+json").body())
        .contains("FeatureCollection");
    assertThat(served.get("/api/v1/fiches", "Accept", "text/csv").body())
        .startsWith("\ufeffid,url,type,");
    assertThat(served.get("/api/v1/fiches?f=json", "Accept", "text/csv").body())
        .isEqualTo("{\"total\":0,\"fiches\":[],\"facettes\":{},\"suivant\":null}");
  }

  private record Raw(int status, String head, String body) {}

  /** Sends a request line as it is, without a client that would mend it. */
  private static Raw raw(String requestLine) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", served.port())) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write(
              (requestLine
                      + "\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.ISO_8859_1));
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      int status = Integer.parseInt(reader.readLine().split(" ")[1]);
      StringBuilder head = new StringBuilder();
      for (String line = reader.readLine(); line != null && !line.isEmpty(); ) {
        head.append(line).append('\n');
        line = reader.readLine();
      }
      StringBuilder body = new StringBuilder();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        body.append(line);
      }
      return new Raw(status, head.toString(), body.toString());
    }
  }
}
