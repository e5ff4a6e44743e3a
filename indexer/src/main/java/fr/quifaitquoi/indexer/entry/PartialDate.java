package fr.quifaitquoi.indexer.entry;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date that may be known to the year, month or day only (EDTF level 0), kept as given.
 *
 * @param text {@code 2018}, {@code 2018-06} or {@code 2018-06-15}
 */
public record PartialDate(String text) implements Comparable<PartialDate> {
  private static final Pattern SHAPE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

  public PartialDate {
    if (!SHAPE.matcher(text).matches()) {
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
      case 4 -> LocalDate.of(Integer.parseInt(text), 12, 31);
      case 7 -> YearMonth.parse(text).atEndOfMonth();
      default -> LocalDate.parse(text);
    };
  }

  private static LocalDate firstDay(String text) {
    return switch (text.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(text), 1, 1);
      case 7 -> YearMonth.parse(text).atDay(1);
      default -> LocalDate.parse(text);
    };
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
