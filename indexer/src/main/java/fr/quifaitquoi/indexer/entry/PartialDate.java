package fr.quifaitquoi.indexer.entry;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date that may be known to the year, month or day only (EDTF level 0), kept as given.
 *
 * @param text {@code 2018}, {@code 2018-06} or {@code 2018-06-15}
 */
public record PartialDate(String text) implements Comparable<PartialDate> {
  private static final int TO_YEAR = 4;
  private static final int TO_MONTH = 7;
  private static final int TO_DAY = 10;

  public PartialDate {
    if (!hasShape(text)) {
      throw new IllegalArgumentException("not an EDTF level 0 date: " + text);
    }
    firstDay(text);
  }

  /** Reads the date; empty when it is none. */
  public static Optional<PartialDate> find(String text) {
    try {
      return Optional.of(new PartialDate(text.strip()));
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      return Optional.empty();
    }
  }

  /** First day it may stand for. */
  public LocalDate from() {
    return firstDay(text);
  }

  /** Last day it may stand for. */
  public LocalDate to() {
    return switch (text.length()) {
      case TO_YEAR -> LocalDate.of(year(text), 12, 31);
      case TO_MONTH -> YearMonth.of(year(text), month(text)).atEndOfMonth();
      default -> firstDay(text);
    };
  }

  private static boolean hasShape(String text) {
    int length = text.length();
    if (length != TO_YEAR && length != TO_MONTH && length != TO_DAY) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean fits = i == TO_YEAR || i == TO_MONTH ? c == '-' : c >= '0' && c <= '9';
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static LocalDate firstDay(String text) {
    return switch (text.length()) {
      case TO_YEAR -> LocalDate.of(year(text), 1, 1);
      case TO_MONTH -> LocalDate.of(year(text), month(text), 1);
      default ->
          LocalDate.of(year(text), month(text), Integer.parseInt(text, TO_MONTH + 1, TO_DAY, 10));
    };
  }

  private static int year(String text) {
    return Integer.parseInt(text, 0, TO_YEAR, 10);
  }

  private static int month(String text) {
    return Integer.parseInt(text, TO_YEAR + 1, TO_MONTH, 10);
  }

  @Override
  public int compareTo(PartialDate other) {
    return from().compareTo(other.from());
  }

  @Override
  public String toString() {
    return text;
  }
}
