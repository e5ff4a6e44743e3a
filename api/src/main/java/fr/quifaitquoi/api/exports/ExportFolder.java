package fr.quifaitquoi.api.exports;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Where finished files lie, under unguessable names. Opening deletes what an earlier run left.
 * Thread-safe.
 */
final class ExportFolder {
  private static final int TOKEN_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;

  private ExportFolder(Path folder) {
    this.folder = folder;
  }

  static ExportFolder open(Path data) throws IOException {
    Path folder = Files.createDirectories(data.resolve("exports"));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (Files.isRegularFile(file)) {
          Files.delete(file);
        }
      }
    }
    return new ExportFolder(folder);
  }

  /** Names a file that nobody can guess. */
  static String newToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  Path file(String token, String extension) {
    return folder.resolve(token + "." + extension);
  }
}
