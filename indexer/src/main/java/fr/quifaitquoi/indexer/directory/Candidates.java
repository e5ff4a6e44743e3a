package fr.quifaitquoi.indexer.directory;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * The documents of a segment among which words are looked for, numbered from 0 in their order: what
 * is known of few of them then takes little room.
 */
sealed interface Candidates {
  int size();

  /** The document of a number. */
  int doc(int number);

  /** The number of a document, which is a candidate. */
  int number(int doc);

  /** Adds the numbers of those candidates that are in a list, which was not read yet. */
  void addListed(PostingsEnum list, FixedBitSet numbers) throws IOException;

  /** All documents of the segment. */
  record All(int size) implements Candidates {
    @Override
    public int doc(int number) {
      return number;
    }

    @Override
    public int number(int doc) {
      return doc;
    }

    @Override
    public void addListed(PostingsEnum list, FixedBitSet numbers) throws IOException {
      if (list.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        list.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, numbers, 0);
      }
    }
  }

  /** So few that lists are skipped through rather than read. */
  final class Few implements Candidates {
    private final int[] docs;

    Few(FixedBitSet set) {
      docs = new int[set.cardinality()];
      int used = 0;
      for (int doc = Bitsets.next(set, 0);
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = Bitsets.next(set, doc + 1)) {
        docs[used++] = doc;
      }
    }

    @Override
    public int size() {
      return docs.length;
    }

    @Override
    public int doc(int number) {
      return docs[number];
    }

    @Override
    public int number(int doc) {
      return Arrays.binarySearch(docs, doc);
    }

    @Override
    public void addListed(PostingsEnum list, FixedBitSet numbers) throws IOException {
      int number = 0;
      while (number < docs.length) {
        int doc = list.advance(docs[number]);
        if (doc == DocIdSetIterator.NO_MORE_DOCS) {
          return;
        }
        if (doc != docs[number]) {
          int next = Arrays.binarySearch(docs, number, docs.length, doc);
          if (next < 0) {
            number = -next - 1;
            continue;
          }
          number = next;
        }
        numbers.set(number++);
      }
    }
  }
}
