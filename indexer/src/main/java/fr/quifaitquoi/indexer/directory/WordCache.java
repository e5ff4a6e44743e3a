package fr.quifaitquoi.indexer.directory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The words of texts that come again and again: labels, codes, names of places. Thread-safe. */
final class WordCache {
  /** Some ten megabytes at most. */
  private static final int MOST_KEPT = 10_000;

  private final Map<String, AnalysedText> known = new ConcurrentHashMap<>();

  AnalysedText find(String text) {
    AnalysedText found = known.get(text);
    if (found == null) {
      found = AnalysedText.of(text);
      if (known.size() >= MOST_KEPT) {
        known.clear();
      }
      known.put(text, found);
    }
    return found;
  }
}
