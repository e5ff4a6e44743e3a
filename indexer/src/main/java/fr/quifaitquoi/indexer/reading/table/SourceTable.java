package fr.quifaitquoi.indexer.reading.table;

import java.io.IOException;
import java.util.Optional;

/** A foreign file as a table whose rows are read one after the other. Not thread-safe. */
public interface SourceTable extends AutoCloseable {
  /** What the file turned out to be. */
  TableShape shape();

  /**
   * The next row; empty at the end.
   *
   * @throws fr.quifaitquoi.indexer.reading.UnreadableFileException when the rest cannot be read
   */
  Optional<Row> findNext() throws IOException;

  @Override
  void close() throws IOException;
}
