package fr.quifaitquoi.api.http;

import fr.quifaitquoi.geodata.Box;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.entry.PartialDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Conversions that several parameters share. */
public final class Values {
  private static final Pattern INTEGER = Pattern.compile("[-+]?\\d{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d{1,6}([.]\\d{0,20})?");
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,79}");
  private static final int SHOWN = 40;

  private Values() {}

  /** A whole number between two bounds, both allowed. */
  public static Parameter.Conversion<Integer> integer(int least, int most) {
    String expected = "attend un nombre entier de " + least + " à " + most + ".";
    return text -> {
      if (!INTEGER.matcher(text).matches()) {
        throw new UnreadableValueException(expected);
      }
      int value = Integer.parseInt(text);
      if (value < least || value > most) {
        throw new UnreadableValueException(expected);
      }
      return value;
    };
  }

  /** A decimal number between two bounds, both allowed. */
  public static Parameter.Conversion<Double> decimal(double least, double most) {
    String expected = "attend un nombre de " + plain(least) + " à " + plain(most) + ".";
    return text -> {
      double value = number(text).orElse(Double.NaN);
      if (!(value >= least && value <= most)) {
        throw new UnreadableValueException(expected);
      }
      return value;
    };
  }

  /** {@code true} or {@code false}. */
  public static Parameter.Conversion<Boolean> truth() {
    return text ->
        switch (text.toLowerCase(Locale.ROOT)) {
          case "true", "1", "oui" -> true;
          case "false", "0", "non" -> false;
          default -> throw new UnreadableValueException("attend « true » ou « false ».");
        };
  }

  /** One of some words. */
  public static <T> Parameter.Conversion<T> oneOf(
      Collection<T> values, Function<T, String> wordOf) {
    String words = values.stream().map(wordOf).collect(Collectors.joining(", "));
    return text -> {
      String word = text.toLowerCase(Locale.ROOT);
      for (T value : values) {
        if (wordOf.apply(value).equals(word)) {
          return value;
        }
      }
      throw new UnreadableValueException(
          "ne connaît pas « " + shorten(text) + " ». Valeurs possibles : " + words + ".");
    };
  }

  /** Free text of a bounded length; control characters count as spaces. */
  public static Parameter.Conversion<String> text(int most) {
    return text -> {
      if (text.length() > most) {
        throw new UnreadableValueException("est trop long : " + most + " caractères au plus.");
      }
      return visible(text).strip();
    };
  }

  /** A code: lower-case letters, digits, hyphens. */
  public static Parameter.Conversion<String> code() {
    return text -> {
      if (!CODE.matcher(text).matches()) {
        throw new UnreadableValueException(
            "ne connaît pas le code « "
                + shorten(text)
                + " » : lettres minuscules sans accent, chiffres et tirets.");
      }
      return text;
    };
  }

  /** A date that may be known to the year or month only. */
  public static Parameter.Conversion<PartialDate> date() {
    return text ->
        PartialDate.find(text)
            .orElseThrow(() ->
                new UnreadableValueException("attend une date : 2026-03-12, 2026-03 ou 2026."));
  }

  /** {@code lon,lat} in WGS84 degrees. */
  public static Parameter.Conversion<Position> position() {
    return text -> {
      double[] numbers = numbers(text, 2);
      if (numbers.length != 2 || !isLongitude(numbers[0]) || !isLatitude(numbers[1])) {
        throw new UnreadableValueException(
            "attend une longitude et une latitude en degrés : 0.69,47.39.");
      }
      return new Position(numbers[0], numbers[1]);
    };
  }

  /** {@code west,south,east,north} in WGS84 degrees, in that order, not across the antimeridian. */
  public static Parameter.Conversion<Box> box() {
    return text -> {
      double[] n = numbers(text, 4);
      if (n.length != 4
          || !isLongitude(n[0])
          || !isLongitude(n[2])
          || !isLatitude(n[1])
          || !isLatitude(n[3])) {
        throw new UnreadableValueException(
            "attend quatre nombres en degrés, ouest,sud,est,nord : 0.1,46.9,1.2,47.6.");
      }
      if (n[0] > n[2] || n[1] > n[3]) {
        throw new UnreadableValueException(
            "est à l’envers : l’ouest doit être inférieur à l’est et le sud au nord"
                + " (un cadre à cheval sur l’antiméridien se demande en deux fois).");
      }
      return new Box(n[0], n[1], n[2], n[3]);
    };
  }

  /** A value as it may be shown back: short, without control or invisible characters. */
  public static String shorten(String text) {
    String clean = visible(text);
    return clean.length() <= SHOWN
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, SHOWN / 2)) + "…";
  }

  /** A number as people write it in addresses: no exponent, no useless zero. */
  public static String plain(double value) {
    return new java.math.BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  private static Optional<Double> number(String text) {
    return DECIMAL.matcher(text).matches() ? Optional.of(Double.valueOf(text)) : Optional.empty();
  }

  /** The numbers of a comma-separated list; empty when it is not made of that many numbers. */
  private static double[] numbers(String text, int count) {
    String[] parts = text.split(",", count + 1);
    if (parts.length != count) {
      return new double[0];
    }
    double[] read =
        Arrays.stream(parts)
            .map(part -> number(part.strip()))
            .flatMap(Optional::stream)
            .mapToDouble(Double::doubleValue)
            .toArray();
    return read.length == count ? read : new double[0];
  }

  private static boolean isLongitude(double value) {
    return value >= -180 && value <= 180;
  }

  private static boolean isLatitude(double value) {
    return value >= -90 && value <= 90;
  }

  /** The text with a space in place of each control or invisible character. */
  public static String visible(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (isHidden(text.charAt(i))) {
        StringBuilder clean = new StringBuilder(length);
        text.chars().forEach(c -> clean.append(isHidden((char) c) ? ' ' : (char) c));
        return clean.toString();
      }
    }
    return text;
  }

  private static boolean isHidden(char c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT;
  }
}
