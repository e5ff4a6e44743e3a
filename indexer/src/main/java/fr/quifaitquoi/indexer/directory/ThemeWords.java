package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.indexer.directory.TextAnalysis.Word;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words and phrases that mean themes: labels, synonyms and codes, compared by stems. */
final class ThemeWords {
  private static final int MOST_WORDS = 10;

  private final Map<String, Set<String>> themesByPhrase = new HashMap<>();
  private int longest = 1;

  ThemeWords(ThemeTree tree) {
    for (ThemeTree.Theme theme : tree.themes()) {
      add(theme.label(), theme.code());
      theme.synonyms().forEach(synonym -> add(synonym, theme.code()));
    }
  }

  private void add(String phrase, String code) {
    List<Word> words = TextAnalysis.listTellingWords(phrase, MOST_WORDS);
    if (!words.isEmpty()) {
      themesByPhrase.computeIfAbsent(key(words), k -> new LinkedHashSet<>()).add(code);
      longest = Math.max(longest, words.size());
    }
  }

  private static String key(List<Word> words) {
    return words.stream().map(Word::stem).collect(Collectors.joining(" "));
  }

  /**
   * What the words from some place on mean.
   *
   * @param length how many words; 0 when they mean no theme
   */
  record Meaning(int length, Set<String> themes) {}

  /** The longest phrase that begins there and means themes. */
  Meaning find(List<Word> words, int at) {
    for (int length = Math.min(longest, words.size() - at); length > 0; length--) {
      Set<String> themes = themesByPhrase.get(key(words.subList(at, at + length)));
      if (themes != null) {
        return new Meaning(length, themes);
      }
    }
    return new Meaning(0, Set.of());
  }
}
