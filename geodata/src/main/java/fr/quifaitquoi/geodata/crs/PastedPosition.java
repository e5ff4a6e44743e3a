package fr.quifaitquoi.geodata.crs;

import fr.quifaitquoi.geodata.Position;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands a position as people paste it: decimal degrees with point or comma ({@code 47,128
 * 0,995}), degrees and minutes ({@code 47°23′38″N 0°41′E}), or Lambert-93 metres. Latitude comes
 * first unless letters, or France's place on Earth, say otherwise.
 */
public final class PastedPosition {
  private static final int LONGEST = 80;
  private static final String SPACE = "[ \u00a0\u202f\t]";
  private static final String BETWEEN = SPACE + "*(?:[;,/]" + SPACE + "*|" + SPACE + ")";

  private static final String NUMBER = "([-+\u2212]?\\d{1,3}(?:[.,]\\d{1,15})?)";
  private static final Pattern DEGREES = Pattern.compile(NUMBER + BETWEEN + SPACE + "*" + NUMBER);

  private static final String ANGLE =
      SPACE
          + "*(\\d{1,3}(?:[.,]\\d{1,15})?)"
          + SPACE
          + "*[°º]?"
          + SPACE
          + "*(?:(\\d{1,2}(?:[.,]\\d{1,10})?)"
          + SPACE
          + "*['’′]"
          + SPACE
          + "*(?:(\\d{1,2}(?:[.,]\\d{1,10})?)"
          + SPACE
          + "*(?:[\"”″]|''|’’|′′))?)?"
          + SPACE
          + "*";
  private static final Pattern LETTERS_BEHIND =
      Pattern.compile(ANGLE + "([NSEWO])[,;]?" + ANGLE + "([NSEWO])");
  private static final Pattern LETTERS_BEFORE =
      Pattern.compile("([NSEWO])" + ANGLE + "[,;]?" + SPACE + "*([NSEWO])" + ANGLE);

  private static final String METRES =
      "(\\d{1,3}(?:" + SPACE + "\\d{3}){1,2}|\\d{5,7})([.,]\\d{1,6})?" + SPACE + "*M?";
  private static final Pattern LAMBERT =
      Pattern.compile(
          "(?:X"
              + SPACE
              + "*[:=]?)?"
              + SPACE
              + "*"
              + METRES
              + BETWEEN
              + "(?:Y"
              + SPACE
              + "*[:=]?)?"
              + SPACE
              + "*"
              + METRES);

  private PastedPosition() {}

  /** The position that a text writes; empty when it writes none. */
  public static Optional<Position> find(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String clean = text.strip().toUpperCase(Locale.ROOT);
    return findDegrees(clean)
        .or(() -> findAngles(LETTERS_BEHIND.matcher(clean), false))
        .or(() -> findAngles(LETTERS_BEFORE.matcher(clean), true))
        .or(() -> findLambert(clean));
  }

  private static Optional<Position> findDegrees(String text) {
    Matcher matcher = DEGREES.matcher(text);
    if (!matcher.matches() || !hasFraction(matcher.group(1)) && !hasFraction(matcher.group(2))) {
      return Optional.empty();
    }
    double first = number(matcher.group(1));
    double second = number(matcher.group(2));
    Optional<Position> asWritten = position(second, first);
    Optional<Position> turned = position(first, second);
    return turned.filter(PastedPosition::isFrench).isPresent()
            && asWritten.filter(PastedPosition::isFrench).isEmpty()
        ? turned
        : asWritten;
  }

  /** "47,128" alone is one number, not two. */
  private static boolean hasFraction(String number) {
    return number.indexOf('.') >= 0 || number.indexOf(',') >= 0;
  }

  private static boolean isFrench(Position position) {
    return Arrays.stream(Projection.values()).anyMatch(p -> p.area().contains(position));
  }

  private static Optional<Position> findAngles(Matcher matcher, boolean lettersFirst) {
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int shift = lettersFirst ? 1 : 0;
    String one = matcher.group(lettersFirst ? 1 : 4);
    String other = matcher.group(lettersFirst ? 5 : 8);
    double first = angle(matcher, 1 + shift) * sign(one);
    double second = angle(matcher, 5 + shift) * sign(other);
    if (isNorthSouth(one) == isNorthSouth(other)) {
      return Optional.empty();
    }
    return isNorthSouth(one) ? position(second, first) : position(first, second);
  }

  private static boolean isNorthSouth(String letter) {
    return letter.equals("N") || letter.equals("S");
  }

  /** O is ouest, W is west. */
  private static int sign(String letter) {
    return letter.equals("S") || letter.equals("W") || letter.equals("O") ? -1 : 1;
  }

  private static double angle(Matcher matcher, int group) {
    return number(matcher.group(group))
        + part(matcher, group + 1) / 60
        + part(matcher, group + 2) / 3600;
  }

  private static double part(Matcher matcher, int group) {
    return matcher.group(group) == null ? 0 : number(matcher.group(group));
  }

  private static Optional<Position> findLambert(String text) {
    Matcher matcher = LAMBERT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    double first = metres(matcher, 1);
    double second = metres(matcher, 3);
    return Projection.LAMBERT_93
        .findPosition(first, second)
        .or(() -> Projection.LAMBERT_93.findPosition(second, first));
  }

  private static double metres(Matcher matcher, int group) {
    String fraction = matcher.group(group + 1);
    return number(matcher.group(group).replaceAll(SPACE, "") + (fraction == null ? "" : fraction));
  }

  private static double number(String text) {
    return Double.parseDouble(text.replace(',', '.').replace('\u2212', '-'));
  }

  private static Optional<Position> position(double lon, double lat) {
    return Math.abs(lon) <= 180 && Math.abs(lat) <= 90
        ? Optional.of(new Position(lon, lat))
        : Optional.empty();
  }
}
