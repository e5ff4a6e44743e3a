package fr.quifaitquoi.api.index;

import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.database.DatabaseException;
import fr.quifaitquoi.indexer.directory.DirectoryIndex;
import fr.quifaitquoi.indexer.directory.EntryDocument;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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

  private final EntryDocuments documents;
  private final ChangeReader changes;
  private int readSinceCompaction;

  IndexFollower(Database database) {
    documents = new EntryDocuments(database);
    changes = new ChangeReader(database);
  }

  /** Whether an index can be brought up to date by the change log alone. */
  boolean isUsable(DirectoryIndex index) {
    OptionalLong sequence = index.findSequence();
    return sequence.isPresent()
        && sequence.getAsLong() != UNFINISHED
        && sequence.getAsLong() <= changes.lastSequence();
  }

  /** Some changes, with the documents of those of the entries that are to be shown. */
  private record Batch(ChangeReader.Changes changes, List<EntryDocument> shown) {
    Set<String> entryIds() {
      return changes.entryIds();
    }
  }

  /** Applies what changed since the index's sequence, until nothing is left. */
  void catchUp(DirectoryIndex index) throws IOException {
    Batch batch = readAfter(index.findSequence().orElseThrow());
    while (!batch.entryIds().isEmpty()) {
      long sequence = batch.changes().lastSequence();
      // What follows is read while this is indexed: after an import both take their time.
      CompletableFuture<Batch> following =
          CompletableFuture.supplyAsync(() -> readAfter(sequence), Thread.ofVirtual()::start);
      apply(index, batch);
      readSinceCompaction += batch.entryIds().size();
      batch = join(following);
    }
    compactSometimes();
  }

  private Batch readAfter(long sequence) {
    ChangeReader.Changes next = changes.readAfter(sequence);
    return new Batch(next, next.entryIds().isEmpty() ? List.of() : documents.find(next.entryIds()));
  }

  private static Batch join(CompletableFuture<Batch> batch) {
    try {
      return batch.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof DatabaseException failure) {
        throw failure;
      }
      throw e;
    }
  }

  private static void apply(DirectoryIndex index, Batch batch) throws IOException {
    Set<String> removed = new HashSet<>(batch.entryIds());
    batch.shown().forEach(document -> removed.remove(document.id()));
    index.apply(batch.shown(), removed, batch.changes().lastSequence());
    LOG.debug("{} entries indexed, {} taken out", batch.shown().size(), removed.size());
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
    long count = 0;
    List<EntryDocument> page = documents.listAfter("");
    while (!page.isEmpty()) {
      index.apply(page, List.of(), UNFINISHED);
      count += page.size();
      page = documents.listAfter(page.getLast().id());
    }
    index.apply(List.of(), List.of(), sequence);
    LOG.info(
        "index rebuilt: {} entries in {} s", count, (System.nanoTime() - start) / 1_000_000_000.0);
    catchUp(index);
  }
}
