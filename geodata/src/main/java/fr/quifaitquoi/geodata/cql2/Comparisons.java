package fr.quifaitquoi.geodata.cql2;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How values of two types are compared. A day and an instant are compared by the day (UTC); with a
 * date that may be incomplete all are compared as written (2021 &lt; 2021-06 &lt; 2021-06-05),
 * which is the order of their beginnings.
 */
final class Comparisons {
  private Comparisons() {}

  /** Null when they cannot be compared. */
  static @Nullable Comparator<Object> find(ValueType left, ValueType right) {
    if (left == right) {
      return ofSame(left);
    }
    if (left.isText() || right.isText()) {
      boolean bothRead = (left.isText() || left.isTime()) && (right.isText() || right.isTime());
      return bothRead ? by(Comparisons::written, CodePoints.ORDER) : null;
    }
    return left.isTime() && right.isTime()
        ? by(Comparisons::day, Comparator.<LocalDate>naturalOrder())
        : null;
  }

  private static @Nullable Comparator<Object> ofSame(ValueType type) {
    return switch (type) {
      case TEXT, PARTIAL_DATE -> by(value -> (String) value, CodePoints.ORDER);
      case NUMBER ->
          (left, right) ->
              Double.compare(((Number) left).doubleValue(), ((Number) right).doubleValue());
      case BOOLEAN -> by(value -> (Boolean) value, Comparator.<Boolean>naturalOrder());
      case DATE -> (left, right) -> ((LocalDate) left).compareTo((LocalDate) right);
      case TIMESTAMP -> (left, right) -> ((Instant) left).compareTo((Instant) right);
      case LIST, GEOMETRY -> null;
    };
  }

  private static <T> Comparator<Object> by(Function<Object, T> key, Comparator<T> order) {
    return (left, right) -> order.compare(key.apply(left), key.apply(right));
  }

  private static LocalDate day(Object time) {
    return time instanceof Instant instant
        ? LocalDate.ofInstant(instant, ZoneOffset.UTC)
        : (LocalDate) time;
  }

  /** As ISO 8601 writes it. */
  private static String written(Object value) {
    return value.toString();
  }

  static boolean holds(Operator operator, int order) {
    return switch (operator) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
      default -> throw new IllegalArgumentException("no comparison: " + operator);
    };
  }
}
