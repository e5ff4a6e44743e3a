package fr.quifaitquoi.indexer.directory;

/**
 * A tally as plain arrays, for going through very many candidates. A candidate is one bit of one
 * word of the sets.
 *
 * @param found by clause, who meets it
 * @param scores by clause, how well, for those who meet it
 * @param named by word of the text, who has it in the name
 */
record TallyBits(long[][] found, float[][] scores, long[][] named) {
  static TallyBits of(TextMatch.Tally tally) {
    return new TallyBits(
        tally.clauses().stream().map(clause -> clause.found().getBits()).toArray(long[][]::new),
        tally.clauses().stream().map(WordMatch::scores).toArray(float[][]::new),
        tally.named().stream().map(set -> set.getBits()).toArray(long[][]::new));
  }

  /** How many of the words the candidate has in its name. */
  int countNamed(int word, int bit) {
    int count = 0;
    for (long[] set : named) {
      count += (int) (set[word] >>> bit) & 1;
    }
    return count;
  }

  /** The sum over the clauses that the candidate meets. */
  float sum(int word, int bit) {
    float sum = 0;
    for (int clause = 0; clause < found.length; clause++) {
      if ((found[clause][word] >>> bit & 1) != 0) {
        sum += scores[clause][(word << 6) + bit];
      }
    }
    return sum;
  }
}
