package fr.quifaitquoi.api.geocoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quifaitquoi.geodata.TestGeography;
import fr.quifaitquoi.indexer.geocoding.Geocoder;
import fr.quifaitquoi.indexer.reading.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileGeocodingTest {
  private static final GeocoderInService SERVICE =
      new GeocoderInService(
          Geocoder.of(TestGeography.bundled()), TestGeography.bundled(), "essai", "", "");
  private static final CsvOptions GUESS =
      new CsvOptions(false, List.of(), Map.of(), List.of("result_citycode", "result_status"));
  private static final int ROWS = 20_000;

  /** The process dies. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @TempDir Path folder;

  @Test
  void goesOnWhereAKilledRunStopped() throws IOException, InterruptedException {
    Path in = manyRows();
    Path out = folder.resolve("sortie.csv");
    kill(in, out);
    assertThat(out).doesNotExist();
    // What was written after the last point may be cut anywhere.
    Files.writeString(unfinished(out), "0;moiti", StandardOpenOption.APPEND);

    FileGeocoding.Report report = run(in, out, GUESS);

    assertThat(report.resumed()).isPositive().isLessThan(ROWS);
    assertThat(report.tally().rows()).isEqualTo(ROWS);
    assertThat(report.tally().count(RowStatus.OK)).isEqualTo(ROWS);
    Path whole = folder.resolve("d-une-traite.csv");
    assertThat(run(in, whole, GUESS).resumed()).isZero();
    assertThat(out).hasSameTextualContentAs(whole);
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder("entree.csv", "sortie.csv", "d-une-traite.csv");
  }

  @Test
  void startsAnewWhenTheFileOrTheOptionsChanged() throws IOException, InterruptedException {
    Path in = manyRows();
    Path out = folder.resolve("sortie.csv");
    kill(in, out);

    CsvOptions other = new CsvOptions(false, List.of("ville"), Map.of(), List.of("result_city"));
    assertThat(run(in, out, other).resumed()).isZero();
    assertThat(Files.readAllLines(out)).hasSize(ROWS + 1).contains("0;Tours;Tours");

    Files.delete(out);
    kill(in, out);
    Files.writeString(in, "id;ville\n1;Blois\n");
    assertThat(run(in, out, GUESS).resumed()).isZero();
    assertThat(out).hasContent("id;ville;result_citycode;result_status\n1;Blois;41018;ok");
  }

  @Test
  void writesOverNothing() throws IOException {
    Path in = manyRows();

    assertThatThrownBy(() -> FileGeocoding.of(in, in, GUESS))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("existe déjà");
  }

  @Test
  void refusesToWriteWhereAnotherRunDoes() throws IOException, InterruptedException {
    Path in = manyRows();
    Path out = folder.resolve("sortie.csv");
    FileGeocoding first = FileGeocoding.of(in, out, GUESS);
    FileGeocoding second = FileGeocoding.of(in, out, GUESS);
    AtomicInteger refused = new AtomicInteger();

    first.run(
        SERVICE,
        (rows, total) -> {
          if (refused.getAndIncrement() == 0) {
            assertThatThrownBy(() -> second.run(SERVICE, (done, all) -> {}))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("déjà en train d’être écrit");
          }
        });

    assertThat(Files.readAllLines(out)).hasSize(ROWS + 1);
  }

  @Test
  void guessesWhichColumnsAreAddresses() throws IOException {
    Path in =
        Files.writeString(
            folder.resolve("annuaire.csv"),
            "Identifiant;Nom;Adresse;Code postal;Commune;Code INSEE;Téléphone\n"
                + "1;La Halle;12 rue des Halles;37000;Tours;37261;02 47 00 00 00\n"
                + "2;Le Foyer;3 place de la Mairie;37600;Loches;37132;02 47 11 11 11\n");

    CsvOptions guessed = FileGeocoding.of(in, folder.resolve("x.csv"), GUESS).options();

    assertThat(guessed.columns()).containsExactly("Adresse", "Code postal", "Commune");
    assertThat(guessed.filters()).containsExactly(Map.entry("citycode", "Code INSEE"));
  }

  @Test
  void givesAnythingButCsvBackAsCsvForOfficeSoftware() throws IOException, InterruptedException {
    Path in =
        Files.writeString(
            folder.resolve("a.json"), "[{\"commune\": \"Tours\"}, {\"commune\": \"Loches\"}]");
    Path out = folder.resolve("a.csv");

    run(in, out, GUESS);

    assertThat(Files.readString(out))
        .isEqualTo(
            "\ufeffcommune;result_citycode;result_status\r\nTours;37261;ok\r\nLoches;37132;ok\r\n");
  }

  private Path manyRows() throws IOException {
    return Files.writeString(
        folder.resolve("entree.csv"),
        IntStream.range(0, ROWS)
            .mapToObj(i -> i + ";" + (i % 2 == 0 ? "Tours" : "Loches"))
            .collect(Collectors.joining("\n", "id;ville\n", "\n")));
  }

  private static FileGeocoding.Report run(Path in, Path out, CsvOptions options)
      throws IOException, InterruptedException {
    return FileGeocoding.of(in, out, options).run(SERVICE, (rows, total) -> {});
  }

  /** Runs until it has written how far it came, and some more. */
  private static void kill(Path in, Path out) throws IOException {
    Path point = out.resolveSibling(out.getFileName() + ".reprise");
    FileGeocoding geocoding = FileGeocoding.of(in, out, GUESS);
    AtomicInteger more = new AtomicInteger();
    assertThatThrownBy(() ->
            geocoding.run(
                SERVICE,
                (rows, total) -> {
                  pause(Files.exists(point) ? 0 : 50);
                  if (Files.exists(point) && more.incrementAndGet() > 3) {
                    throw new Killed();
                  }
                }))
        .isInstanceOf(Killed.class);
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Path unfinished(Path out) {
    return out.resolveSibling(out.getFileName() + ".partiel");
  }
}
