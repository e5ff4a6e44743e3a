package fr.quifaitquoi.geodata.naming;

import java.text.Normalizer;
import java.util.Locale;

/** Text without what people write one way or another: accents, case, ligatures. */
public final class Accents {
  private Accents() {}

  /** Letters without their marks: {@code "Élan"} gives {@code "Elan"}. Ligatures stay. */
  public static String strip(String text) {
    if (isAscii(text)) {
      return text;
    }
    String parts = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder bare = new StringBuilder(parts.length());
    parts.codePoints().filter(c -> !isMark(c)).forEach(bare::appendCodePoint);
    return bare.toString();
  }

  /** Lower-case letters without their marks, {@code œ} and {@code æ} in two letters. */
  static String fold(String text) {
    return strip(text.toLowerCase(Locale.ROOT)).replace("œ", "oe").replace("æ", "ae");
  }

  /** Whether a folded text goes on with a word there: a letter or digit of ASCII. */
  static boolean isWord(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }
}
