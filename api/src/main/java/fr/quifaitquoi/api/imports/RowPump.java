package fr.quifaitquoi.api.imports;

import fr.quifaitquoi.indexer.reading.DirectoryReader;
import fr.quifaitquoi.indexer.reading.ReadRow;
import fr.quifaitquoi.indexer.reading.RowAddresses;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Reads and places rows in a thread of its own, so that storing does not wait for reading nor the
 * other way round; a few batches at most lie between the two: what waits is copied by each garbage
 * collection.
 */
final class RowPump implements AutoCloseable {
  private static final int BATCH = 500;
  private static final int WAITING_BATCHES = 2;

  private final DirectoryReader reader;
  private final @Nullable RowAddresses addresses;
  private final BlockingQueue<List<ReadRow>> batches = new ArrayBlockingQueue<>(WAITING_BATCHES);
  private final FutureTask<Boolean> reading = new FutureTask<>(this::pump);
  private final Thread thread;

  RowPump(DirectoryReader reader, @Nullable RowAddresses addresses) {
    this.reader = reader;
    this.addresses = addresses;
    thread = Thread.ofPlatform().name("import-reader").daemon().start(reading);
  }

  private boolean pump() throws IOException, InterruptedException {
    try {
      List<ReadRow> batch = new ArrayList<>(BATCH);
      for (Optional<ReadRow> row = reader.findNext(); row.isPresent(); row = reader.findNext()) {
        batch.add(row.get());
        if (batch.size() == BATCH) {
          batches.put(placed(batch));
          batch = new ArrayList<>(BATCH);
        }
      }
      if (!batch.isEmpty()) {
        batches.put(placed(batch));
      }
      return true;
    } finally {
      batches.put(List.of());
    }
  }

  private List<ReadRow> placed(List<ReadRow> batch) throws IOException, InterruptedException {
    return addresses == null ? batch : addresses.refine(batch);
  }

  /** The next rows; empty at the end of the file. */
  List<ReadRow> next() throws IOException, InterruptedException {
    List<ReadRow> batch = batches.take();
    if (batch.isEmpty()) {
      rethrowFailure();
    }
    return batch;
  }

  private void rethrowFailure() throws IOException, InterruptedException {
    try {
      reading.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException unreadable -> throw unreadable;
        case RuntimeException unexpected -> throw unexpected;
        case Error grave -> throw grave;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  /** Stops reading, whatever is left. */
  @Override
  public void close() {
    thread.interrupt();
    boolean interrupted = false;
    while (thread.isAlive()) {
      batches.clear();
      try {
        thread.join(50);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
