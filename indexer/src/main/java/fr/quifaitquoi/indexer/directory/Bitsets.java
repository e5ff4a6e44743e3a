package fr.quifaitquoi.indexer.directory;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Reading and walking through sets of documents. */
final class Bitsets {
  private Bitsets() {}

  /** The next document of a set, or {@link DocIdSetIterator#NO_MORE_DOCS}. */
  static int next(FixedBitSet set, int from) {
    return from < set.length() ? set.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
  }

  /** Adds the documents that have a term. */
  static void addAll(FixedBitSet set, LeafReader reader, String field, String value)
      throws IOException {
    PostingsEnum docs = reader.postings(new Term(field, value), PostingsEnum.NONE);
    if (docs != null) {
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        set.set(doc);
      }
    }
  }
}
