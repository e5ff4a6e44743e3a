package fr.quifaitquoi.indexer.geocoding.text;

import java.util.Arrays;

/**
 * Roughly how a French word sounds, so that {@code maure} is like {@code mort} and {@code Pompidou}
 * like {@code ponpidou}: spellings of one sound become one letter, silent endings go. Words are
 * folded to {@code a-z0-9}.
 */
public final class FrenchSound {
  /** Spellings, longest first where one begins another, each with what stands for its sound. */
  private static final String[][] SPELLINGS = {
    {"eaux", "o"},
    {"eau", "o"},
    {"aux", "o"},
    {"au", "o"},
    {"oeu", "e"},
    {"eu", "e"},
    {"ain", "1"},
    {"ein", "1"},
    {"aim", "1"},
    {"ien", "i1"},
    {"ai", "e"},
    {"ei", "e"},
    {"oe", "e"},
    {"tch", "x"},
    {"sch", "x"},
    {"sh", "x"},
    {"ch", "x"},
    {"ph", "f"},
    {"th", "t"},
    {"cqu", "k"},
    {"qu", "k"},
    {"gu", "g"},
    {"gn", "n"},
    {"ck", "k"},
    {"cq", "k"},
    {"ce", "se"},
    {"ci", "si"},
    {"cy", "si"},
    {"ge", "je"},
    {"gi", "ji"},
    {"gy", "ji"},
    {"c", "k"},
    {"q", "k"},
    {"w", "v"},
    {"y", "i"},
    {"z", "s"},
    {"h", ""},
    {"ou", "u"},
  };

  private static final String SILENT = "estdxzp";

  private static final String[][][] BY_LETTER = new String[128][][];

  static {
    for (char letter = 0; letter < BY_LETTER.length; letter++) {
      String start = String.valueOf(letter);
      BY_LETTER[letter] =
          Arrays.stream(SPELLINGS).filter(s -> s[0].startsWith(start)).toArray(String[][]::new);
    }
  }

  private FrenchSound() {}

  /** Equal for words that sound alike; empty for a word that is all silent. */
  public static String of(String word) {
    StringBuilder sound = new StringBuilder(word.length());
    int end = word.length();
    // Endings that are not heard; the first three letters are.
    while (end > 3 && SILENT.indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    for (int at = 0; at < end; ) {
      at += append(word, at, end, sound);
    }
    return sound.toString();
  }

  private static int append(String word, int at, int end, StringBuilder sound) {
    if (isNasal(word, at, end)) {
      char vowel = word.charAt(at);
      add(sound, vowel == 'i' || vowel == 'y' ? '1' : vowel == 'e' || vowel == 'a' ? '2' : '3');
      return 2;
    }
    for (String[] spelling : spellings(word.charAt(at))) {
      if (at + spelling[0].length() <= end && word.startsWith(spelling[0], at)) {
        for (int i = 0; i < spelling[1].length(); i++) {
          add(sound, spelling[1].charAt(i));
        }
        return spelling[0].length();
      }
    }
    add(sound, word.charAt(at));
    return 1;
  }

  private static String[][] spellings(char letter) {
    return letter < BY_LETTER.length ? BY_LETTER[letter] : new String[0][];
  }

  /** "an", "em", "in", "on" before a consonant or at the end. */
  private static boolean isNasal(String word, int at, int end) {
    if (at + 1 >= end || "aeiouy".indexOf(word.charAt(at)) < 0) {
      return false;
    }
    char next = word.charAt(at + 1);
    return (next == 'n' || next == 'm')
        && (at + 2 >= end || "aeiouynmh".indexOf(word.charAt(at + 2)) < 0);
  }

  /** Doubled letters sound once. */
  private static void add(StringBuilder sound, char letter) {
    if (sound.isEmpty() || sound.charAt(sound.length() - 1) != letter) {
      sound.append(letter);
    }
  }
}
