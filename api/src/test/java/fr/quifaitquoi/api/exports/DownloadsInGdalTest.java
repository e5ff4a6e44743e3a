package fr.quifaitquoi.api.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.quifaitquoi.api.http.ServedInstance;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.crs.Projection;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** What others' software reads in the files that the site gives: GDAL, on files downloaded. */
@EnabledIf(value = "isInstalled", disabledReason = "ogrinfo of GDAL is not installed")
class DownloadsInGdalTest {
  private static final TerritoryId DEPARTMENT = TerritoryId.find("departement:37").orElseThrow();
  private static final Pattern EXTENT =
      Pattern.compile("Extent: \\(([-\\d.]+), ([-\\d.]+)\\) - \\(([-\\d.]+), ([-\\d.]+)\\)");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path folder;
  private static ServedInstance served;

  static boolean isInstalled() throws InterruptedException {
    try {
      return run(List.of("ogrinfo", "--version")).startsWith("0");
    } catch (IOException e) {
      return false;
    }
  }

  @BeforeAll
  static void serve() throws IOException, InterruptedException {
    served = new ServedInstance(folder.resolve("data"));
  }

  @AfterAll
  static void stop() throws IOException {
    served.close();
  }

  @ParameterizedTest
  @CsvSource({
    "gpkg, '', gpkg, RGF93",
    "shp, '', zip, RGF93",
    "fgb, '', fgb, WGS 84",
    "geojson, '', geojson, WGS 84",
    "kml, '', kml, WGS 84",
    "csv, &wkt=true, csv, (unknown)"
  })
  void readsWhatTheSiteKnows(String format, String more, String end, String system)
      throws IOException, InterruptedException {
    Path file = folder.resolve("communes." + end);
    String address = "/exports/communes." + format + "?territoire=" + DEPARTMENT + more;
    HttpResponse<Path> answer =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + served.port() + address))
                .build(),
            HttpResponse.BodyHandlers.ofFile(file));
    assertThat(answer.statusCode()).isEqualTo(200);

    String told = ogrinfo(end.equals("zip") ? "/vsizip/" + file : file.toString());

    List<Territory> communes = served.engine().geography().get().listCommunesOf(DEPARTMENT);
    assertThat(told)
        .contains("Feature Count: " + communes.size(), system, "Château-Renault", "Bléré");
    Envelope expected = extent(communes, system.equals("RGF93"));
    Matcher box = EXTENT.matcher(told);
    assertThat(box.find()).as(told).isTrue();
    double tolerance = Math.max(expected.getWidth(), expected.getHeight()) / 10_000;
    assertThat(number(box, 1)).isCloseTo(expected.getMinX(), within(tolerance));
    assertThat(number(box, 2)).isCloseTo(expected.getMinY(), within(tolerance));
    assertThat(number(box, 3)).isCloseTo(expected.getMaxX(), within(tolerance));
    assertThat(number(box, 4)).isCloseTo(expected.getMaxY(), within(tolerance));
  }

  private static double number(Matcher matcher, int group) {
    return Double.parseDouble(matcher.group(group));
  }

  /** Around the outlines, in Lambert-93 or in degrees. */
  private static Envelope extent(List<Territory> communes, boolean projected) {
    Geography geography = served.engine().geography().get();
    Envelope around = new Envelope();
    for (Territory commune : communes) {
      for (Coordinate at :
          geography.findOutline(commune.id()).orElseThrow().geometry().getCoordinates()) {
        if (projected) {
          var point = Projection.LAMBERT_93.findProjected(new Position(at.x, at.y)).orElseThrow();
          around.expandToInclude(point.x(), point.y());
        } else {
          around.expandToInclude(at.x, at.y);
        }
      }
    }
    return around;
  }

  private static String ogrinfo(String source) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("ogrinfo", "-ro", "-al", "-geom=NO"));
    if (source.endsWith(".csv")) {
      command.addAll(List.of("-oo", "GEOM_POSSIBLE_NAMES=wkt"));
    }
    command.add(source);
    String told = run(command);
    assertThat(told).startsWith("0");
    return told;
  }

  /** The exit code and what the command said. */
  private static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() + "\n" + said;
  }
}
