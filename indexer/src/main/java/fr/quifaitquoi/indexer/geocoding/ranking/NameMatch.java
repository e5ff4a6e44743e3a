package fr.quifaitquoi.indexer.geocoding.ranking;

import fr.quifaitquoi.indexer.geocoding.text.Likeness;
import fr.quifaitquoi.indexer.geocoding.text.StreetWords;
import fr.quifaitquoi.indexer.geocoding.text.WordWeights;
import java.util.Arrays;
import java.util.List;

/**
 * Which words of a query are which words of a name. Equal words are put together first, then alike
 * ones, then two written as one or one as two; each word once, in any order.
 */
final class NameMatch {
  private static final double LEAST = 0.1;
  private static final double JOINED = 0.95;

  private final List<String> asked;
  private final List<String> named;
  private final double[] askedLikeness;
  private final double[] namedLikeness;
  private final int unfinished;

  /**
   * Compares.
   *
   * @param asked words of the query
   * @param free which of them may be put with a word of the name; those put are no longer
   * @param unfinished place of the word that may be a beginning, -1 for none
   */
  NameMatch(List<String> asked, boolean[] free, List<String> named, int unfinished) {
    this.asked = asked;
    this.named = named;
    this.unfinished = unfinished;
    askedLikeness = new double[asked.size()];
    namedLikeness = new double[named.size()];
    Arrays.fill(askedLikeness, -1);
    for (int i = 0; i < asked.size(); i++) {
      askedLikeness[i] = free[i] ? 0 : -1;
    }
    matchEqual();
    matchAlike();
    matchJoined();
  }

  private void matchEqual() {
    for (int j = 0; j < named.size(); j++) {
      for (int i = 0; i < asked.size() && namedLikeness[j] == 0; i++) {
        if (askedLikeness[i] == 0 && asked.get(i).equals(named.get(j))) {
          put(i, j, 1);
        }
      }
    }
  }

  private void matchAlike() {
    for (int i = 0; i < asked.size(); i++) {
      if (askedLikeness[i] != 0 || i != unfinished && StreetWords.isLink(asked.get(i))) {
        continue;
      }
      int best = -1;
      double most = LEAST;
      for (int j = 0; j < named.size(); j++) {
        if (namedLikeness[j] == 0) {
          double likeness = Likeness.of(asked.get(i), named.get(j), i == unfinished);
          if (likeness > most || likeness == most && best < 0) {
            most = likeness;
            best = j;
          }
        }
      }
      if (best >= 0) {
        put(i, best, most);
      }
    }
  }

  private void matchJoined() {
    for (int i = 0; i < asked.size(); i++) {
      for (int j = 0; j < named.size(); j++) {
        boolean both = askedLikeness[i] == 0 && namedLikeness[j] == 0;
        if (both && j + 1 < named.size() && namedLikeness[j + 1] == 0) {
          double likeness = joined(asked.get(i), named.get(j) + named.get(j + 1));
          if (likeness > 0) {
            put(i, j, likeness);
            namedLikeness[j + 1] = likeness;
          }
        }
        both = askedLikeness[i] == 0 && namedLikeness[j] == 0;
        if (both && i + 1 < asked.size() && askedLikeness[i + 1] == 0) {
          double likeness = joined(asked.get(i) + asked.get(i + 1), named.get(j));
          if (likeness > 0) {
            put(i, j, likeness);
            askedLikeness[i + 1] = likeness;
          }
        }
      }
    }
  }

  private static double joined(String one, String other) {
    double likeness = one.length() < 4 ? 0 : Likeness.of(one, other, false);
    return likeness > 0.8 ? likeness * JOINED : 0;
  }

  private void put(int i, int j, double likeness) {
    askedLikeness[i] = likeness;
    namedLikeness[j] = likeness;
  }

  /** How alike a word of the query and its word of the name are; 0 without one. */
  double ofAsked(int word) {
    return Math.max(0, askedLikeness[word]);
  }

  boolean isMatched(int namedWord) {
    return namedLikeness[namedWord] > 0;
  }

  /** Whether the name has words that tell it from others, none of which was asked for. */
  boolean missesAllTelling() {
    boolean misses = false;
    for (int j = 0; j < named.size(); j++) {
      if (WordWeights.tells(named.get(j))) {
        if (namedLikeness[j] > 0) {
          return false;
        }
        misses = true;
      }
    }
    return misses;
  }

  /** The share of the name that was asked for, by weight. */
  double coverage() {
    double all = 0;
    double matched = 0;
    for (int j = 0; j < named.size(); j++) {
      double weight = WordWeights.of(named.get(j));
      all += weight;
      matched += weight * namedLikeness[j];
    }
    return all == 0 ? 0 : matched / all;
  }
}
