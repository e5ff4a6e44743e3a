package fr.quifaitquoi.indexer.directory;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** One state of the index, which searches see whole while another one is being made. */
record Snapshot(
    DirectoryReader reader, List<Segment> segments, Twins twins, OptionalLong sequence) {

  /**
   * A part of the index with its columns.
   *
   * @param base number of its first document over all
   * @param live its documents that were not deleted; not to be changed
   */
  record Segment(LeafReader reader, int base, Columns columns, FixedBitSet live) {
    int size() {
      return reader.maxDoc();
    }

    static Segment of(LeafReader reader, int base, Columns columns) {
      return new Segment(reader, base, columns, liveOf(reader));
    }

    private static FixedBitSet liveOf(LeafReader reader) {
      FixedBitSet live = new FixedBitSet(reader.maxDoc());
      live.set(0, reader.maxDoc());
      Bits known = reader.getLiveDocs();
      if (known != null) {
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
          if (!known.get(doc)) {
            live.clear(doc);
          }
        }
      }
      return live;
    }

    Pin pin(int doc) throws IOException {
      return Pin.of(pinBytes(doc));
    }

    String id(int doc) throws IOException {
      return Pin.idOf(pinBytes(doc));
    }

    private BytesRef pinBytes(int doc) throws IOException {
      var pins = DocValues.getBinary(reader, Fields.PIN);
      if (!pins.advanceExact(doc)) {
        throw new IllegalStateException("a document without its pin");
      }
      return pins.binaryValue();
    }

    StoredEntry stored(int doc) throws IOException {
      BytesRef bytes = reader.storedFields().document(doc).getBinaryValue(Fields.STORED);
      return StoredEntry.of(bytes);
    }

    /** What the document's name is ordered by. */
    byte[] nameOrder(int doc) throws IOException {
      SortedDocValues names = DocValues.getSorted(reader, Fields.NAME_ORDER);
      BytesRef name = names.lookupOrd(columns.nameRank[doc]);
      return BytesRef.deepCopyOf(name).bytes;
    }

    /** Rank of such a name here, or minus one minus where it would be. */
    int rankOfName(byte[] nameOrder) throws IOException {
      return DocValues.getSorted(reader, Fields.NAME_ORDER).lookupTerm(new BytesRef(nameOrder));
    }
  }

  /** The segment that holds a document of the whole index. */
  Segment segmentOf(int globalDoc) {
    for (int i = segments.size() - 1; i > 0; i--) {
      if (segments.get(i).base() <= globalDoc) {
        return segments.get(i);
      }
    }
    return segments.getFirst();
  }

  /** Keeps the files open until {@link #release}; false when they were closed already. */
  boolean hold() {
    return reader.tryIncRef();
  }

  void release() throws IOException {
    reader.decRef();
  }
}
