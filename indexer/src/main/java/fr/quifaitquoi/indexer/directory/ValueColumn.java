package fr.quifaitquoi.indexer.directory;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * The values of one dimension in one segment, in memory: those of document {@code d} are {@code
 * numbers[starts[d]]} up to before {@code numbers[starts[d + 1]]}, as numbers of the dictionary.
 *
 * @param single whether each document has one value, which is then {@code numbers[d]}
 */
record ValueColumn(int[] starts, int[] numbers, Totals totals, boolean single) {

  static ValueColumn load(LeafReader reader, String field, Dictionary dictionary)
      throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(reader, field);
    int[] numberOf = new int[(int) values.getValueCount()];
    for (int ord = 0; ord < numberOf.length; ord++) {
      numberOf[ord] = dictionary.number(values.lookupOrd(ord).utf8ToString());
    }
    int[] starts = new int[reader.maxDoc() + 1];
    int[] numbers = new int[reader.maxDoc()];
    int used = 0;
    int next = 0;
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
      Arrays.fill(starts, next, doc + 1, used);
      next = doc + 1;
      int count = values.docValueCount();
      if (used + count > numbers.length) {
        numbers = Arrays.copyOf(numbers, Math.max(used + count, numbers.length * 2));
      }
      for (int i = 0; i < count; i++) {
        numbers[used++] = numberOf[(int) values.nextOrd()];
      }
    }
    Arrays.fill(starts, next, starts.length, used);
    int[] all = Arrays.copyOf(numbers, used);
    return new ValueColumn(starts, all, Totals.of(all), isSingle(starts));
  }

  private static boolean isSingle(int[] starts) {
    for (int doc = 0; doc < starts.length; doc++) {
      if (starts[doc] != doc) {
        return false;
      }
    }
    return true;
  }

  /** Whether the document has one of the wanted values. */
  boolean hasAny(int doc, BitSet wanted) {
    for (int i = starts[doc]; i < starts[doc + 1]; i++) {
      if (wanted.get(numbers[i])) {
        return true;
      }
    }
    return false;
  }

  /** How many times each value is there, over all documents. */
  record Totals(int[] numbers, int[] counts) {
    static Totals of(int[] all) {
      int[] sorted = all.clone();
      Arrays.sort(sorted);
      int[] numbers = new int[sorted.length];
      int[] counts = new int[sorted.length];
      int distinct = 0;
      for (int i = 0; i < sorted.length; i++) {
        if (i == 0 || sorted[i] != sorted[i - 1]) {
          numbers[distinct++] = sorted[i];
        }
        counts[distinct - 1]++;
      }
      return new Totals(Arrays.copyOf(numbers, distinct), Arrays.copyOf(counts, distinct));
    }
  }

  /**
   * Adds one for each value of each of the documents. When they are most of the segment, counts all
   * and takes away the others.
   */
  void addCounts(FixedBitSet docs, long[] counts) {
    if (isEmpty()) {
      return;
    }
    if (docs.cardinality() * 2 <= docs.length()) {
      add(1, docs, counts);
      return;
    }
    for (int i = 0; i < totals.numbers.length; i++) {
      counts[totals.numbers[i]] += totals.counts[i];
    }
    FixedBitSet others = docs.clone();
    others.flip(0, others.length());
    add(-1, others, counts);
  }

  private void add(int step, FixedBitSet docs, long[] counts) {
    if (single) {
      addSingle(step, docs.getBits(), counts);
    } else {
      addSeveral(step, docs.getBits(), counts);
    }
  }

  private void addSingle(int step, long[] words, long[] counts) {
    for (int word = 0; word < words.length; word++) {
      for (long bits = words[word]; bits != 0; bits &= bits - 1) {
        counts[numbers[(word << 6) + Long.numberOfTrailingZeros(bits)]] += step;
      }
    }
  }

  private void addSeveral(int step, long[] words, long[] counts) {
    for (int word = 0; word < words.length; word++) {
      for (long bits = words[word]; bits != 0; bits &= bits - 1) {
        int doc = (word << 6) + Long.numberOfTrailingZeros(bits);
        for (int i = starts[doc]; i < starts[doc + 1]; i++) {
          counts[numbers[i]] += step;
        }
      }
    }
  }

  boolean isEmpty() {
    return numbers.length == 0;
  }
}
