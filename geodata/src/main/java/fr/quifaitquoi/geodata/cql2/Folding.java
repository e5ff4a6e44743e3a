package fr.quifaitquoi.geodata.cql2;

import fr.quifaitquoi.geodata.naming.Accents;
import java.util.Locale;

/** What CASEI and ACCENTI make of a text. */
final class Folding {
  private Folding() {}

  static String of(Operator operator, String text) {
    return operator == Operator.CASEI ? withoutCase(text) : withoutAccents(text);
  }

  /** Unicode's full case folding, by way of capitals: ß and SS become ss, ς and Σ become σ. */
  static String withoutCase(String text) {
    return isAscii(text)
        ? text.toLowerCase(Locale.ROOT)
        : text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
  }

  /** Letters without their marks, strokes and ligatures. */
  static String withoutAccents(String text) {
    if (isAscii(text)) {
      return text;
    }
    String bare = Accents.strip(text);
    StringBuilder plain = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      addPlain(bare.charAt(i), plain);
    }
    return plain.toString();
  }

  private static void addPlain(char c, StringBuilder out) {
    switch (c) {
      case 'œ' -> out.append("oe");
      case 'Œ' -> out.append("OE");
      case 'æ' -> out.append("ae");
      case 'Æ' -> out.append("AE");
      case 'ß' -> out.append("ss");
      case 'ẞ' -> out.append("SS");
      case 'ø' -> out.append('o');
      case 'Ø' -> out.append('O');
      case 'ł' -> out.append('l');
      case 'Ł' -> out.append('L');
      case 'đ', 'ð' -> out.append('d');
      case 'Đ', 'Ð' -> out.append('D');
      case 'þ' -> out.append("th");
      case 'Þ' -> out.append("TH");
      case 'ħ' -> out.append('h');
      case 'Ħ' -> out.append('H');
      case 'ŧ' -> out.append('t');
      case 'Ŧ' -> out.append('T');
      case 'ı' -> out.append('i');
      default -> out.append(c);
    }
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }
}
