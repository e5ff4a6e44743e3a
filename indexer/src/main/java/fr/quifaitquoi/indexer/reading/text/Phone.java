package fr.quifaitquoi.indexer.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phone number in its French form: {@code 02 47 31 32 33}, {@code 36 46}, or as written abroad.
 *
 * @param kind tells who may see it: a mobile is a person's
 */
public record Phone(String display, Kind kind) {
  private static final Pattern PARTS =
      Pattern.compile("\\s*(?:[;|,\\n]|\\bou\\b|\\bet\\b|/(?=\\s*(?:\\+|0\\s*\\d)))\\s*");

  private static final Pattern LABELS = Pattern.compile("[\\p{L}°:.\\-()\\s/_\u2019']");

  /** More is a text, not numbers. */
  private static final int MAX_CHARS = 300;

  private static final Pattern ABROAD = Pattern.compile("\\+\\d{7,15}");

  /** Sorts of numbers, by the French numbering plan. */
  public enum Kind {
    FIXED,
    SHORT,
    MOBILE,
    ABROAD
  }

  /** Every number in a value such as {@code 02 47 31 32 33 / 06 …}; none when it holds none. */
  public static List<Phone> list(String text) {
    List<Phone> phones = new ArrayList<>();
    if (text.length() > MAX_CHARS) {
      return phones;
    }
    for (String part : PARTS.split(text)) {
      read(part, phones);
    }
    return phones;
  }

  private static void read(String part, List<Phone> phones) {
    String digits = LABELS.matcher(part.replaceFirst("\\.0$", "")).replaceAll("");
    digits = digits.replaceFirst("^00(?=\\d{9,})", "+");
    String national = digits.replaceFirst("^\\+33(?:\\(0\\))?0?", "0");
    if (national.matches("[1-9]\\d{8}")) {
      // A spreadsheet took the number for an amount: its zero is lost.
      national = "0" + national;
    }
    if (national.matches("0[1-9]\\d{8}")) {
      phones.add(new Phone(pairs(national), isMobile(national) ? Kind.MOBILE : Kind.FIXED));
    } else if (national.matches("[13]\\d{3}|1[157]|18|119|112|11[4-9]\\d?|118\\d{3}")) {
      phones.add(new Phone(shortForm(national), Kind.SHORT));
    } else if (national.matches("(?:0[1-9]\\d{8}){2,4}")) {
      for (int i = 0; i < national.length(); i += 10) {
        read(national.substring(i, i + 10), phones);
      }
    } else if (ABROAD.matcher(national).matches()) {
      phones.add(overseasOrAbroad(national));
    }
  }

  /** The overseas départements have codes of their own and national numbers all the same. */
  private static Phone overseasOrAbroad(String number) {
    Matcher overseas = Pattern.compile("\\+(?:262|590|594|596)0?(\\d{9})").matcher(number);
    if (overseas.matches()) {
      String national = "0" + overseas.group(1);
      return new Phone(pairs(national), isMobile(national) ? Kind.MOBILE : Kind.FIXED);
    }
    return new Phone(number, Kind.ABROAD);
  }

  private static boolean isMobile(String national) {
    return national.startsWith("06") || national.startsWith("07");
  }

  private static String shortForm(String digits) {
    return digits.length() == 4 ? digits.substring(0, 2) + " " + digits.substring(2) : digits;
  }

  private static String pairs(String national) {
    StringBuilder text = new StringBuilder(14);
    for (int i = 0; i < national.length(); i += 2) {
      text.append(i == 0 ? "" : " ").append(national, i, i + 2);
    }
    return text.toString();
  }
}
