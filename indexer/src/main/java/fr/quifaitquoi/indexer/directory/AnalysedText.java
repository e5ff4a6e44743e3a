package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.indexer.directory.TextAnalysis.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;

/**
 * A text cut into words once, for whatever is made of them. Immutable.
 *
 * @param words in order, stop words included
 * @param terms what the index holds of it: the words that are no stop words, and their stems
 * @param beginnings the first letter, and the first two, of each of those words
 */
record AnalysedText(List<Word> words, List<BytesRef> terms, List<BytesRef> beginnings) {

  static AnalysedText of(String text) {
    List<Word> words = TextAnalysis.listWords(text, Integer.MAX_VALUE);
    List<BytesRef> terms = new ArrayList<>();
    Set<String> beginnings = new LinkedHashSet<>();
    for (Word word : words) {
      if (!word.isStop()) {
        String surface = word.surface();
        terms.add(new BytesRef(surface));
        beginnings.add(surface.substring(0, 1));
        beginnings.add(surface.substring(0, Math.min(2, surface.length())));
        if (!word.stem().equals(surface)) {
          terms.add(new BytesRef(word.stem()));
        }
      }
    }
    return new AnalysedText(
        List.copyOf(words), List.copyOf(terms), beginnings.stream().map(BytesRef::new).toList());
  }

  /** Those of the first {@code most} words that are no stop words, each once. */
  Stream<Word> telling(int most) {
    return words.stream().limit(most).filter(word -> !word.isStop()).distinct();
  }
}
