package fr.quifaitquoi.api.geocoding;

import fr.quifaitquoi.api.settings.Settings;
import io.micronaut.context.annotation.Context;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Where files that people send lie while they are worked on: they are deleted at the end, and at
 * start-up those that a crash left. Few at a time, so that strangers cannot fill the disk.
 * Thread-safe.
 */
@Context
final class Uploads {
  /** Bytes of one request, file and form around it. */
  static final long MAX_BYTES = 2L << 30;

  private static final int AT_ONCE = 6;

  private final Path folder;
  private final Semaphore places = new Semaphore(AT_ONCE);

  Uploads(Settings settings) throws IOException {
    folder = settings.data().resolve("depots");
    Files.createDirectories(folder);
    deleteAll(folder);
  }

  /** A folder of its own for one request; empty when too many are at work. */
  Optional<Place> findPlace() throws IOException {
    if (!places.tryAcquire()) {
      return Optional.empty();
    }
    boolean made = false;
    try {
      Place place = new Place(Files.createTempDirectory(folder, "depot"));
      made = true;
      return Optional.of(place);
    } finally {
      if (!made) {
        places.release();
      }
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (Files.isDirectory(file)) {
          deleteAll(file);
        }
        Files.delete(file);
      }
    }
  }

  /** A request's own folder. Closing it deletes what it holds; twice is as good as once. */
  final class Place implements AutoCloseable {
    private final Path own;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Place(Path own) {
      this.own = own;
    }

    Path folder() {
      return own;
    }

    @Override
    public void close() throws IOException {
      if (closed.compareAndSet(false, true)) {
        places.release();
        deleteAll(own);
        Files.delete(own);
      }
    }
  }
}
