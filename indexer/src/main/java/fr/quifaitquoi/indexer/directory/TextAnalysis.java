package fr.quifaitquoi.indexer.directory;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * How French text becomes words: both apostrophes part words, so that elided articles are words too
 * common to keep; case and accents go, and each word is kept twice, as written and as its stem.
 * Accents go before stemming, so that a word typed without them has the same stem. Thread-safe.
 */
final class TextAnalysis {
  /** Longest word looked at; what is longer is cut by the tokenizer. */
  static final int LONGEST_WORD = 40;

  /** Words too common to tell entries apart, without accents. */
  static final Set<String> STOP_WORDS =
      Set.of(
          "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "au", "aux", "a", "et", "ou",
          "en", "dans", "par", "pour", "sur", "sous", "avec", "sans", "ce", "cet", "cette", "ces",
          "son", "sa", "ses", "leur", "leurs", "notre", "nos", "votre", "vos", "mon", "ma", "mes",
          "j", "m", "n", "s", "t", "c", "qu", "qui", "que", "quoi", "dont", "pres", "chez", "vers",
          "entre", "ne", "se", "il", "elle");

  private static final CharArraySet STOP_SET = new CharArraySet(STOP_WORDS, false);

  private TextAnalysis() {}

  /** What writes the index. */
  static final Analyzer INDEXING = new French(true);

  private static final Analyzer ASKING = new French(false);

  /**
   * A word.
   *
   * @param surface as written, without case and accents
   * @param stem its stem, which may be the same
   * @param isStop whether it is too common to tell entries apart
   */
  record Word(String surface, String stem, boolean isStop) {
    static Word of(String surface) {
      return new Word(surface, surface, STOP_WORDS.contains(surface));
    }

    Word withStem(String other) {
      return new Word(surface, other, isStop);
    }
  }

  /** The first {@code most} words of a text, stop words included, in order. */
  static List<Word> listWords(String text, int most) {
    List<Word> words = new ArrayList<>();
    try (TokenStream tokens = ASKING.tokenStream("", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        String token = term.toString();
        if (token.isEmpty()) {
          continue;
        }
        if (step.getPositionIncrement() == 0 && !words.isEmpty()) {
          words.set(words.size() - 1, words.getLast().withStem(token));
        } else if (words.size() == most) {
          break;
        } else {
          words.add(Word.of(token));
        }
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("text in memory cannot fail to be read", e);
    }
  }

  /** The words of a text that are no stop words, each once. */
  static List<Word> listTellingWords(String text, int most) {
    return listWords(text, most).stream().filter(w -> !w.isStop()).distinct().toList();
  }

  private static final class French extends Analyzer {
    private final boolean dropsStopWords;

    French(boolean dropsStopWords) {
      this.dropsStopWords = dropsStopWords;
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
      return new WithoutApostrophes(reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      StandardTokenizer words = new StandardTokenizer();
      words.setMaxTokenLength(LONGEST_WORD);
      return new TokenStreamComponents((Tokenizer) words, filter(words));
    }

    private TokenStream filter(TokenStream words) {
      TokenStream tokens = new LowerCaseFilter(words);
      tokens = new ASCIIFoldingFilter(tokens);
      if (dropsStopWords) {
        tokens = new StopFilter(tokens, STOP_SET);
      }
      tokens = new KeywordRepeatFilter(tokens);
      tokens = new FrenchLightStemFilter(tokens);
      return new RemoveDuplicatesTokenFilter(tokens);
    }
  }

  /** Both apostrophes read as blanks. */
  private static final class WithoutApostrophes extends FilterReader {
    WithoutApostrophes(Reader reader) {
      super(reader);
    }

    @Override
    public int read() throws IOException {
      int c = super.read();
      return c == '\'' || c == '\u2019' ? ' ' : c;
    }

    @Override
    public int read(char[] text, int from, int most) throws IOException {
      int count = super.read(text, from, most);
      for (int i = from; i < from + count; i++) {
        if (text[i] == '\'' || text[i] == '\u2019') {
          text[i] = ' ';
        }
      }
      return count;
    }
  }
}
