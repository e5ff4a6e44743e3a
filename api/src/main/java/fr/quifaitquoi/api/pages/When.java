package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.indexer.entry.EntryDraft.Dates;
import fr.quifaitquoi.indexer.entry.EntryKind;
import fr.quifaitquoi.indexer.entry.PartialDate;
import fr.quifaitquoi.web.French;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When an event or an initiative takes place, in words. */
final class When {
  private When() {}

  static Optional<String> of(EntryKind kind, Dates dates) {
    Optional<LocalDateTime> starts = moment(dates.startsAt());
    if (starts.isPresent()) {
      return Optional.of(moments(starts.get(), moment(dates.endsAt())));
    }
    PartialDate start = dates.start();
    if (start == null) {
      return Optional.empty();
    }
    PartialDate end = dates.end();
    if (end == null || end.equals(start)) {
      boolean toTheDay = start.text().length() == 10;
      String text = toTheDay ? French.longDate(start.from()) : French.partialDate(start.text());
      return Optional.of(open(kind, end, toTheDay) ? "Depuis " + text : capital(text));
    }
    String since = start.text().length() == 10 ? "Du " : "De ";
    String until = end.text().length() == 10 ? " au " : " à ";
    return Optional.of(
        since + French.partialDate(start.text()) + until + French.partialDate(end.text()));
  }

  /** An initiative without an end goes on, unless it is a day. */
  private static boolean open(EntryKind kind, @Nullable PartialDate end, boolean toTheDay) {
    return kind == EntryKind.INITIATIVE && end == null && !toTheDay;
  }

  private static String moments(LocalDateTime start, Optional<LocalDateTime> end) {
    String day = capital(French.longDate(start.toLocalDate()));
    String from = French.time(start.toLocalTime());
    if (end.isEmpty()) {
      return day + " à " + from;
    }
    if (end.get().toLocalDate().equals(start.toLocalDate())) {
      return day + ", de " + from + " à " + French.time(end.get().toLocalTime());
    }
    return day + " à " + from + " – " + French.dateTime(end.get());
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** The wall-clock time of an ISO date-time, whatever its zone: it is that of the place. */
  static Optional<LocalDateTime> moment(@Nullable String iso) {
    if (iso == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          switch (DateTimeFormatter.ISO_DATE_TIME.parseBest(
              iso, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from)) {
            case ZonedDateTime zoned -> zoned.toLocalDateTime();
            case OffsetDateTime offset -> offset.toLocalDateTime();
            case LocalDateTime local -> local;
            default -> throw new DateTimeException("no date-time: " + iso);
          });
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
