package fr.quifaitquoi.indexer.geocoding.territory;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Folds letters to {@code a-z0-9}: case, accents and ligatures go. A table answers for the letters
 * of European languages; what is rarer is decomposed by Unicode.
 */
final class Folding {
  /** What stands for a character that belongs to no word. */
  static final String NONE = "";

  private static final @Nullable String[] TABLE = new String[0x250];

  static {
    for (char c = 0; c < TABLE.length; c++) {
      TABLE[c] = decompose(c);
    }
    TABLE['œ'] = "oe";
    TABLE['Œ'] = "oe";
    TABLE['æ'] = "ae";
    TABLE['Æ'] = "ae";
    TABLE['ß'] = "ss";
    TABLE['ø'] = "o";
    TABLE['Ø'] = "o";
    TABLE['ł'] = "l";
    TABLE['Ł'] = "l";
  }

  private Folding() {}

  /** The letters that a character folds to, none when it separates words. */
  static String fold(char c) {
    if (c < TABLE.length) {
      String folded = TABLE[c];
      return folded == null ? NONE : folded;
    }
    return c < 0x1E00 || Character.isSurrogate(c) ? NONE : decompose(c);
  }

  /** Whether the character only changes the letter before it, as in decomposed text. */
  static boolean isMark(char c) {
    return c >= 0x300 && c < 0x370;
  }

  private static String decompose(char c) {
    StringBuilder folded = new StringBuilder(2);
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    for (int i = 0; i < parts.length(); i++) {
      char part = Character.toLowerCase(parts.charAt(i));
      if (part >= 'a' && part <= 'z' || part >= '0' && part <= '9') {
        folded.append(part);
      }
    }
    return folded.toString().intern();
  }
}
