package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.geodata.Geography;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.FixedBitSet;

/**
 * The Lucene index of the directory. Disposable: the database is the truth. Thread-safe; one
 * writer.
 */
public final class DirectoryIndex implements AutoCloseable {
  /**
   * Version of what the index holds. Add one whenever {@link Fields}, the text analysis, the stored
   * JSON or a border record that it holds changes: an index of another version is made anew.
   */
  static final int INDEX_VERSION = 3;

  private static final double BUFFER_MEGABYTES = 64;

  private final Directory directory;
  private IndexWriter writer;
  private final Supplier<Geography> geography;
  private final ThemeTree themes;
  private final Snapshots snapshots;
  private final Searcher searcher;
  private final Suggester suggester;
  private final WordCache words = new WordCache();
  private final Object writing = new Object();

  private DirectoryIndex(Directory directory, Supplier<Geography> geography, ThemeTree themes)
      throws IOException {
    this.directory = directory;
    this.geography = geography;
    this.themes = themes;
    this.writer = openWriter(directory);
    this.snapshots = new Snapshots(directory);
    this.searcher =
        new Searcher(new Areas(geography), new ThemeWords(themes), snapshots.dictionaries());
    this.suggester = new Suggester(themes);
  }

  private static IndexWriter openWriter(Directory directory) throws IOException {
    IndexWriter writer = new IndexWriter(directory, writerConfig());
    if (writer.getLiveCommitData() == null || !writer.getLiveCommitData().iterator().hasNext()) {
      commit(writer, OptionalLong.empty());
    }
    return writer;
  }

  private static IndexWriterConfig writerConfig() {
    IndexWriterConfig config = new IndexWriterConfig(TextAnalysis.INDEXING);
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setCommitOnClose(false);
    return config;
  }

  private static void commit(IndexWriter writer, OptionalLong sequence) throws IOException {
    writer.setLiveCommitData(IndexFolder.describe(INDEX_VERSION, sequence).entrySet());
    writer.commit();
  }

  /**
   * Opens the index of a folder. A missing, damaged or other version's index is opened empty: its
   * {@link #findSequence()} is then empty, and the caller rebuilds it.
   *
   * @throws IndexInUseException when another process has it open
   */
  public static DirectoryIndex open(Path folder, Supplier<Geography> geography, ThemeTree themes)
      throws IOException {
    return new DirectoryIndex(IndexFolder.open(folder, INDEX_VERSION), geography, themes);
  }

  /** Sequence of the change log that the index reflects; empty when it must be rebuilt. */
  public OptionalLong findSequence() {
    return snapshots.peek().sequence();
  }

  /**
   * Replaces and removes entries, and makes it visible; {@code sequence} is committed with it. The
   * same call twice changes nothing.
   *
   * @throws IllegalArgumentException when an entry holds anything that is not public; nothing is
   *     changed then
   */
  public void apply(Collection<EntryDocument> changed, Collection<String> removedIds, long sequence)
      throws IOException {
    apply(List.of(new IndexUpdate(changed, removedIds, sequence)));
  }

  /**
   * Applies updates one after the other, and makes them visible and commits them together, with the
   * last one's sequence: far quicker than each for itself. All or nothing, whatever goes wrong.
   *
   * @param updates one at least; read while the index is written, so memory stays bounded
   */
  public void apply(Iterable<IndexUpdate> updates) throws IOException {
    change(() -> {
      OptionalLong sequence = OptionalLong.empty();
      for (IndexUpdate update : updates) {
        make(update);
        sequence = OptionalLong.of(update.sequence());
      }
      return sequence;
    });
  }

  private interface Change {
    /** Gives the sequence that the index reflects then. */
    OptionalLong make() throws IOException;
  }

  /** Makes a change whole and visible, or not at all. */
  private void change(Change change) throws IOException {
    synchronized (writing) {
      boolean done = false;
      try {
        commit(writer, change.make());
        done = true;
      } finally {
        if (!done) {
          writer.rollback();
          writer = openWriter(directory);
        }
      }
      snapshots.refresh();
    }
  }

