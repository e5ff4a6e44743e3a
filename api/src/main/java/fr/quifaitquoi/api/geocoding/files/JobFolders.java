package fr.quifaitquoi.api.geocoding.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * A folder for each job, of an unguessable name. Opening deletes what a crash left. Thread-safe.
 */
final class JobFolders {
  private static final int ID_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path root;

  private JobFolders(Path root) {
    this.root = root;
  }

  static JobFolders open(Path data) throws IOException {
    JobFolders folders = new JobFolders(data.resolve("fichiers-a-geocoder"));
    if (Files.isDirectory(folders.root)) {
      folders.delete(folders.root);
    }
    return folders;
  }

  Path make() throws IOException {
    byte[] bytes = new byte[ID_BYTES];
    RANDOM.nextBytes(bytes);
    return Files.createDirectories(root.resolve(HexFormat.of().formatHex(bytes)));
  }

  /** Deletes a folder and all that is in it; one that is not there is as good as deleted. */
  void delete(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      deleteAllBut(folder);
      Files.deleteIfExists(folder);
    }
  }

  /** Deletes what is in a folder, but for some files. */
  void deleteAllBut(Path folder, String... kept) throws IOException {
    Set<String> names = Set.of(kept);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (Files.isDirectory(file)) {
          delete(file);
        } else if (!names.contains(String.valueOf(file.getFileName()))) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
