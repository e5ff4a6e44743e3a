package fr.quifaitquoi.geodata;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The real public data that stands beside the project in development and CI ({@code ../shared}). A
 * test that asks for it is skipped, with the reason, where it is absent.
 */
public final class SharedData {
  private SharedData() {}

  /** A file or folder below {@code shared/data}. */
  public static Path path(String relative) {
    Path found = root().resolve("data").resolve(relative);
    assumeTrue(Files.exists(found), () -> "left out: " + found + " is not on this machine");
    return found;
  }

  private static Path root() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(".mvn"))) {
        return folder.resolveSibling("shared");
      }
    }
    throw new IllegalStateException("not inside the project");
  }
}
