package fr.quifaitquoi.api.geocoding.files;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.api.geocoding.GeocoderHolder;
import fr.quifaitquoi.api.geocoding.UploadedForm.SentFile;
import fr.quifaitquoi.geodata.TestGeography;
import fr.quifaitquoi.indexer.geocoding.address.AddressFolder;
import fr.quifaitquoi.indexer.geocoding.address.AddressIndexes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileJobsTest {
  @TempDir Path data;
  private final Hand clock = new Hand();

  /** A clock that goes on when it is told to. */
  private static final class Hand extends Clock {
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @Test
  void forgetsAFileAfterAnHour() throws IOException {
    FileJobs jobs = new FileJobs(data, geocoder(), clock);
    FileJob job = take(jobs, "Ville\nTours\n");

    clock.now = clock.now.plus(Duration.ofMinutes(59));
    jobs.sweep();
    assertThat(jobs.find(job.id())).isPresent();
    assertThat(job.folder()).isNotEmptyDirectory();

    clock.now = clock.now.plus(Duration.ofMinutes(2));
    assertThat(jobs.find(job.id())).as("before the sweep").isEmpty();
    jobs.sweep();
    assertThat(job.folder()).doesNotExist();
    jobs.close();
  }

  @Test
  void forgetsEverythingWhenItStopsAndWhatACrashLeft() throws IOException {
    FileJobs stopped = new FileJobs(data, geocoder(), clock);
    Path folder = take(stopped, "Ville\nTours\n").folder();
    stopped.close();
    assertThat(folder).doesNotExist();

    FileJobs crashed = new FileJobs(data, geocoder(), clock);
    Path left = take(crashed, "Ville\nTours\n").folder();
    FileJobs next = new FileJobs(data, geocoder(), clock);
    assertThat(left).doesNotExist();
    next.close();
    crashed.close();
  }

  private static FileJob take(FileJobs jobs, String content) throws IOException {
    Path folder = jobs.newFolder();
    Path file = Files.writeString(folder.resolve("fichier0"), content);
    return jobs.take(
        folder, List.of(new SentFile("fichier", "a.csv", file)), "http://localhost/geocodage");
  }

  @ParameterizedTest
  @CsvSource({
    "1.12, Budget, true",
    "'12,5', Budget, true",
    "-3, Écart, true",
    "01000, Budget, false",
    "37000, Code postal, false",
    "0247590101, Contact, false",
    "33612345678, Téléphone, false",
    "1234567890123456, Budget, false",
    "+3, Budget, false",
    "1e5, Budget, false",
    "12 m, Surface, false",
    "12, N°, false",
    "12, id, false",
  })
  void tellsNumbersFromCodes(String value, String column, boolean isNumber) {
    NumberColumns numbers = new NumberColumns(List.of(column));
    numbers.add(List.of(value));
    numbers.add(List.of(" "));

    assertThat(numbers.names(List.of()).contains(column)).isEqualTo(isNumber);
  }

  @ParameterizedTest
  @CsvSource({
    "liste.csv, liste",
    "liste-geocode.xlsx, liste",
    "liste-geocode (2).xlsx, liste",
    "C:\\Documents\\à faire.xlsx, à faire",
    "../../etc/passwd, passwd",
    "'<b>\".csv', b",
    ".csv, adresses",
  })
  void namesWhatItGivesBackAfterWhatItGot(String sent, String name) {
    assertThat(Intake.nameOf(sent)).isEqualTo(name);
  }

  private GeocoderHolder geocoder() throws IOException {
    AddressFolder none = new AddressFolder(data.resolve("sans-adresses"));
    return new GeocoderHolder(TestGeography::bundled, AddressIndexes.open(none));
  }
}
