package fr.quifaitquoi.indexer.geocoding.address;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;

/** How well one asked word is found in each of some documents. */
final class Matches {
  private final int[] documents;
  private final float[] quality;
  private final float[] weight;
  private boolean any;

  Matches(int[] documents) {
    this.documents = documents;
    quality = new float[documents.length];
    weight = new float[documents.length];
  }

  /** Whether any document has the word. */
  boolean any() {
    return any;
  }

  /** 0 when the document of that rank has not the word. */
  float quality(int rank) {
    return quality[rank];
  }

  /** Of the word of the document that was found. */
  float weight(int rank) {
    return weight[rank];
  }

  /** The documents of a term have the word, so well. */
  void add(PostingsEnum postings, float termQuality, float termWeight) throws IOException {
    int rank = 0;
    int document = documents.length == 0 ? NO_MORE_DOCS : postings.advance(documents[0]);
    while (document != NO_MORE_DOCS) {
      rank = firstFrom(rank, document);
      if (rank == documents.length) {
        return;
      }
      if (documents[rank] == document) {
        set(rank, termQuality, termWeight);
        document = postings.nextDoc();
      } else {
        document = postings.advance(documents[rank]);
      }
    }
  }

  /** The first rank, from one on, whose document is that one or after it; by growing strides. */
  private int firstFrom(int from, int document) {
    int low = from;
    int stride = 1;
    while (low + stride < documents.length && documents[low + stride] < document) {
      low += stride;
      stride *= 2;
    }
    int high = Math.min(low + stride, documents.length);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (documents[middle] < document) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The document of that rank has the word, so well. */
  void set(int rank, float termQuality, float termWeight) {
    any = true;
    if (termQuality > quality[rank]) {
      quality[rank] = termQuality;
      weight[rank] = termWeight;
    }
  }

  /** Documents that have both of two words have this one, which is made of the two. */
  void addBoth(Matches first, Matches second, float factor) {
    for (int rank = 0; rank < documents.length; rank++) {
      float worse = Math.min(first.quality[rank], second.quality[rank]);
      if (worse > 0) {
        set(rank, worse * factor, first.weight[rank] + second.weight[rank]);
      }
    }
  }

  /** A word that is this one and the next written together is both. */
  void addJoined(Matches joined, float share) {
    for (int rank = 0; rank < documents.length; rank++) {
      if (joined.quality[rank] > 0) {
        set(rank, joined.quality[rank], joined.weight[rank] * share);
      }
    }
  }
}
