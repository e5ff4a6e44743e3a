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
  public static final int VERSION = 1;

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
    List<String> words = new ArrayList<>();
    String folded = fold(text);
    int at = 0;
    while (at < folded.length()) {
      int kind = kindOf(folded.charAt(at));
      int from = at;
      while (at < folded.length() && kindOf(folded.charAt(at)) == kind) {
        at++;
      }
      if (kind != OTHER) {
        add(folded, from, at, words);
      }
    }
    return words;
  }

  /** Whether a word only links others: {@code de}, {@code la}; names may be written without it. */
  public static boolean isLink(String word) {
    return LINKS.contains(word);
  }

  private static void add(String folded, int from, int to, List<String> words) {
    String word = folded.substring(from, to);
    boolean behindDigit = from > 0 && kindOf(folded.charAt(from - 1)) == DIGIT;
    if (behindDigit && ORDINALS.contains(word)) {
      return;
    }
    if (kindOf(word.charAt(0)) == DIGIT) {
      words.add(withoutZeros(word));
    } else {
      words.addAll(Abbreviations.inFull(word));
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
