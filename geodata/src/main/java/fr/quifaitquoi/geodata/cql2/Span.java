package fr.quifaitquoi.geodata.cql2;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time, both ends included: days since 1970 when only days are compared, microseconds
 * (UTC) otherwise.
 */
record Span(long start, long end) {
  private static final long DAY_MICROS = ChronoUnit.DAYS.getDuration().toMillis() * 1_000;
  private static final int YEAR = 4;
  private static final int MONTH = 7;

  static final long BEGINNING = Long.MIN_VALUE;
  static final long END = Long.MAX_VALUE;

  /** Null when a text is no date. */
  static @Nullable Span of(Object time, boolean days) {
    return switch (time) {
      case LocalDate day -> of(day, day, days);
      case Instant instant -> {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, instant);
        yield new Span(micros, micros);
      }
      default -> ofText(time.toString(), days);
    };
  }

  private static Span of(LocalDate first, LocalDate last, boolean days) {
    return days
        ? new Span(first.toEpochDay(), last.toEpochDay())
        : new Span(first.toEpochDay() * DAY_MICROS, (last.toEpochDay() + 1) * DAY_MICROS - 1);
  }

  private static @Nullable Span ofText(String text, boolean days) {
    try {
      return switch (text.length()) {
        case YEAR -> {
          Year year = Year.parse(text);
          yield of(year.atDay(1), year.atMonth(12).atEndOfMonth(), days);
        }
        case MONTH -> {
          YearMonth month = YearMonth.parse(text);
          yield of(month.atDay(1), month.atEndOfMonth(), days);
        }
        default ->
            Moments.find(text)
                .map(moment ->
                    switch (moment) {
                      case Cql2Expression.DateValue date -> of(date.value(), days);
                      case Cql2Expression.TimestampValue instant ->
                          of(days ? day(instant.value()) : instant.value(), days);
                      default -> null;
                    })
                .orElse(null);
      };
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  /** Allen's relations, with ends that are part of the stretch. */
  static boolean holds(Operator operator, Span a, Span b) {
    return switch (operator) {
      case T_AFTER -> a.start > b.end;
      case T_BEFORE -> a.end < b.start;
      case T_DISJOINT -> a.start > b.end || a.end < b.start;
      case T_INTERSECTS -> a.start <= b.end && a.end >= b.start;
      case T_EQUALS -> a.start == b.start && a.end == b.end;
      case T_CONTAINS -> a.start < b.start && a.end > b.end;
      case T_DURING -> a.start > b.start && a.end < b.end;
      case T_STARTS -> a.start == b.start && a.end < b.end;
      case T_STARTED_BY -> a.start == b.start && a.end > b.end;
      case T_FINISHES -> a.start > b.start && a.end == b.end;
      case T_FINISHED_BY -> a.start < b.start && a.end == b.end;
      case T_MEETS -> a.end == b.start;
      case T_MET_BY -> a.start == b.end;
      case T_OVERLAPS -> a.start < b.start && a.end > b.start && a.end < b.end;
      case T_OVERLAPPED_BY -> a.start > b.start && a.start < b.end && a.end > b.end;
      default -> throw new IllegalArgumentException("no temporal relation: " + operator);
    };
  }
}
