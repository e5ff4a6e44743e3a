package fr.quifaitquoi.indexer.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Opening hours of each day of the week, written in OSM's {@code opening_hours}. */
public final class OpeningHours {
  private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

  private static final Pattern SPAN =
      Pattern.compile(
          "(?:de )?(\\d{1,2})(?: ?[:hH] ?(\\d{2})?(?::\\d{2})?)? ?(?:-|–|—|à|a|/) ?(\\d{1,2})(?:"
              + " ?[:hH] ?(\\d{2})?(?::\\d{2})?)?");

  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:/|,|;|et(?: de)?|&|puis)?\\s*");

  private static final Pattern OSM =
      Pattern.compile("(?:24/7|(?:PH|SH|Mo|Tu|We|Th|Fr|Sa|Su)\\b.*|\\d{2}:\\d{2}-\\d{2}:\\d{2}.*)");

  private OpeningHours() {}

  /**
   * From the words of seven days, Monday first. Days of the same hours are joined. When a day's
   * words are not hours, all is given in French words instead.
   */
  public static Optional<String> ofWeek(List<String> days) {
    List<String> spans = new ArrayList<>();
    boolean readable = true;
    String before = "";
    Optional<String> hours = Optional.of("");
    for (String day : days) {
      // Most days are like the day before.
      hours = day.equals(before) ? hours : ofDay(day);
      before = day;
      readable &= hours.isPresent();
      spans.add(hours.orElse(""));
    }
    if (!readable) {
      return inWords(days);
    }
    List<String> rules = new ArrayList<>();
    for (int from = 0; from < spans.size(); ) {
      int to = from;
      while (to + 1 < spans.size() && spans.get(to + 1).equals(spans.get(from))) {
        to++;
      }
      if (!spans.get(from).isEmpty()) {
        rules.add(days(from, to) + " " + spans.get(from));
      }
      from = to + 1;
    }
    return rules.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", rules));
  }

  private static String days(int from, int to) {
    return from == to ? DAYS.get(from) : DAYS.get(from) + "-" + DAYS.get(to);
  }

  private static Optional<String> inWords(List<String> days) {
    List<String> names =
        List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");
    List<String> words = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      if (!days.get(i).isBlank()) {
        words.add(names.get(i) + "\u00a0: " + days.get(i));
      }
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(String.join("\u00a0; ", words));
  }

  /** The spans of a day ({@code 09:00-12:00,13:30-17:00}); empty text for closed. */
  static Optional<String> ofDay(String text) {
    if (text.length() > 200) {
      return Optional.empty();
    }
    String day = text.strip().toLowerCase(Locale.ROOT);
    if (day.isEmpty() || day.startsWith("fermé")) {
      return Optional.of("");
    }
    Matcher span = SPAN.matcher(day);
    List<String> spans = new ArrayList<>();
    int position = 0;
    while (span.find()) {
      if (!isBetween(day, position, span.start())) {
        return Optional.empty();
      }
      String from = time(span.group(1), span.group(2));
      String to = time(span.group(3), span.group(4));
      if (from.isEmpty() || to.isEmpty() || from.compareTo(to) >= 0) {
        return Optional.empty();
      }
      spans.add(from + "-" + to);
      position = span.end();
    }
    boolean whole = isBetween(day, position, day.length());
    return whole && !spans.isEmpty() ? Optional.of(String.join(",", spans)) : Optional.empty();
  }

  private static boolean isBetween(String day, int from, int to) {
    return from == to || BETWEEN.matcher(day).region(from, to).matches();
  }

  private static String time(String hours, @Nullable String minutes) {
    int h = Integer.parseInt(hours);
    int m = minutes == null ? 0 : Integer.parseInt(minutes);
    return h > 24 || m > 59 ? "" : two(h) + ":" + two(m);
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  /** Whether the text is already written in OSM's way. */
  public static boolean isOsm(String text) {
    return OSM.matcher(text).matches();
  }
}
