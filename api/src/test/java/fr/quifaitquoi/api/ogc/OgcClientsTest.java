package fr.quifaitquoi.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.quifaitquoi.geodata.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What others' programs make of the API: GDAL, and a checker of the standards. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OgcClientsTest {
  private OgcDemo demo;

  @BeforeAll
  void serve(@TempDir Path data) throws Exception {
    demo = new OgcDemo(data);
  }

  @AfterAll
  void stop() throws Exception {
    demo.close();
  }

  /** What a program says, and how it ended. */
  private record Ended(int code, String said) {}

  private static Ended run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
  }

  private static void needs(String program) {
    boolean there;
    try {
      there = run(program, "--version").code() == 0;
    } catch (IOException e) {
      there = false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    assumeTrue(there, () -> "left out: " + program + " is not installed");
  }

  @Test
  void gdalListsTheLayersAndCountsWithoutReadingThem() throws Exception {
    needs("ogrinfo");
    String source = "OAPIF:" + demo.root() + "/ogc";
    assertThat(run("ogrinfo", "-ro", source).said())
        .contains("acteurs (title: Acteurs) (Point)", "communes");
    int count = demo.matched("/ogc/collections/acteurs/items?limit=1");
    assertThat(run("ogrinfo", "-ro", "-so", source, "acteurs").said())
        .contains("Feature Count: " + count);
  }

  @Test
  void gdalCopiesALayerWholeAndThoseOfOneValue(@TempDir Path folder) throws Exception {
    needs("ogr2ogr");
    String source = "OAPIF:" + demo.root() + "/ogc";
    Path whole = folder.resolve("acteurs.gpkg");
    Ended copied =
        run("ogr2ogr", "-f", "GPKG", whole.toString(), source, "acteurs", "-oo", "PAGE_SIZE=700");
    assertThat(copied.code()).as(copied.said()).isZero();
    int count = demo.matched("/ogc/collections/acteurs/items?limit=1");
    assertThat(run("ogrinfo", "-ro", "-so", whole.toString(), "acteurs").said())
        .contains("Feature Count: " + count);
    int ofOne = demo.matched("/ogc/collections/acteurs/items?limit=1&code_departement=37");
    assertThat(
            run("ogrinfo", "-ro", "-so", "-where", "code_departement = '37'", source, "acteurs")
                .said())
        .contains("Feature Count: " + ofOne);
  }

  @Test
  void holdsWhatTheCheckerOfTheStandardsAsks() throws Exception {
    Path checker = SharedData.path("../accept/oapif_check.py");
    needs("python3");
    Ended ended = run("python3", checker.toString(), demo.root() + "/ogc", "--quiet");
    assertThat(ended.said().lines().filter(line -> line.startsWith("FAIL")).toList())
        .as(ended.said())
        .isEmpty();
    assertThat(ended.code()).isZero();
  }
}
