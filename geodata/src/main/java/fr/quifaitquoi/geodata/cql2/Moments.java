package fr.quifaitquoi.geodata.cql2;

import fr.quifaitquoi.geodata.cql2.Cql2Expression.DateValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.TimestampValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.UnboundedValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days and instants as CQL2 writes them: years of four digits, instants with their zone. */
final class Moments {
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern INSTANT =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:[.][0-9]{1,9})?"
              + "(?:Z|[+-][0-9]{2}:[0-9]{2})");

  private Moments() {}

  /** A day, an instant, or the absence of both that {@code ..} means. */
  static Optional<Cql2Expression> find(String text) {
    if (text.equals("..")) {
      return Optional.of(new UnboundedValue());
    }
    try {
      if (DAY.matcher(text).matches()) {
        return Optional.of(new DateValue(LocalDate.parse(text)));
      }
      if (INSTANT.matcher(text).matches()) {
        return Optional.of(new TimestampValue(Instant.parse(text)));
      }
      return Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  static String badEnd(String text) {
    return "« "
        + Words.shortened(text)
        + " » n’est pas une borne d’intervalle ; écrivez une date (2024-05-31),"
        + " un instant (2024-05-31T12:00:00Z) ou « .. » quand il n’y en a pas.";
  }
}
