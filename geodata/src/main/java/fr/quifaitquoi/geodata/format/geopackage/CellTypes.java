package fr.quifaitquoi.geodata.format.geopackage;

import fr.quifaitquoi.geodata.layer.PropertyType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** Types of columns, and values as SQLite keeps them. */
final class CellTypes {
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private CellTypes() {}

  static String declared(PropertyType type) {
    return switch (type) {
      case TEXT, PARTIAL_DATE, TEXT_LIST -> "TEXT";
      case INTEGER -> "INTEGER";
      case NUMBER -> "DOUBLE";
      case BOOLEAN -> "BOOLEAN";
      case DATE -> "DATE";
      case TIMESTAMP -> "DATETIME";
    };
  }

  static Object value(Object value) {
    return switch (value) {
      case Boolean bool -> bool ? 1 : 0;
      case LocalDate date -> date.toString();
      case Instant instant -> TIMESTAMP.format(instant);
      case List<?> list -> list.stream().map(Object::toString).collect(Collectors.joining("|"));
      default -> value;
    };
  }
}
