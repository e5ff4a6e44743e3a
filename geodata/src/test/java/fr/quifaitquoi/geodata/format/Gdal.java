package fr.quifaitquoi.geodata.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The reader whose word counts: GDAL, where it is installed. */
final class Gdal {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Gdal() {}

  /** Whether its programs are there; tests say so in their condition. */
  static boolean isInstalled() {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "ogrinfo")));
  }

  /** What {@code ogrinfo -ro -al -so} says, which must not have warned. */
  static String info(Path file) throws IOException {
    return run("ogrinfo", "-ro", "-al", "-so", file.toString());
  }

  /** A layer as GeoJSON in WGS84. */
  static JsonNode features(Path file, String... options) throws IOException {
    List<String> command =
        Stream.concat(
                Stream.of(
                    "ogr2ogr",
                    "-f",
                    "GeoJSON",
                    "-t_srs",
                    "EPSG:4326",
                    "/vsistdout/",
                    file.toString()),
                Stream.of(options))
            .toList();
    return JSON.readTree(run(command.toArray(String[]::new))).path("features");
  }

  private static String run(String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    Path errors = Files.createTempFile("gdal", ".txt");
    Process process = builder.redirectError(errors.toFile()).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
      assertThat(Files.readString(errors)).as(String.join(" ", command)).isEmpty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.delete(errors);
    }
    return said;
  }
}
