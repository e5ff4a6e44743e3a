package fr.quifaitquoi.api.index;

import fr.quifaitquoi.api.changelog.LogRange;
import fr.quifaitquoi.api.entry.AdditionListener;
import fr.quifaitquoi.indexer.directory.EntryDocument;
import fr.quifaitquoi.indexer.directory.PreparedEntries;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the entries of one import ready for the index while it still stores others. Once the change
 * log tells of them the follower takes them over; if it never does, or anything goes wrong here,
 * they are read from the database as all others are. Whoever began it closes it, unless it was
 * {@link #logged}: the holder of the index does so then.
 */
public final class Preparation implements AdditionListener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

  /**
   * Bytes of documents that may wait, more or less: little, since what waits is copied by each
   * garbage collection.
   */
  private static final int ROOM = 8 << 20;

  private static final int BYTES_OF_A_DOCUMENT = 4_000;

  private final PreparedEntries entries;
  private final Consumer<Preparation> whenLogged;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("index-preparation").daemon().factory());
  private final Semaphore room = new Semaphore(ROOM);
  private volatile boolean failed;
  private volatile @Nullable Logged logged;

  /**
   * What the change log says of the entries.
   *
   * @param rows how many it has in that range
   */
  record Logged(LogRange range, int rows) {}

  Preparation(PreparedEntries entries, Consumer<Preparation> whenLogged) {
    this.entries = entries;
    this.whenLogged = whenLogged;
  }

  private interface Work {
    void run() throws IOException;
  }

  @Override
  public void added(List<EntryDocument> documents) {
    // An import that is quicker than its preparation waits: memory stays bounded.
    int size = size(documents);
    room.acquireUninterruptibly(size);
    thread.execute(() -> {
      try {
        attempt(() -> entries.add(documents));
      } finally {
        room.release(size);
      }
    });
  }

  private static int size(List<EntryDocument> documents) {
    long bytes = 0;
    for (EntryDocument document : documents) {
      EntryDraft.Text text = document.entry().text();
      bytes += BYTES_OF_A_DOCUMENT + text.summary().length() + text.description().length();
    }
    // What is larger than the whole room has it to itself.
    return (int) Math.min(ROOM, bytes);
  }

  @Override
  public void logged(LogRange range, int rows) {
    thread.execute(() -> attempt(entries::finish));
    thread.shutdown();
    logged = new Logged(range, rows);
    whenLogged.accept(this);
  }

  private void attempt(Work work) {
    if (failed) {
      return;
    }
    try {
      work.run();
    } catch (IOException | RuntimeException e) {
      failed = true;
      LOG.warn("the entries of an import are not made ready for the index beforehand", e);
    }
  }

  @Nullable Logged findLogged() {
    return logged;
  }

  /** The entries, once all are ready; null when something went wrong. */
  @Nullable PreparedEntries await() {
    thread.close();
    return failed ? null : entries;
  }

  /** Does away with what was made ready, unless it was logged. */
  @Override
  public void close() {
    if (logged == null) {
      discard();
    }
  }

  /** Does away with what was made ready. */
  void discard() {
    failed = true;
    thread.close();
    try {
      entries.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
