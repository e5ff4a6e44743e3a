package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.indexer.directory.Snapshot.Segment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;

/** The current snapshot, and how the next one is made from it: segments keep their columns. */
final class Snapshots implements AutoCloseable {
  private final Map<Dimension, Dictionary> dictionaries = new EnumMap<>(Dimension.class);
  private final Map<IndexReader.CacheKey, Columns> columns = new ConcurrentHashMap<>();
  private volatile Snapshot current;
  private volatile boolean closed;

  Snapshots(Directory directory) throws IOException {
    for (Dimension dimension : Dimension.values()) {
      dictionaries.put(dimension, new Dictionary());
    }
    current = make(DirectoryReader.open(directory));
  }

  Map<Dimension, Dictionary> dictionaries() {
    return dictionaries;
  }

  /** The current snapshot; the caller releases it. */
  Snapshot hold() {
    while (true) {
      Snapshot snapshot = current;
      if (snapshot.hold()) {
        return snapshot;
      }
      if (closed) {
        throw new IllegalStateException("the index is closed");
      }
    }
  }

  Snapshot peek() {
    return current;
  }

  /** Makes the last commit the current snapshot. */
  void refresh() throws IOException {
    Snapshot old = current;
    DirectoryReader newer = DirectoryReader.openIfChanged(old.reader());
    if (newer != null) {
      current = make(newer);
      old.release();
    }
  }

  private Snapshot make(DirectoryReader reader) throws IOException {
    List<Segment> segments = new ArrayList<>();
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      segments.add(Segment.of(leaf, context.docBase, columns(leaf)));
    }
    return new Snapshot(
        reader, List.copyOf(segments), Twins.find(segments), IndexFolder.sequence(reader));
  }

  private Columns columns(LeafReader leaf) throws IOException {
    IndexReader.CacheHelper core = leaf.getCoreCacheHelper();
    Columns known = columns.get(core.getKey());
    if (known != null) {
      return known;
    }
    Columns loaded = new Columns(leaf, dictionaries);
    columns.put(core.getKey(), loaded);
    core.addClosedListener(columns::remove);
    return loaded;
  }

  @Override
  public void close() throws IOException {
    closed = true;
    current.release();
  }
}
