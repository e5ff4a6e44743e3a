package fr.quifaitquoi.indexer.geocoding.address;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.jspecify.annotations.Nullable;

/** Reads streets back from an index, in the order of documents only. */
final class StoredStreets {
  private final BinaryDocValues streets;
  private final BinaryDocValues numbers;
  private final @Nullable NumericDocValues aliases;

  StoredStreets(LeafReader leaf) throws IOException {
    streets = leaf.getBinaryDocValues(IndexFormat.STREET);
    numbers = leaf.getBinaryDocValues(IndexFormat.NUMBERS);
    aliases = leaf.getNumericDocValues(IndexFormat.ALIAS);
  }

  /** The document of the street of a document, which may be that of an alias. */
  int mainOf(int document) throws IOException {
    return aliases != null && aliases.advanceExact(document)
        ? document - Math.toIntExact(aliases.longValue())
        : document;
  }

  Street get(int document) throws IOException {
    if (!streets.advanceExact(document) || !numbers.advanceExact(document)) {
      throw new CorruptIndexException("document without street: " + document, "adresses");
    }
    return StreetCodec.read(streets.binaryValue(), numbers.binaryValue());
  }
}
