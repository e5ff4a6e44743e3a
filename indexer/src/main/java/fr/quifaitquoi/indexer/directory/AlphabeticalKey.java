package fr.quifaitquoi.indexer.directory;

import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * A name's place in the alphabet, word by word as French directories have it: "Saint Pierre" comes
 * before "Saintes". Case, accents and punctuation count only between names that are otherwise the
 * same. Keys are compared byte by byte.
 */
final class AlphabeticalKey {
  /** Characters that decide, of the words and of the name as written. */
  private static final int DECIDING = 60;

  private AlphabeticalKey() {}

  /**
   * @param words of the name, stop words included
   */
  static BytesRef of(String name, List<TextAnalysis.Word> words) {
    StringBuilder key = new StringBuilder(2 * DECIDING);
    for (TextAnalysis.Word word : words) {
      if (key.length() >= DECIDING) {
        break;
      }
      key.append(key.isEmpty() ? "" : " ").append(word.surface());
    }
    key.setLength(Math.min(key.length(), DECIDING));
    // Lower than any character of a word: a name comes before those that go on.
    key.append('\0').append(name, 0, Math.min(name.length(), DECIDING));
    return new BytesRef(key);
  }
}
