package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.api.http.UnreadableValueException;
import fr.quifaitquoi.geodata.layer.LayerTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code datetime}: an instant, a day, or two of them with a slash between, of which one may
 * be open ({@code ..} or nothing). Days are those of metropolitan France.
 */
final class TimeReader {
  private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
  private static final int MAX_LENGTH = 100;

  private TimeReader() {}

  static LayerTime read(String text) throws UnreadableValueException {
    try {
      if (text.length() > MAX_LENGTH) {
        throw expected();
      }
      String[] ends = text.split("/", -1);
      if (ends.length > 2) {
        throw expected();
      }
      Long from = seconds(ends[0].strip(), false, ends.length == 2);
      Long to = seconds(ends[ends.length - 1].strip(), true, ends.length == 2);
      if (from != null && to != null && from > to) {
        throw new UnreadableValueException("est à l’envers\u00a0: le début vient après la fin.");
      }
      return new LayerTime(from, to);
    } catch (DateTimeException e) {
      throw expected();
    }
  }

  private static @Nullable Long seconds(String text, boolean end, boolean mayBeOpen)
      throws UnreadableValueException {
    if (text.isEmpty() || text.equals("..")) {
      if (mayBeOpen) {
        return null;
      }
      throw expected();
    }
    if (text.length() == 10) {
      LocalDate day = LocalDate.parse(text);
      return end
          ? day.plusDays(1).atStartOfDay(FRANCE).toEpochSecond() - 1
          : day.atStartOfDay(FRANCE).toEpochSecond();
    }
    return OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toEpochSecond();
  }

  private static UnreadableValueException expected() {
    return new UnreadableValueException(
        "attend un instant (2026-03-12T09:30:00Z), un jour (2026-03-12) ou un intervalle"
            + " (2026-01-01/2026-06-30, 2026-01-01/..).");
  }
}
