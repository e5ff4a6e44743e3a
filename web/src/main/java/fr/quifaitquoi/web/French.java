package fr.quifaitquoi.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers, dates and distances as French readers expect them, with non-breaking spaces. */
public final class French {
  /** No-break space. */
  public static final String NBSP = "\u00a0";

  private static final DateTimeFormatter MONTH_YEAR =
      DateTimeFormatter.ofPattern("MMMM\u00a0yyyy", Locale.FRENCH);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE", Locale.FRENCH);

  private French() {}

  /** {@code 2 845}. */
  public static String number(long value) {
    return grouped(Long.toString(Math.abs(value)), value < 0);
  }

  /** {@code 2 845,25}: as many decimals as there are. */
  public static String decimal(double value) {
    String plain = BigDecimal.valueOf(Math.abs(value)).stripTrailingZeros().toPlainString();
    int point = plain.indexOf('.');
    String whole = grouped(point < 0 ? plain : plain.substring(0, point), value < 0);
    return point < 0 ? whole : whole + ',' + plain.substring(point + 1);
  }

  private static String grouped(String digits, boolean negative) {
    StringBuilder text = new StringBuilder(negative ? "-" : "");
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) {
        text.append(NBSP);
      }
      text.append(digits.charAt(i));
    }
    return text.toString();
  }

  /** {@code 12 mars 2026}, {@code 1er mars 2026}. */
  public static String date(LocalDate date) {
    String day = date.getDayOfMonth() == 1 ? "1er" : Integer.toString(date.getDayOfMonth());
    return day + NBSP + MONTH_YEAR.format(date);
  }

  /** {@code jeudi 12 mars 2026}. */
  public static String longDate(LocalDate date) {
    return WEEKDAY.format(date) + NBSP + date(date);
  }

  /** {@code 17 h}, {@code 9 h 05}. */
  public static String time(LocalTime time) {
    String hour = time.getHour() + NBSP + "h";
    return time.getMinute() == 0 ? hour : hour + NBSP + "%02d".formatted(time.getMinute());
  }

  /** {@code 12 mars 2026 à 17 h}. */
  public static String dateTime(LocalDateTime moment) {
    return date(moment.toLocalDate()) + " à " + time(moment.toLocalTime());
  }

  /** {@code 2018}, {@code juin 2018} or {@code 15 juin 2018}, as far as the date is known. */
  public static String partialDate(String edtf) {
    return switch (edtf.length()) {
      case 4 -> edtf;
      case 7 -> MONTH_YEAR.format(LocalDate.parse(edtf + "-01"));
      default -> date(LocalDate.parse(edtf));
    };
  }

  /** {@code au 30 juin 2020}, {@code en juin 2020}, {@code en 2020}. */
  public static String asOf(String edtf) {
    return (edtf.length() > 7 ? "au " : "en ") + partialDate(edtf);
  }

  /** {@code 350 m}, {@code 3,4 km}, {@code 27 km}. */
  public static String distance(double meters) {
    if (meters < 950) {
      return Math.max(10, Math.round(meters / 10) * 10) + NBSP + "m";
    }
    double km = meters / 1000;
    if (km < 9.95) {
      return "%.1f".formatted(km).replace('.', ',').replace(",0", "") + NBSP + "km";
    }
    return number(Math.round(km)) + NBSP + "km";
  }

  /** {@code 69,6 %}. */
  public static String percent(double share) {
    String text = String.format(Locale.ROOT, "%.1f", share * 100);
    return text.replace('.', ',').replace(",0", "") + NBSP + "%";
  }

  /** {@code 1 fiche}, {@code 2 845 fiches}: French plurals begin at two. */
  public static String count(long count, String singular, String plural) {
    return number(count) + NBSP + (Math.abs(count) < 2 ? singular : plural);
  }

  /**
   * A text from elsewhere with the no-break spaces and apostrophes of French typography; nothing
   * else is touched.
   */
  public static String typography(String text) {
    return text.replaceAll("[ \u00a0\u202f]+([;:!?»])(?!//)", NBSP + "$1")
        .replaceAll("«[ \u202f]+", "«" + NBSP)
        .replaceAll("''([^']+)''", "«" + NBSP + "$1" + NBSP + "»")
        .replaceAll("(?<=\\p{L})'(?=\\p{L})", "’");
  }

  /** {@code de Loches}, {@code d’Amboise}, {@code du Blanc}, {@code des Ormes}. */
  public static String of(String placeName) {
    if (placeName.startsWith("Le ")) {
      return "du " + placeName.substring(3);
    }
    if (placeName.startsWith("Les ")) {
      return "des " + placeName.substring(4);
    }
    boolean elided = placeName.matches("(?iu)[aeiouyàâéèêëîïôœæùûü].*");
    return elided ? "d’" + placeName : "de " + placeName;
  }
}
