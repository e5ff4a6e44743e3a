package fr.quifaitquoi.indexer.geocoding.address;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where an instance keeps its indexes of addresses: {@code <departement>/index-<n>}, the greatest
 * number being in service. An index comes in by one rename, so that there is never half of one.
 */
public final class AddressFolder {
  private static final Pattern DEPARTEMENT = Pattern.compile("\\d{2,3}|2[AB]");
  private static final Pattern INDEX = Pattern.compile("index-(\\d{1,9})");
  private static final String WORK = "en-cours";

  private final Path folder;

  /** The folder, which need not be there yet. */
  public AddressFolder(Path folder) {
    this.folder = folder;
  }

  /** The folder of an instance's data. */
  public static AddressFolder of(Path data) {
    return new AddressFolder(data.resolve("adresses"));
  }

  /** Itself. */
  public Path path() {
    return folder;
  }

  /** Where indexes are made, on the same disk; emptied by the next work. */
  public Path work() {
    return folder.resolve(WORK);
  }

  /** Where files are brought in, and parts of them wait for the next attempt. */
  public Path downloads() {
    return folder.resolve("telechargements");
  }

  /** What was brought in has been read. */
  public void deleteDownloads() throws IOException {
    Folders.delete(downloads());
  }

  /** The index in service of a département. */
  Optional<Path> findCurrentOf(String departement) throws IOException {
    return findCurrent(folder.resolve(departement));
  }

  /** The index in service of each département that has one. */
  TreeMap<String, Path> listCurrent() throws IOException {
    TreeMap<String, Path> current = new TreeMap<>();
    for (Path departement : list(folder)) {
      String code = departement.getFileName().toString();
      if (DEPARTEMENT.matcher(code).matches()) {
        findCurrent(departement).ifPresent(index -> current.put(code, index));
      }
    }
    return current;
  }

  /** Takes an index into service; open ones go on with the former until they are reloaded. */
  public void install(BuiltIndex built) throws IOException {
    Path departement = folder.resolve(built.description().departement());
    Files.createDirectories(departement);
    int number = findCurrent(departement).map(AddressFolder::numberOf).orElse(0) + 1;
    Files.move(
        built.folder(), departement.resolve("index-" + number), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Deletes the indexes that another has taken the place of. */
  void deleteFormer() throws IOException {
    for (var current : listCurrent().entrySet()) {
      for (Path other : list(folder.resolve(current.getKey()))) {
        if (numberOf(other) < numberOf(current.getValue())) {
          Folders.delete(other);
        }
      }
    }
  }

  /** Held while indexes are made, so that two cannot be at it; empty when another is. */
  public Optional<Held> tryLock() throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve("verrou"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      channel.close();
      return Optional.empty();
    }
    Folders.delete(work());
    return Optional.of(new Held(channel));
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static Optional<Path> findCurrent(Path departement) throws IOException {
    Path current = null;
    for (Path index : list(departement)) {
      if (numberOf(index) > (current == null ? 0 : numberOf(current))) {
        current = index;
      }
    }
    return Optional.ofNullable(current);
  }

  /** 0 for what is no index. */
  private static int numberOf(Path index) {
    Matcher matcher = INDEX.matcher(String.valueOf(index.getFileName()));
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  private static List<Path> list(Path parent) throws IOException {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(parent)) {
      return new ArrayList<>(children.filter(Files::isDirectory).sorted().toList());
    }
  }

  /** Gives the lock back with the channel that holds it. */
  public record Held(FileChannel channel) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
