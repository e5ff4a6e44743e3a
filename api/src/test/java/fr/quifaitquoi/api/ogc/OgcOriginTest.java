package fr.quifaitquoi.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.quifaitquoi.api.http.ServedInstance;
import fr.quifaitquoi.api.settings.Setting;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Behind a proxy that the operator trusts, addresses are those that were typed at the proxy. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OgcOriginTest {
  private ServedInstance served;

  @BeforeAll
  void serve(@TempDir Path data) throws Exception {
    served = new ServedInstance(data, Map.of(Setting.TRUSTED_PROXIES, "10.0.0.0/8, 127.0.0.1"));
  }

  @AfterAll
  void stop() throws Exception {
    served.close();
  }

  private String origin(String name, String value) throws Exception {
    String data =
        OgcDemo.link(new ObjectMapper().readTree(served.get("/ogc", name, value).body()), "data");
    return data.substring(0, data.indexOf("/ogc/"));
  }

  @Test
  void takesTheWordOfTheProxy() throws Exception {
    assertThat(origin("Forwarded", "for=1.2.3.4;host=carte.example;proto=https"))
        .isEqualTo("https://carte.example");
    assertThat(origin("X-Forwarded-Proto", "https"))
        .isEqualTo("https://127.0.0.1:" + served.port());
  }

  /** What stands before the nearest proxy's word came from the caller. */
  @Test
  void believesTheNearestProxyAlone() throws Exception {
    assertThat(origin("Forwarded", "host=evil.example, host=carte.example;proto=https"))
        .isEqualTo("https://carte.example");
    assertThat(origin("X-Forwarded-Host", "evil.example, carte.example"))
        .isEqualTo("http://carte.example");
  }

  @Test
  void handsOutNoAddressThatIsNone() throws Exception {
    assertThat(origin("X-Forwarded-Host", "a\"><script>")).doesNotContain("script");
  }
}
