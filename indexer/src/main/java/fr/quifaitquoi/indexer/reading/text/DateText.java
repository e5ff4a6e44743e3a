package fr.quifaitquoi.indexer.reading.text;

import fr.quifaitquoi.geodata.naming.Accents;
import fr.quifaitquoi.indexer.entry.PartialDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as people and software write them in France. */
public final class DateText {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?:[T ].*)?");

  private static final Pattern FRENCH =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?:[T ,].*)?");

  /** A slash typed as a zero, as in 09/0102023. */
  private static final Pattern SLIP = Pattern.compile("(\\d{2})/(\\d{2})0((?:19|20)\\d{2})");

  private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[-/](\\d{4})");
  private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private static final Pattern WORDS =
      Pattern.compile("(?:(?:\\p{L}+ )?(\\d{1,2})(?:er)? )?(\\p{L}{3,9})\\.? (\\d{4})(?: .*)?");

  private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s*[-–—/à]+\\s*(\\d{4})");
  private static final Pattern SPAN =
      Pattern.compile(
          "\\s*(?:–|—|\\s-\\s|(?<=\\d)-\\s*(?=\\p{L})|\\bau\\b|\\bà\\b|-(?=\\p{L}))\\s*");

  private static final List<String> MONTHS =
      List.of("jan", "fev", "mar", "avr", "mai", "juin", "juil", "aou", "sep", "oct", "nov", "dec");

  private static final Pattern EMBEDDED =
      Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}-\\d{2}");

  /** From when to when; either may be unknown. */
  public record Period(@Nullable PartialDate start, @Nullable PartialDate end) {}

  private DateText() {}

  /** The date; empty when the text holds none, or one that nobody means ({@code 0001-01-01}). */
  public static Optional<PartialDate> find(String raw) {
    String text = raw.strip();
    if (text.length() < 4 || text.length() > 60) {
      return Optional.empty();
    }
    return isDigit(text.charAt(0)) ? inDigits(text) : inWords(text);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Optional<PartialDate> inDigits(String text) {
    Matcher m = ISO.matcher(text);
    if (m.matches()) {
      return date(m.group(1), m.group(2), m.group(3));
    }
    m = FRENCH.matcher(text);
    if (m.matches() || (m = SLIP.matcher(text)).matches()) {
      return date(m.group(3), m.group(2), m.group(1));
    }
    m = MONTH_YEAR.matcher(text);
    if (m.matches()) {
      return date(m.group(2), m.group(1), null);
    }
    m = COMPACT.matcher(text);
    if (m.matches()) {
      return date(m.group(1), m.group(2), m.group(3));
    }
    return YEAR.matcher(text).matches() ? date(text, null, null) : inWords(text);
  }

  private static Optional<PartialDate> inWords(String text) {
    Matcher m = WORDS.matcher(text.toLowerCase(Locale.FRENCH));
    if (m.matches()) {
      int month = month(m.group(2));
      return month == 0 ? Optional.empty() : date(m.group(3), Integer.toString(month), m.group(1));
    }
    Matcher embedded = EMBEDDED.matcher(text);
    return embedded.find() ? find(embedded.group()) : Optional.empty();
  }

  private static int month(String word) {
    String plain = Accents.strip(word);
    for (int i = 0; i < MONTHS.size(); i++) {
      if (plain.startsWith(MONTHS.get(i))) {
        return i + 1;
      }
    }
    return plain.startsWith("feb")
        ? 2
        : plain.startsWith("apr") ? 4 : plain.startsWith("aug") ? 8 : 0;
  }

  private static Optional<PartialDate> date(
      String year, @Nullable String month, @Nullable String day) {
    int number = Integer.parseInt(year);
    if (number < 1000 || number > 2200) {
      return Optional.empty();
    }
    String text = year;
    if (month != null) {
      text += "-" + (month.length() == 1 ? "0" + month : month);
    }
    if (month != null && day != null) {
      text += "-" + (day.length() == 1 ? "0" + day : day);
    }
    return PartialDate.find(text);
  }

  /** A period such as {@code 2021-2025} or {@code Sep. 2021-Dec.2022}; a single date starts it. */
  public static Optional<Period> findPeriod(String raw) {
    if (raw.length() > 100) {
      return Optional.empty();
    }
    String text = raw.strip().replaceAll("(\\p{L})\\.\\s*(?=\\d)", "$1 ").replaceAll("\\s+", " ");
    Matcher years = YEARS.matcher(text);
    if (years.matches()) {
      return period(date(years.group(1), null, null), date(years.group(2), null, null));
    }
    Optional<PartialDate> single = find(text);
    if (single.isPresent() && !SPAN.matcher(text).find()) {
      return Optional.of(new Period(single.get(), null));
    }
    String[] ends = SPAN.split(text, 2);
    return ends.length == 2
        ? period(find(ends[0].replaceFirst("^[Dd](u|e) ", "")), find(ends[1]))
        : single.map(start -> new Period(start, null));
  }

  private static Optional<Period> period(Optional<PartialDate> start, Optional<PartialDate> end) {
    return start.isEmpty() && end.isEmpty()
        ? Optional.empty()
        : Optional.of(new Period(start.orElse(null), end.orElse(null)));
  }
}
