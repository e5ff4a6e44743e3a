package fr.quifaitquoi.geodata.naming;

import java.text.Normalizer;

/** Text without its accents. */
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
