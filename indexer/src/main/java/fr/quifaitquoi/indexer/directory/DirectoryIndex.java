package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.geodata.Geography;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * The Lucene index of the directory. Disposable: the database is the truth. Thread-safe; one
 * writer.
 */
public final class DirectoryIndex implements AutoCloseable {
  DirectoryIndex() {}

  /**
   * Opens the index of a folder. A missing, damaged or other version's index is opened empty: its
   * {@link #findSequence()} is then empty, and the caller rebuilds it.
   */
  public static DirectoryIndex open(Path folder, Supplier<Geography> geography, ThemeTree themes)
      throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Sequence of the change log that the index reflects; empty when it must be rebuilt. */
  public OptionalLong findSequence() {
    throw new UnsupportedOperationException();
  }

  /** Replaces and removes entries, and makes it visible; {@code sequence} is committed with it. */
  public void apply(Collection<EntryDocument> changed, Collection<String> removedIds, long sequence)
      throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Empties the index, to be followed by {@link #apply}. */
  public void clear() throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Answers a search. */
  public SearchResult search(SearchRequest request) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Answers a map window. */
  public MapResult map(MapRequest request) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Entries and themes that a beginning of text may mean, best first. */
  public List<Suggestion> suggest(String text, int limit) throws IOException {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() throws IOException {}
}
