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

  /** What stands around and in numbers, letters apart. */
  private static final String LABELS = " .-()/:_°'\u2019\t\n\u000b\f\r";

  /** Without any of these, or a letter, a text is one number. */
  private static final String BETWEEN = ";|,\n/";

  /** More is a text, not numbers. */
  private static final int MAX_CHARS = 300;

  private static final Pattern INTERNATIONAL = Pattern.compile("00\\d{9}");
  private static final Pattern AMOUNT = Pattern.compile("[1-9]\\d{8}");
  private static final Pattern NATIONAL = Pattern.compile("0[1-9]\\d{8}");
  private static final Pattern SHORT =
      Pattern.compile("[13]\\d{3}|1[157]|18|119|112|11[4-9]\\d?|118\\d{3}");
  private static final Pattern SEVERAL = Pattern.compile("(?:0[1-9]\\d{8}){2,4}");
  private static final Pattern OVERSEAS = Pattern.compile("\\+(?:262|590|594|596)0?(\\d{9})");
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
    if (text.chars().noneMatch(c -> Character.isLetter(c) || BETWEEN.indexOf(c) >= 0)) {
      read(text, phones);
      return phones;
    }
    for (String part : PARTS.split(text)) {
      read(part, phones);
    }
    return phones;
  }

  private static void read(String part, List<Phone> phones) {
    String national = national(withoutLabels(part));
    if (AMOUNT.matcher(national).matches()) {
      // A spreadsheet took the number for an amount: its zero is lost.
      national = "0" + national;
    }
    if (NATIONAL.matcher(national).matches()) {
      phones.add(ofNational(national));
    } else if (SHORT.matcher(national).matches()) {
      phones.add(new Phone(shortForm(national), Kind.SHORT));
    } else if (SEVERAL.matcher(national).matches()) {
      for (int i = 0; i < national.length(); i += 10) {
        phones.add(ofNational(national.substring(i, i + 10)));
      }
    } else if (ABROAD.matcher(national).matches()) {
      phones.add(overseasOrAbroad(national));
    }
  }

  /** Digits and a plus are left of a number with words and blanks around and in it. */
  private static String withoutLabels(String part) {
    String text = part.endsWith(".0") ? part.substring(0, part.length() - 2) : part;
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(c -> !isLabel(c)).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isLabel(int c) {
    return Character.isLetter(c) || LABELS.indexOf(c) >= 0;
  }

  private static String national(String digits) {
    String number = INTERNATIONAL.matcher(digits).lookingAt() ? "+" + digits.substring(2) : digits;
    if (!number.startsWith("+33")) {
      return number;
    }
    return "0" + number.substring(number.startsWith("+330") ? 4 : 3);
  }

  private static Phone ofNational(String number) {
    return new Phone(pairs(number), isMobile(number) ? Kind.MOBILE : Kind.FIXED);
  }

  /** The overseas départements have codes of their own and national numbers all the same. */
  private static Phone overseasOrAbroad(String number) {
    Matcher overseas = OVERSEAS.matcher(number);
    return overseas.matches()
        ? ofNational("0" + overseas.group(1))
        : new Phone(number, Kind.ABROAD);
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
