package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.geodata.Geography;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * New entries made ready for an index before it is known whether they will be in it: searches do
 * not see them until {@link DirectoryIndex#apply(Iterable)} takes them over, which only copies
 * files. They lie in a folder of their own, which goes when they are closed. One thread at a time.
 */
public final class PreparedEntries implements AutoCloseable {
  private final Path folder;
  private final EntryAdder adder;
  private final Directory directory;
  private final IndexWriter writer;

  PreparedEntries(Path folder, EntryAdder adder, IndexWriterConfig config) throws IOException {
    this.folder = folder;
    this.adder = adder;
    // The index that takes them over merges them with its own.
    config.setMergePolicy(NoMergePolicy.INSTANCE);
    directory = FSDirectory.open(folder);
    writer = new IndexWriter(directory, config);
  }

  /**
   * Adds entries, each once.
   *
   * @throws IllegalArgumentException when an entry holds anything that is not public
   */
  public void add(Collection<EntryDocument> entries) throws IOException {
    entries.forEach(EntryValues::requirePublic);
    adder.add(entries, writer);
  }

  /** Makes them ready to be taken over; nothing can be added then. */
  public void finish() throws IOException {
    writer.commit();
    writer.close();
  }

  /** Whether they were placed by that geography. */
  boolean isOf(Geography geography) {
    return adder.geography() == geography;
  }

  Directory directory() {
    return directory;
  }

  /** Removes a folder of such folders, if it is there. */
  public static void remove(Path folders) throws IOException {
    if (Files.exists(folders)) {
      IOUtils.rm(folders);
    }
  }

  @Override
  public void close() throws IOException {
    if (writer.isOpen()) {
      writer.rollback();
    }
    directory.close();
    IOUtils.rm(folder);
  }
}
