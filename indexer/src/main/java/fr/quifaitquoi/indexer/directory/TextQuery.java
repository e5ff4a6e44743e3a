package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.indexer.directory.TextAnalysis.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a person typed, as clauses that an entry must all meet. The text is only ever cut into
 * words, never parsed, and its cost is bounded: so many characters, so many words.
 *
 * @param clauses in the order typed
 * @param typed whether anything but blanks was typed
 */
record TextQuery(List<Clause> clauses, boolean typed) {
  private static final int MOST_CHARACTERS = 200;
  private static final int MOST_WORDS = 10;

  /**
   * Words that must all be there, or else one of the themes that they mean.
   *
   * @param words one, or those of a phrase that means a theme
   * @param last whether its last word is the last one typed, which may be unfinished
   */
  record Clause(List<Word> words, Set<String> themes, boolean last) {}

  static TextQuery of(String text, ThemeWords themeWords) {
    String cut = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    List<Word> all = TextAnalysis.listWords(cut, MOST_WORDS);
    List<Word> telling = all.stream().filter(w -> !w.isStop()).distinct().toList();
    if (telling.isEmpty() && !all.isEmpty()) {
      telling = List.of(all.getLast());
    }
    return new TextQuery(listClauses(telling, all, themeWords), !cut.isBlank());
  }

  private static List<Clause> listClauses(
      List<Word> telling, List<Word> all, ThemeWords themeWords) {
    List<Clause> clauses = new ArrayList<>();
    int at = 0;
    while (at < telling.size()) {
      ThemeWords.Meaning meaning = themeWords.find(telling, at);
      int end = at + Math.max(1, meaning.length());
      List<Word> words = telling.subList(at, end);
      boolean last = end == telling.size() && words.getLast().equals(all.getLast());
      clauses.add(new Clause(words, meaning.themes(), last));
      at = end;
    }
    return clauses;
  }

  boolean isEmpty() {
    return clauses.isEmpty();
  }
}
