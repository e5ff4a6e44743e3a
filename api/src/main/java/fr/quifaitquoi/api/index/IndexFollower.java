package fr.quifaitquoi.api.index;

import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.indexer.directory.DirectoryIndex;
import fr.quifaitquoi.indexer.directory.EntryDocument;
import fr.quifaitquoi.indexer.directory.IndexUpdate;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings an index up to what the database says: by the change log, or from nothing. Idempotent, and
 * may be killed at any point: the sequence is committed with the documents it stands for. One
 * thread at a time.
 */
final class IndexFollower {
  /** Committed while an index is being filled: such an index is not to be used. */
  private static final long UNFINISHED = -1;

  private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
  private static final int COMPACT_AFTER = 20_000;

  /** Entries committed together when there are many: each commit looks at the whole index. */
  private static final int TOGETHER = 20_000;

  private final EntryDocuments documents;
  private final ChangeReader changes;
  private final Preparations preparations;
  private int readSinceCompaction;

  IndexFollower(Database database, Preparations preparations) {
    documents = new EntryDocuments(database);
    changes = new ChangeReader(database);
    this.preparations = preparations;
  }

  /** Whether an index can be brought up to date by the change log alone. */
  boolean isUsable(DirectoryIndex index) {
    OptionalLong sequence = index.findSequence();
    return sequence.isPresent()
        && sequence.getAsLong() != UNFINISHED
        && sequence.getAsLong() <= changes.lastSequence();
  }

  /** Applies what changed since the index's sequence, until nothing is left. */
  void catchUp(DirectoryIndex index) throws IOException {
    ReadAhead updates = new ReadAhead(new ChangedEntries(changes, documents, preparations, index));
    while (updates.hasNext()) {
      index.apply(() -> updates.limited(TOGETHER));
    }
    preparations.discardBefore(index.findSequence().orElseThrow());
    readSinceCompaction += updates.entries();
    compactSometimes();
  }

  /** Every entry that is shown, by id. */
  private final class AllEntries implements ReadAhead.Source {
    private String lastId = "";

    @Override
    public Optional<IndexUpdate> findNext() {
      List<EntryDocument> page = documents.listAfter(lastId);
      if (page.isEmpty()) {
        return Optional.empty();
      }
      lastId = page.getLast().id();
      return Optional.of(new IndexUpdate(page, List.of(), UNFINISHED));
    }
  }

  private void compactSometimes() {
    if (readSinceCompaction >= COMPACT_AFTER) {
      readSinceCompaction = 0;
      LOG.info("{} superseded rows taken out of the change log", changes.compact());
    }
  }

  /**
   * Fills an index from the database, whatever was in it. What changes meanwhile is read again from
   * the change log.
   */
  void rebuild(DirectoryIndex index) throws IOException {
    long start = System.nanoTime();
    long sequence = changes.lastSequence();
    index.clear();
    ReadAhead all = new ReadAhead(new AllEntries());
    while (all.hasNext()) {
      index.apply(() -> all.limited(TOGETHER));
    }
    index.apply(List.of(), List.of(), sequence);
    LOG.info(
        "index rebuilt: {} entries in {} s",
        all.entries(),
        (System.nanoTime() - start) / 1_000_000_000.0);
    catchUp(index);
  }
}
