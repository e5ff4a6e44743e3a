package fr.quifaitquoi.geodata.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A digest of all that the bundled snapshot depends on: packages and the classes that make it. */
final class BundleStamp {
  private static final List<String> INPUTS =
      List.of(
          "package-lock.json",
          "target/classes/fr/quifaitquoi/geodata/bundle",
          "target/classes/fr/quifaitquoi/geodata/bassin",
          "target/classes/fr/quifaitquoi/geodata/naming",
          "target/classes/fr/quifaitquoi/geodata/snapshot",
          "target/classes/fr/quifaitquoi/geodata/Level.class",
          "target/classes/fr/quifaitquoi/geodata/Method.class");

  private final Path stampFile;
  private final String digest;

  private BundleStamp(Path stampFile, String digest) {
    this.stampFile = stampFile;
    this.digest = digest;
  }

  static BundleStamp of(Path module) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String input : INPUTS) {
        for (Path file : filesOf(module.resolve(input))) {
          digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
          digest.update(Files.readAllBytes(file));
        }
      }
      return new BundleStamp(
          module.resolve("target/bundled.geography.stamp"),
          HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Whether the snapshot is there and was made from the same. */
  boolean matches(Path snapshot) throws IOException {
    return Files.exists(snapshot)
        && Files.exists(stampFile)
        && Files.readString(stampFile).equals(digest);
  }

  void write(Path snapshot) throws IOException {
    if (Files.exists(snapshot)) {
      Files.writeString(stampFile, digest);
    }
  }

  private static List<Path> filesOf(Path input) throws IOException {
    if (!Files.exists(input)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(input)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
