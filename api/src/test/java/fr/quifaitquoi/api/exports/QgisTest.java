package fr.quifaitquoi.api.exports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.api.demo.DemoData;
import fr.quifaitquoi.api.http.ServedInstance;
import fr.quifaitquoi.api.source.SourceStore;
import fr.quifaitquoi.web.view.Kind;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * "A .qlr file made for the current filters with live layers, styled … Tried with real clients."
 */
@EnabledIf(value = "isInstalled", disabledReason = "QGIS and its Python are not installed")
class QgisTest {
  private static final String PYTHON = "/usr/bin/python3";

  @TempDir Path folder;

  static boolean isInstalled() throws IOException, InterruptedException {
    if (!Files.isExecutable(Path.of(PYTHON))) {
      return false;
    }
    return run(List.of(PYTHON, "-c", "import qgis.core")).startsWith("0");
  }

  @Test
  void opensTheLayersOfASearchDressed() throws IOException, InterruptedException {
    try (ServedInstance served = new ServedInstance(folder.resolve("data"))) {
      var engine = served.engine();
      new DemoData(engine.database(), new SourceStore(engine.database()), Clock.systemUTC())
          .loadIfAbsent(engine.geography().get(), engine.settings().instance().territory());
      engine.index().catchUp();
      Path definition =
          Files.writeString(
              folder.resolve("fiches.qlr"),
              served.get("/exports/fiches.qlr?exemples=true&territoire=departement:37").body());

      Path picture = folder.resolve("carte.png");
      String told = open(definition, picture);

      assertThat(told)
          .contains("COUCHE OAPIF True EPSG:4326")
          .contains("COUCHE vectortile True EPSG:3857")
          .doesNotContain("False");
      assertThat(told)
          .contains(
              "FICHES Initiatives "
                  + count(served, "initiatives")
                  + " categorizedSymbol True Thème principal")
          .contains("FICHES Acteurs " + count(served, "acteurs") + " ");
      assertThat(pixels(picture, Kind.ACTEUR.colour())).isGreaterThan(1_000);
    }
  }

  private static long count(ServedInstance served, String layer)
      throws IOException, InterruptedException {
    String csv =
        served
            .get("/exports/" + layer + ".csv?colonnes=id&exemples=true&territoire=departement:37")
            .body();
    return csv.lines().count() - 1;
  }

  private String open(Path definition, Path picture) throws IOException, InterruptedException {
    Path script = folder.resolve("open_in_qgis.py");
    try (InputStream source = QgisTest.class.getResourceAsStream("open_in_qgis.py")) {
      Files.write(script, java.util.Objects.requireNonNull(source).readAllBytes());
    }
    String extent = "490000,6640000,570000,6740000";
    return run(
        List.of(PYTHON, script.toString(), definition.toString(), picture.toString(), extent));
  }

  /** The exit code and what the command said. */
  private static String run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("QT_QPA_PLATFORM", "offscreen");
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return process.exitValue() + "\n" + said;
  }

  private static int pixels(Path picture, String colour) throws IOException {
    BufferedImage image = ImageIO.read(picture.toFile());
    int wanted = Integer.parseInt(colour.substring(1), 16);
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if ((image.getRGB(x, y) & 0xFFFFFF) == wanted) {
          count++;
        }
      }
    }
    return count;
  }
}
