package fr.quifaitquoi.indexer.geocoding.address;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** The documents of an index that are worth a look. */
final class Candidates {
  /** Enough for each name of some frequency; what has only very common words of many is left. */
  private static final int ENOUGH = 10_000;

  private Candidates() {}

  /** Those that lie in one of the communes and have one of the postcodes, in order. */
  static int[] inPlaces(LeafReader leaf, StreetQuery query) throws IOException {
    FixedBitSet communes = places(leaf, IndexFormat.COMMUNE_PREFIX, query.communes());
    FixedBitSet postcodes = places(leaf, IndexFormat.POSTCODE_PREFIX, query.postcodes());
    if (communes == null) {
      return list(postcodes == null ? new FixedBitSet(0) : postcodes);
    }
    if (postcodes != null) {
      communes.and(postcodes);
    }
    return list(communes);
  }

  private static @Nullable FixedBitSet places(LeafReader leaf, String prefix, Set<String> codes)
      throws IOException {
    if (codes.isEmpty()) {
      return null;
    }
    FixedBitSet found = new FixedBitSet(leaf.maxDoc());
    TermsEnum terms = leaf.terms(IndexFormat.PLACES).iterator();
    PostingsEnum postings = null;
    for (String code : codes) {
      if (terms.seekExact(new BytesRef(prefix + code))) {
        postings = terms.postings(postings, PostingsEnum.NONE);
        found.or(postings);
      }
    }
    return found;
  }

  /**
   * Those that have one of the rarer words, in order: the rarest word counts whatever its
   * documents, the others as long as they are not too many together.
   */
  static int[] withWords(
      LeafReader leaf, Dictionary dictionary, Collection<List<Dictionary.Word>> asked)
      throws IOException {
    FixedBitSet found = new FixedBitSet(leaf.maxDoc());
    List<List<Dictionary.Word>> rarestFirst =
        asked.stream()
            .filter(words -> !words.isEmpty())
            .sorted(Comparator.comparingInt(Candidates::frequency))
            .toList();
    int total = 0;
    for (List<Dictionary.Word> words : rarestFirst) {
      boolean rarest = total == 0;
      total += frequency(words);
      if (total > ENOUGH && !rarest) {
        break;
      }
      for (Dictionary.Word word : words) {
        found.or(dictionary.documentsOf(word));
      }
    }
    return list(found);
  }

  private static int frequency(List<Dictionary.Word> words) {
    return words.stream().mapToInt(Dictionary.Word::frequency).sum();
  }

  private static int[] list(FixedBitSet set) throws IOException {
    int[] documents = new int[set.cardinality()];
    DocIdSetIterator all = new BitSetIterator(set, documents.length);
    for (int i = 0; i < documents.length; i++) {
      documents[i] = all.nextDoc();
    }
    return documents;
  }
}
