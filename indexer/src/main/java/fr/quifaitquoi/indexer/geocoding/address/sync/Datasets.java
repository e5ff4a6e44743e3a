package fr.quifaitquoi.indexer.geocoding.address.sync;

import fr.quifaitquoi.geodata.Dataset;
import fr.quifaitquoi.geodata.sync.Checksums;
import fr.quifaitquoi.geodata.sync.RemoteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

/** What is kept of the files that addresses come from. */
final class Datasets {
  private Datasets() {}

  /** A file of the national base: its vintage is its day, since it is published every week. */
  static Dataset of(RemoteFile release, Path file) throws IOException {
    return new Dataset(
        release.title(),
        dayOf(file),
        BanRelease.LICENCE,
        release.address().toString(),
        Checksums.sha256(file),
        today());
  }

  /** A file of someone's own, whose licence it does not say. */
  static Dataset of(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    return new Dataset(
        "Adresses du fichier " + name,
        dayOf(file),
        "celle de son éditeur",
        name,
        Checksums.sha256(file),
        today());
  }

  private static String dayOf(Path file) throws IOException {
    return LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneId.systemDefault())
        .toString();
  }

  private static String today() {
    return LocalDate.now(ZoneId.systemDefault()).toString();
  }
}
