package fr.quifaitquoi.geodata.format.reading;

import fr.quifaitquoi.geodata.layer.PropertyType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the type that fits all values of a column, and turns them into it. */
final class ValueTypes {
  private ValueTypes() {}

  /**
   * The type of a column.
   *
   * @param values those that are there
   * @param declared by the file; null when it declares none
   */
  static PropertyType find(List<Object> values, @Nullable PropertyType declared) {
    if (declared == PropertyType.TEXT) {
      return PropertyType.TEXT;
    }
    if (declared != null && values.stream().allMatch(value -> fits(value, declared))) {
      return declared;
    }
    if (values.isEmpty()) {
      return PropertyType.TEXT;
    }
    return List.of(
            PropertyType.BOOLEAN,
            PropertyType.INTEGER,
            PropertyType.NUMBER,
            PropertyType.TEXT_LIST,
            PropertyType.DATE,
            PropertyType.TIMESTAMP)
        .stream()
        .filter(type -> values.stream().allMatch(value -> fits(value, type)))
        .findFirst()
        .orElse(PropertyType.TEXT);
  }

  private static boolean fits(Object value, PropertyType type) {
    Predicate<Object> test =
        switch (type) {
          case BOOLEAN -> Boolean.class::isInstance;
          case INTEGER -> Long.class::isInstance;
          case NUMBER -> Number.class::isInstance;
          case TEXT_LIST -> List.class::isInstance;
          case DATE -> text -> text instanceof String date && findDate(date).isPresent();
          case TIMESTAMP ->
              text -> text instanceof String moment && findInstant(moment).isPresent();
          case TEXT, PARTIAL_DATE -> String.class::isInstance;
        };
    return test.test(value);
  }

  /** The value as the type's Java type. */
  static Object convert(Object value, PropertyType type) {
    return switch (type) {
      case DATE -> findDate((String) value).orElseThrow();
      case TIMESTAMP -> findInstant((String) value).orElseThrow();
      case NUMBER -> ((Number) value).doubleValue();
      case TEXT, PARTIAL_DATE ->
          value instanceof List<?> list ? String.join("|", strings(list)) : value.toString();
      case INTEGER, BOOLEAN, TEXT_LIST -> value;
    };
  }

  private static List<String> strings(List<?> list) {
    return list.stream().map(Object::toString).toList();
  }

  private static Optional<LocalDate> findDate(String text) {
    if (text.length() != 10) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** A moment with its offset, or without: it is in universal time then. */
  private static Optional<Instant> findInstant(String text) {
    if (text.length() < 16 || text.charAt(4) != '-') {
      return Optional.empty();
    }
    String iso = text.replace(' ', 'T');
    try {
      boolean offset = iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10;
      return Optional.of(
          offset
              ? OffsetDateTime.parse(iso).toInstant()
              : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