  private void make(IndexUpdate update) throws IOException {
    update.changed().forEach(EntryValues::requirePublic);
    adder().replace(update.changed(), writer);
    for (String id : update.removedIds()) {
      writer.deleteDocuments(new Term(Fields.ID, id));
    }
    PreparedEntries prepared = update.prepared();
    if (prepared != null) {
      writer.addIndexes(prepared.directory());
    }
  }

  private EntryAdder adder() {
    return new EntryAdder(geography.get(), themes, words);
  }

  /**
   * Begins to make new entries ready, apart from the index.
   *
   * @param folder which is not there yet
   */
  public PreparedEntries prepare(Path folder) throws IOException {
    return new PreparedEntries(folder, adder(), writerConfig());
  }

  /** Whether prepared entries are as they would be if they were made now. */
  public boolean canTake(PreparedEntries prepared) {
    return prepared.isOf(geography.get());
  }

  /**
   * Makes the whole index anew, in one go: until it is done, and for good if it fails, searches see
   * what was there before.
   *
   * @param batches every entry once; read while the index is written, so memory stays bounded
   */
  public void rebuild(Iterable<? extends Collection<EntryDocument>> batches, long sequence)
      throws IOException {
    change(() -> {
      writer.deleteAll();
      for (Collection<EntryDocument> batch : batches) {
        adder().replace(batch, writer);
      }
      return OptionalLong.of(sequence);
    });
  }

  /** Empties the index, to be followed by {@link #apply}. */
  public void clear() throws IOException {
    change(() -> {
      writer.deleteAll();
      return OptionalLong.empty();
    });
  }

  /**
   * Answers a search.
   *
   * @throws InvalidCursorException when the request's cursor is none of this index, or another
   *     request's
   */
  public SearchResult search(SearchRequest request) throws IOException {
    Snapshot snapshot = snapshots.hold();
    try {
      return searcher.search(request, snapshot);
    } finally {
      snapshot.release();
    }
  }

  /** Takes entries one by one. */
  @FunctionalInterface
  public interface Visitor {
    /** Takes one, with the territories that it lies in. */
    void visit(EntryDocument document, SearchResult.Placement placement);
  }

  /**
   * Shows every entry once, in no particular order, as they all were at one moment.
   *
   * @return the sequence of that moment; empty when the index must be rebuilt
   */
  public OptionalLong visitAll(Visitor visitor) throws IOException {
    Snapshot snapshot = snapshots.hold();
    try {
      for (Snapshot.Segment segment : snapshot.segments()) {
        visit(segment, visitor);
      }
      return snapshot.sequence();
    } finally {
      snapshot.release();
    }
  }

  private static void visit(Snapshot.Segment segment, Visitor visitor) throws IOException {
    FixedBitSet live = segment.live();
    for (int doc = Bitsets.next(live, 0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = Bitsets.next(live, doc + 1)) {
      StoredEntry stored = segment.stored(doc);
      visitor.visit(stored.document(), stored.placement());
    }
  }

  /**
   * Ids of everything that a request finds, in no particular order: each entry for itself, whatever
   * says the same. Page, order and facets of the request do not matter.
   */
  public List<String> listIds(SearchRequest request) throws IOException {
    Snapshot snapshot = snapshots.hold();
    try {
      return searcher.listIds(request, snapshot);
    } finally {
      snapshot.release();
    }
  }

  /** Answers a map window. */
  public MapResult map(MapRequest request) throws IOException {
    Snapshot snapshot = snapshots.hold();
    try {
      return MapDrawer.draw(
          searcher.listCards(request.search(), request.box(), snapshot), request.zoom());
    } finally {
      snapshot.release();
    }
  }

  /** Entries and themes that a beginning of text may mean, best first. */
  public List<Suggestion> suggest(String text, int limit) throws IOException {
    Snapshot snapshot = snapshots.hold();
    try {
      return suggester.suggest(text, limit, snapshot);
    } finally {
      snapshot.release();
    }
  }

  @Override
  public void close() throws IOException {
    synchronized (writing) {
      writer.close();
      snapshots.close();
      directory.close();
    }
  }
}
