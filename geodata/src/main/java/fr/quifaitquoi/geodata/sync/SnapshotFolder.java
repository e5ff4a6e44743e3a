package fr.quifaitquoi.geodata.sync;

import fr.quifaitquoi.geodata.snapshot.GeographyData;
import fr.quifaitquoi.geodata.snapshot.SnapshotFile;
import fr.quifaitquoi.geodata.sync.SyncException.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where an instance keeps its geography: {@code geographie/} in its data folder. */
final class SnapshotFolder {
  private final Path folder;

  SnapshotFolder(Path dataFolder) {
    this.folder = dataFolder.resolve("geographie");
  }

  Path snapshot() {
    return folder.resolve("officielle.geography");
  }

  Path downloads() {
    return folder.resolve("telechargements");
  }

  /** The snapshot of the last sync, if there was one. */
  Optional<GeographyData> findCurrent() throws SyncException {
    if (!Files.exists(snapshot())) {
      return Optional.empty();
    }
    try {
      return Optional.of(SnapshotFile.read(snapshot()));
    } catch (IOException e) {
      throw new SyncException(Reason.UNREADABLE, String.valueOf(e.getMessage()), e);
    }
  }

  Optional<Instant> findDate() throws SyncException {
    try {
      return Files.exists(snapshot())
          ? Optional.of(Files.getLastModifiedTime(snapshot()).toInstant())
          : Optional.empty();
    } catch (IOException e) {
      throw DiskFailures.reading(snapshot(), e);
    }
  }

  void replace(GeographyData data) throws SyncException {
    try {
      SnapshotFile.write(snapshot(), data);
    } catch (IOException e) {
      throw DiskFailures.writing(snapshot(), e);
    }
  }

  /** Held while a sync runs, so that two cannot write at once. */
  AutoCloseableLock lock() throws SyncException {
    Path file = folder.resolve("verrou");
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      Optional<FileLock> lock = tryLock(channel);
      if (lock.isEmpty()) {
        channel.close();
        throw new SyncException(
            Reason.BUSY,
            "Une autre synchronisation est en cours sur ces données : attendez sa fin.");
      }
      return new AutoCloseableLock(channel);
    } catch (IOException e) {
      throw DiskFailures.writing(file, e);
    }
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  /** Gives the lock back with the channel that holds it. */
  record AutoCloseableLock(FileChannel channel) implements AutoCloseable {
    @Override
    public void close() throws SyncException {
      try {
        channel.close();
      } catch (IOException e) {
        throw new SyncException(Reason.DISK, "Le verrou ne se rend pas.", e);
      }
    }
  }

  void deleteDownloads() throws SyncException {
    if (!Files.exists(downloads())) {
      return;
    }
    try (Stream<Path> found = Files.walk(downloads())) {
      List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw DiskFailures.writing(downloads(), e);
    }
  }
}
