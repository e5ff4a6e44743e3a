package fr.quifaitquoi.indexer.geocoding.address;

import fr.quifaitquoi.indexer.geocoding.text.StreetWords;
import java.util.ArrayList;
import java.util.List;

/**
 * A word of a question.
 *
 * @param rank in the question, linking words counted
 * @param unfinished whether it may be the beginning of a word
 */
record AskedWord(String text, int rank, boolean unfinished) {
  /** A bound to the work that one question makes. */
  private static final int MOST = 16;

  /** Those that tell streets apart; all when none does. */
  static List<AskedWord> listTelling(StreetQuery query) {
    List<AskedWord> telling = list(query, false);
    return telling.isEmpty() ? list(query, true) : telling;
  }

  private static List<AskedWord> list(StreetQuery query, boolean links) {
    List<AskedWord> asked = new ArrayList<>();
    for (int rank = 0; rank < query.words().size() && asked.size() < MOST; rank++) {
      String word = query.words().get(rank);
      boolean last = query.lastIsBeginning() && rank == query.words().size() - 1;
      boolean known = asked.stream().anyMatch(a -> a.text().equals(word));
      if (!word.isEmpty() && !known && (links || !StreetWords.isLink(word))) {
        asked.add(new AskedWord(word, rank, last));
      }
    }
    return asked;
  }
}
