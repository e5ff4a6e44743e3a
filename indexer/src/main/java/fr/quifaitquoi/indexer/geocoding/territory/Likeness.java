package fr.quifaitquoi.indexer.geocoding.territory;

import java.util.List;

/**
 * How alike the words of a question and of a name are, in any order: each word of one goes with the
 * nearest of the other, and counts by what it tells about a name.
 */
final class Likeness {
  /**
   * Both ways.
   *
   * @param ofName 0 to 1: how much of the name the question has
   * @param ofQuestion 0 to 1: how much of the question the name has
   */
  record Shares(double ofName, double ofQuestion) {
    static final Shares NONE = new Shares(0, 0);
  }

  private static final int SHORTEST_MISSPELT = 4;
  private static final int SHORTEST_UNFINISHED = 2;

  private final WordIndex index;
  private final List<String> question;
  private final boolean open;

  /** Compares with the words of a question, the last one maybe unfinished. */
  Likeness(WordIndex index, List<String> question, boolean open) {
    this.index = index;
    this.question = question;
    this.open = open;
  }

  Shares with(int entry) {
    double[] explained = new double[question.size()];
    double[] told = new double[question.size()];
    double all = 0;
    double found = 0;
    for (int i = 0; i < index.wordCount(entry); i++) {
      int word = index.word(entry, i);
      double information = 0.5 + index.information(word);
      int nearest = -1;
      double best = 0;
      for (int q = 0; q < explained.length; q++) {
        double alike = explained[q] > 0 ? 0 : alike(q, word);
        if (alike > best) {
          best = alike;
          nearest = q;
        }
      }
      all += information;
      found += best * information;
      if (nearest >= 0) {
        explained[nearest] = best;
        told[nearest] = information;
      }
    }
    return all == 0 ? Shares.NONE : new Shares(found / all, shareOfQuestion(explained, told));
  }

  private double shareOfQuestion(double[] explained, double[] told) {
    double all = 0;
    double found = 0;
    for (int q = 0; q < explained.length; q++) {
      double information = explained[q] > 0 ? told[q] : unexplained(question.get(q));
      all += information;
      found += explained[q] * information;
    }
    return found / all;
  }

  private double unexplained(String word) {
    int known = index.words().find(word);
    double most = 0.5 + index.most() * 0.7;
    return known < 0 ? most : Math.min(most, 0.5 + index.information(known));
  }

  /** 1 for the same word, less for an unfinished or misspelt one, 0 for another. */
  private double alike(int q, int word) {
    String asked = question.get(q);
    KeyTable words = index.words();
    int length = words.length(word);
    boolean begins = words.startsWith(word, asked);
    if (begins && length == asked.length()) {
      return 1;
    }
    if (begins && open && q == question.size() - 1 && asked.length() >= SHORTEST_UNFINISHED) {
      return 0.6 + 0.35 * asked.length() / length;
    }
    if (asked.length() < SHORTEST_MISSPELT || length < SHORTEST_MISSPELT) {
      return 0;
    }
    int limit = Math.min(asked.length(), length) >= WordIndex.TWO_EDITS_FROM ? 2 : 1;
    int distance = Edits.distance(asked, words, word, limit);
    return distance > limit ? 0 : 1 - 1.2 * distance / Math.max(length, 5);
  }
}
