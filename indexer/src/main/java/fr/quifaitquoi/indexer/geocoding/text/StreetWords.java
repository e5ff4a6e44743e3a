package fr.quifaitquoi.indexer.geocoding.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * The words of a street's or lieu-dit's name, made the same however it is written: without case,
 * accents, apostrophes and hyphens, letters parted from digits, abbreviations in full, numbers as
 * digits. The index of addresses holds these words, so raise {@link #VERSION} whenever any text
 * gives other words than before: indexes of another version are made anew. Thread-safe.
 */
public final class StreetWords {
  /** Of the rules that make words. */
  public static final int VERSION = 3;

  /** Longest text looked at, in characters; what follows is left out. */
  private static final int LONGEST_TEXT = 1000;

  private static final Set<String> ORDINALS =
      Set.of("er", "ere", "e", "eme", "ieme", "nd", "nde", "re");

  private static final Set<String> LINKS =
      Set.of(
          "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "lo", "los",
          "sur");

  private StreetWords() {}

  /** The words of a text in order, little words ({@link #isLink}) included. */
  public static List<String> list(String text) {
    List<Token> tokens = scan(text);
    List<String> words = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      words.add(token.word());
    }
    return words;
  }

  /** Whether a word only links others: {@code de}, {@code la}; names may be written without it. */
  public static boolean isLink(String word) {
    return LINKS.contains(word);
  }

  /** The same words as {@link #list} gives, each with how it was written. */
  static List<Token> scan(String text) {
    List<Token> tokens = new ArrayList<>();
    String folded = fold(text);
    int at = 0;
    char separator = Token.START;
    while (at < folded.length()) {
      int kind = kindOf(folded.charAt(at));
      int from = at;
      while (at < folded.length() && kindOf(folded.charAt(at)) == kind) {
        at++;
      }
      if (kind == OTHER) {
        separator = Token.separator(folded, from, at, separator);
      } else {
        boolean slash = at < folded.length() && folded.charAt(at) == '/';
        add(folded.substring(from, at), slash, separator, tokens);
        separator = Token.GLUED;
      }
    }
    return tokens;
  }

  private static void add(String word, boolean slash, char separator, List<Token> tokens) {
    if (slash && word.equals("s")) {
      tokens.add(new Token("sur", word, separator, false));
      return;
    }
    if (kindOf(word.charAt(0)) == DIGIT) {
      tokens.add(new Token(withoutZeros(word), word, separator, false));
      return;
    }
    int last = tokens.size() - 1;
    if (separator == Token.GLUED && ORDINALS.contains(word)) {
      // A letter or digit that is glued stands behind the other kind: this one behind a digit.
      tokens.set(last, tokens.get(last).asOrdinal(word));
      return;
    }
    boolean first = last < 0 || last == 0 && Character.isDigit(tokens.getFirst().word().charAt(0));
    for (String meant : Abbreviations.inFull(word, first)) {
      tokens.add(new Token(meant, word, separator, false));
    }
  }

  private static String withoutZeros(String digits) {
    int first = 0;
    while (first < digits.length() - 1 && digits.charAt(first) == '0') {
      first++;
    }
    return digits.substring(first);
  }

  private static String fold(String text) {
    int length = Math.min(text.length(), LONGEST_TEXT);
    char[] given = text.substring(0, length).toLowerCase(Locale.ROOT).toCharArray();
    char[] folded = new char[given.length * 4];
    int size = ASCIIFoldingFilter.foldToASCII(given, 0, folded, 0, given.length);
    StringBuilder kept = new StringBuilder(size);
    for (int i = 0; i < size; i++) {
      // Accents written as characters of their own part no word.
      if (Character.getType(folded[i]) != Character.NON_SPACING_MARK) {
        kept.append(folded[i]);
      }
    }
    return kept.toString();
  }

  private static final int OTHER = 0;
  private static final int LETTER = 1;
  private static final int DIGIT = 2;

  private static int kindOf(char c) {
    if (c >= '0' && c <= '9') {
      return DIGIT;
    }
    return Character.isLetter(c) ? LETTER : OTHER;
  }
}
