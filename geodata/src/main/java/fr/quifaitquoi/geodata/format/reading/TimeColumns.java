package fr.quifaitquoi.geodata.format.reading;

import fr.quifaitquoi.geodata.layer.LayerBuilder;
import fr.quifaitquoi.geodata.layer.Property;
import fr.quifaitquoi.geodata.layer.PropertyType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The columns that say when features are, by their names: a beginning and an end, or one date.
 *
 * @param start place of the beginning, or of the one date
 * @param end place of the end; empty when there is none
 */
record TimeColumns(OptionalInt start, OptionalInt end) {
  private static final List<String> STARTS =
      List.of(
          "date_debut",
          "debut",
          "start",
          "date_start",
          "start_date",
          "begin",
          "begin_date",
          "date_begin",
          "date");
  private static final List<String> ENDS =
      List.of("date_fin", "fin", "end", "date_end", "end_date");
  private static final long DAY = 86_400;

  static TimeColumns of(List<Property> properties) {
    return new TimeColumns(find(STARTS, properties), find(ENDS, properties));
  }

  private static OptionalInt find(List<String> names, List<Property> properties) {
    return names.stream()
        .flatMapToInt(name ->
            IntStream.range(0, properties.size())
                .filter(i -> isTime(properties.get(i).type()))
                .filter(i -> properties.get(i).name().toLowerCase(Locale.ROOT).equals(name)))
        .findFirst();
  }

  private static boolean isTime(PropertyType type) {
    return type == PropertyType.DATE || type == PropertyType.TIMESTAMP;
  }

  /** Says when the feature last added is. */
  void apply(List<@Nullable Object> values, LayerBuilder builder) {
    if (start.isEmpty()) {
      return;
    }
    Object first = values.get(start.getAsInt());
    Object last = end.isEmpty() ? first : values.get(end.getAsInt());
    if (first != null || last != null) {
      builder.when(
          first == null ? null : seconds(first, false), last == null ? null : seconds(last, true));
    }
  }

  private static long seconds(Object moment, boolean wholeDay) {
    if (moment instanceof Instant instant) {
      return instant.getEpochSecond();
    }
    long start = ((LocalDate) moment).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    return wholeDay ? start + DAY - 1 : start;
  }
}
