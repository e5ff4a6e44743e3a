package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.web.French;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Weekly opening hours, read from the everyday part of OSM's {@code opening_hours}: days, ranges of
 * days, and ranges of times ({@code Mo-Fr 09:00-12:00,14:00-17:00; Sa 09:00-12:00}). Whatever says
 * more than that is shown as it stands, since a wrong "ouvert" is worse than none.
 */
final class OpeningHours {
  private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
  private static final List<String> NAMES =
      List.of("Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche");
  private static final Pattern RULE =
      Pattern.compile("((?:[A-Z][a-z](?:-[A-Z][a-z])?,?)+) +([0-9:,\\- ]+|off|closed)");
  private static final Pattern RANGE = Pattern.compile("(\\d{1,2}):(\\d{2})-(\\d{1,2}):(\\d{2})");

  private final Map<DayOfWeek, List<Range>> week = new EnumMap<>(DayOfWeek.class);

  private record Range(LocalTime from, LocalTime to) {}

  private OpeningHours() {}

  /** Reads the hours; empty when they say more than days and times. */
  static Optional<OpeningHours> find(String text) {
    OpeningHours hours = new OpeningHours();
    for (String rule : text.split(";")) {
      if (!rule.isBlank() && !hours.add(rule.strip())) {
        return Optional.empty();
      }
    }
    return hours.week.isEmpty() ? Optional.empty() : Optional.of(hours);
  }

  private boolean add(String rule) {
    Matcher matcher = RULE.matcher(rule);
    if (!matcher.matches()) {
      return false;
    }
    List<DayOfWeek> days = days(matcher.group(1));
    List<Range> ranges = new ArrayList<>();
    String times = matcher.group(2).replace(" ", "");
    if (!times.equals("off") && !times.equals("closed")) {
      for (String range : times.split(",")) {
        Optional<Range> read = range(range);
        if (read.isEmpty()) {
          return false;
        }
        ranges.add(read.get());
      }
    }
    ranges.sort(Comparator.comparing(Range::from));
    days.forEach(day -> week.put(day, ranges));
    return !days.isEmpty();
  }

  private static List<DayOfWeek> days(String text) {
    List<DayOfWeek> days = new ArrayList<>();
    for (String part : text.split(",")) {
      int from = DAYS.indexOf(part.substring(0, 2));
      int to = part.length() > 2 ? DAYS.indexOf(part.substring(3)) : from;
      if (from < 0 || to < 0) {
        return List.of();
      }
      for (int day = from; ; day = (day + 1) % 7) {
        days.add(DayOfWeek.of(day + 1));
        if (day == to) {
          break;
        }
      }
    }
    return days;
  }

  private static Optional<Range> range(String text) {
    Matcher matcher = RANGE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return time(matcher.group(1), matcher.group(2))
        .flatMap(from -> time(matcher.group(3), matcher.group(4)).map(to -> new Range(from, to)))
        .filter(range -> range.from().isBefore(range.to()));
  }

  private static Optional<LocalTime> time(String hour, String minute) {
    int h = Integer.parseInt(hour);
    int m = Integer.parseInt(minute);
    if (h == 24 && m == 0) {
      return Optional.of(LocalTime.of(23, 59));
    }
    return h < 24 && m < 60 ? Optional.of(LocalTime.of(h, m)) : Optional.empty();
  }

  /** {@code Ouvert aujourd’hui jusqu’à 17 h}, or when it opens, or that it is closed today. */
  String today(LocalDateTime now) {
    LocalTime time = now.toLocalTime();
    for (Range range : week.getOrDefault(now.getDayOfWeek(), List.of())) {
      if (time.isBefore(range.from())) {
        return "Ouvre aujourd’hui à " + French.time(range.from());
      }
      if (time.isBefore(range.to())) {
        return "Ouvert aujourd’hui jusqu’à " + French.time(range.to());
      }
    }
    return "Fermé à cette heure";
  }

  /** A line for each day on which it opens. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    week.forEach((day, ranges) -> {
      if (!ranges.isEmpty()) {
        List<String> times =
            ranges.stream().map(r -> French.time(r.from()) + " – " + French.time(r.to())).toList();
        lines.add(NAMES.get(day.getValue() - 1) + "\u00a0: " + String.join(", ", times));
      }
    });
    return lines;
  }
}
