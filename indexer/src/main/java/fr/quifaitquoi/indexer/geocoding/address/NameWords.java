package fr.quifaitquoi.indexer.geocoding.address;

import fr.quifaitquoi.indexer.geocoding.text.StreetWords;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words that a name is found by. */
final class NameWords {
  /** Longer ones are no words; Lucene takes some thirty thousand bytes. */
  private static final int LONGEST = 60;

  private NameWords() {}

  /** Each once, without the linking ones unless there are no others. */
  static Set<String> of(String name) {
    List<String> words = StreetWords.list(name);
    Set<String> telling = new LinkedHashSet<>();
    for (String word : words) {
      if (!StreetWords.isLink(word)) {
        telling.add(cut(word));
      }
    }
    return telling.isEmpty() ? new LinkedHashSet<>(words) : telling;
  }

  private static String cut(String word) {
    return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
  }
}
