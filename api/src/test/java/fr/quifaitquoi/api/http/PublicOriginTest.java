package fr.quifaitquoi.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.api.entry.Change;
import fr.quifaitquoi.api.entry.Drafts;
import fr.quifaitquoi.api.settings.Setting;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links lead where the site is, whatever a caller says of the way that it came. */
class PublicOriginTest {
  private static final String SPOOFED = "ailleurs.example";

  @TempDir Path folder;

  private static List<String> addresses(ServedInstance served) throws InterruptedException {
    var entry =
        served
            .engine()
            .entries()
            .create(Drafts.named("Fiche").draft(), new Change(Instant.now(), "test", ""));
    served.engine().index().catchUp();
    return List.of(
        "/",
        "/fiches/" + entry.slug() + "-" + entry.id(),
        "/territoires?carte=fiches&niveau=departement",
        "/robots.txt",
        "/sitemap.xml",
        "/catalogue.jsonld",
        "/exports",
        "/exports/acteurs.qlr",
        "/tuiles",
        "/ogc",
        "/api/v1/fiches");
  }

  @Test
  void nobodyIsBelievedWhomTheOperatorDoesNotTrust() throws IOException, InterruptedException {
    try (ServedInstance served = new ServedInstance(folder.resolve("data"))) {
      for (String address : addresses(served)) {
        for (String[] header :
            List.of(
                new String[] {"Forwarded", "for=1.2.3.4;host=" + SPOOFED + ";proto=https"},
                new String[] {"X-Forwarded-Host", SPOOFED})) {
          HttpResponse<String> answer = served.get(address, header);

          assertThat(answer.statusCode()).as(address).isEqualTo(200);
          assertThat(answer.body() + answer.headers().map())
              .as(address + " with " + header[0])
              .doesNotContain(SPOOFED);
        }
      }
    }
  }

  @Test
  void aTrustedProxyIsBelieved() throws IOException, InterruptedException {
    try (ServedInstance served =
        new ServedInstance(folder.resolve("data"), Map.of(Setting.TRUSTED_PROXIES, "127.0.0.1"))) {
      String forwarded = "for=1.2.3.4;host=carte.example;proto=https";
      for (String address : List.of("/robots.txt", "/catalogue.jsonld", "/exports/acteurs.qlr")) {
        assertThat(served.get(address, "Forwarded", forwarded).body())
            .as(address)
            .contains("https://carte.example/");
      }
    }
  }
}
