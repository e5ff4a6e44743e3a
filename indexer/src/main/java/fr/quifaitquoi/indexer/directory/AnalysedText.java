package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.indexer.directory.TextAnalysis.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;

/**
 * A text cut into words once, for whatever is made of them. Immutable.
 *
 * @param words in order, stop words included
 * @param terms what the index holds of it: the words that are no stop words, and their stems
 */
record AnalysedText(List<Word> words, List<BytesRef> terms) {

  static AnalysedText of(String text) {
    List<Word> words = TextAnalysis.listWords(text, Integer.MAX_VALUE);
    List<BytesRef> terms = new ArrayList<>();
    for (Word word : words) {
      if (!word.isStop()) {
        terms.add(new BytesRef(word.surface()));
        if (!word.stem().equals(word.surface())) {
          terms.add(new BytesRef(word.stem()));
        }
      }
    }
    return new AnalysedText(List.copyOf(words), List.copyOf(terms));
  }

  /** Those of the first {@code most} words that are no stop words, each once. */
  Stream<Word> telling(int most) {
    return words.stream().limit(most).filter(word -> !word.isStop()).distinct();
  }
}
