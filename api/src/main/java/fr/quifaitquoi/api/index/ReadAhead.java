package fr.quifaitquoi.api.index;

import fr.quifaitquoi.api.database.DatabaseException;
import fr.quifaitquoi.indexer.directory.IndexUpdate;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Updates of the index, each read from the database while the one before is indexed: after an
 * import both take their time. One thread.
 */
final class ReadAhead implements Iterator<IndexUpdate> {
  private final Source source;
  private CompletableFuture<Optional<IndexUpdate>> following;
  private int entries;

  /** Where updates come from. Asked by one thread at a time, not always the same. */
  interface Source {
    /** The next update; empty when there is nothing left. */
    Optional<IndexUpdate> findNext();
  }

  ReadAhead(Source source) {
    this.source = source;
    following = read();
  }

  private CompletableFuture<Optional<IndexUpdate>> read() {
    return CompletableFuture.supplyAsync(source::findNext, Thread.ofVirtual()::start);
  }

  private Optional<IndexUpdate> join() {
    try {
      return following.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof DatabaseException failure) {
        throw failure;
      }
      throw e;
    }
  }

  @Override
  public boolean hasNext() {
    return join().isPresent();
  }

  @Override
  public IndexUpdate next() {
    IndexUpdate update = join().orElseThrow(NoSuchElementException::new);
    following = read();
    entries += update.changed().size() + update.removedIds().size();
    return update;
  }

  /** How many entries the updates given so far were about. */
  int entries() {
    return entries;
  }

  /** The same, ending after so many entries more, or a few above. */
  Iterator<IndexUpdate> limited(int most) {
    int end = entries + most;
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return entries < end && ReadAhead.this.hasNext();
      }

      @Override
      public IndexUpdate next() {
        return ReadAhead.this.next();
      }
    };
  }
}
