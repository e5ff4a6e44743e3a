package fr.quifaitquoi.api.index;

import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.indexer.directory.DirectoryIndex;
import fr.quifaitquoi.indexer.directory.PreparedEntries;
import fr.quifaitquoi.indexer.directory.ThemeTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The two folders of the index, {@code a} and {@code b}; the file {@code actuel} names the one that
 * serves, and {@code base} the database that it was made of. In {@code preparations} lies what
 * imports make ready before they are committed. The retired index stays open, for searches that
 * still run in it, until its folder is needed again.
 */
final class IndexFolders implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFolders.class);
  private static final List<String> NAMES = List.of("a", "b");
  private static final String PREPARATIONS = "preparations";

  private final Path root;
  private final Supplier<Geography> geography;
  private final ThemeTree themes;
  private String serving = "a";
  private @Nullable DirectoryIndex current;
  private @Nullable DirectoryIndex other;

  IndexFolders(Path root, Supplier<Geography> geography, ThemeTree themes) {
    this.root = root;
    this.geography = geography;
    this.themes = themes;
  }

  DirectoryIndex openNewest() throws IOException {
    Files.createDirectories(root);
    String named = read("actuel");
    serving = NAMES.contains(named) ? named : "a";
    DirectoryIndex opened = open(serving);
    current = opened;
    // Left there by a process that was killed.
    PreparedEntries.remove(root.resolve(PREPARATIONS));
    return opened;
  }

  /** A new folder for what an import makes ready. */
  Path preparationFolder() throws IOException {
    return Files.createTempDirectory(
        Files.createDirectories(root.resolve(PREPARATIONS)), "import-");
  }

  /** The folder that does not serve, to be filled. */
  DirectoryIndex openOther() throws IOException {
    if (other == null) {
      other = open(otherName());
    }
    return other;
  }

  /** From now on the other one serves, after a restart too. */
  void promoteOther() throws IOException {
    DirectoryIndex retired = current;
    current = other;
    other = retired;
    serving = otherName();
    write("actuel", serving);
  }

  boolean isOf(Database database) throws IOException {
    return DatabaseIdentity.of(database).equals(read("base"));
  }

  void markAs(Database database) throws IOException {
    write("base", DatabaseIdentity.of(database));
    write("actuel", serving);
  }

  private DirectoryIndex open(String name) throws IOException {
    return DirectoryIndex.open(root.resolve(name), geography, themes);
  }

  private String otherName() {
    return serving.equals("a") ? "b" : "a";
  }

  private String read(String file) throws IOException {
    Path path = root.resolve(file);
    return Files.isRegularFile(path) ? Files.readString(path).strip() : "";
  }

  private void write(String file, String text) throws IOException {
    Path temporary = root.resolve(file + ".tmp");
    Files.writeString(temporary, text);
    Files.move(
        temporary,
        root.resolve(file),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Closes after a failure that is already on its way to the caller. */
  void closeQuietly() {
    try {
      close();
    } catch (IOException e) {
      LOG.warn("the index could not be closed after a failure", e);
    }
  }

  @Override
  public void close() throws IOException {
    try (DirectoryIndex first = current;
        DirectoryIndex second = other) {
      current = null;
      other = null;
    }
  }
}
