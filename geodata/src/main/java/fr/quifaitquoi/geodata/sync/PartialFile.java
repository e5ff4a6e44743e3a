package fr.quifaitquoi.geodata.sync;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** What has come in of a file so far, with the validator that says which version it is of. */
final class PartialFile {
  private final Path path;
  private final Path validator;

  PartialFile(Path target) {
    path = target.resolveSibling(target.getFileName() + ".part");
    validator = target.resolveSibling(target.getFileName() + ".part.version");
  }

  Path path() {
    return path;
  }

  long size() throws IOException {
    return Files.exists(path) ? Files.size(path) : 0;
  }

  /** The validator of what is there; without one it cannot be resumed. */
  Optional<String> findValidator() throws IOException {
    return Files.exists(path) && Files.exists(validator)
        ? Optional.of(Files.readString(validator))
        : Optional.empty();
  }

  /** Starts anew, with a file of that version when the publisher names one. */
  OutputStream restart(Optional<String> version) throws IOException {
    forget();
    if (version.isPresent()) {
      Files.writeString(validator, version.get());
    }
    return Files.newOutputStream(path);
  }

  OutputStream append() throws IOException {
    return Files.newOutputStream(path, StandardOpenOption.APPEND);
  }

  void forget() throws IOException {
    Files.deleteIfExists(path);
    Files.deleteIfExists(validator);
  }
}
