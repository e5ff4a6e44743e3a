package fr.quifaitquoi.indexer.directory;

import org.apache.lucene.util.FixedBitSet;

/**
 * Which of the {@link Candidates} have a word, or meet a clause.
 *
 * @param found by number
 * @param scores how well, for those that are found; anything for the others
 * @param named by number, those that have it in their name
 */
record WordMatch(FixedBitSet found, float[] scores, FixedBitSet named) {

  static WordMatch none(int candidates) {
    return new WordMatch(
        new FixedBitSet(candidates), new float[candidates], new FixedBitSet(candidates));
  }

  /** Gives a score to those that have none yet. */
  void addNew(FixedBitSet numbers, float score) {
    long[] known = found.getBits();
    long[] some = numbers.getBits();
    int words = FixedBitSet.bits2words(found.length());
    for (int word = 0; word < words; word++) {
      long fresh = some[word] & ~known[word];
      known[word] |= fresh;
      for (; fresh != 0; fresh &= fresh - 1) {
        scores[(word << 6) + Long.numberOfTrailingZeros(fresh)] = score;
      }
    }
  }

  /** Gives a score to those that have none yet, or a lower one. */
  void addBetter(FixedBitSet numbers, float score) {
    for (int number = Bitsets.next(numbers, 0);
        number < numbers.length();
        number = Bitsets.next(numbers, number + 1)) {
      if (!found.getAndSet(number) || scores[number] < score) {
        scores[number] = score;
      }
    }
  }
}
