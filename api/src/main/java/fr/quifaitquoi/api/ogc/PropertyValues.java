package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.api.http.UnreadableValueException;
import fr.quifaitquoi.geodata.layer.PropertyType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;

/** Reads values of properties from parameters. */
final class PropertyValues {
  private PropertyValues() {}

  /** A value of the Java type of the property; of a list, one of its elements. */
  static Object read(PropertyType type, String text) throws UnreadableValueException {
    try {
      return switch (type) {
        case TEXT, PARTIAL_DATE, TEXT_LIST -> text;
        case INTEGER -> Long.parseLong(text);
        case NUMBER -> number(text);
        case BOOLEAN -> truth(text);
        case DATE -> LocalDate.parse(text);
        case TIMESTAMP -> OffsetDateTime.parse(text).toInstant();
      };
    } catch (NumberFormatException | DateTimeException e) {
      throw expected(type);
    }
  }

  private static double number(String text) {
    double value = Double.parseDouble(text);
    if (!Double.isFinite(value)) {
      throw new NumberFormatException(text);
    }
    return value;
  }

  private static boolean truth(String text) throws UnreadableValueException {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw expected(PropertyType.BOOLEAN);
    };
  }

  private static UnreadableValueException expected(PropertyType type) {
    return new UnreadableValueException(
        switch (type) {
          case TEXT, PARTIAL_DATE, TEXT_LIST -> "attend un texte.";
          case INTEGER -> "attend un nombre entier\u00a0: 12.";
          case NUMBER -> "attend un nombre\u00a0: 0.75.";
          case BOOLEAN -> "attend « true » ou « false ».";
          case DATE -> "attend une date\u00a0: 2026-03-12.";
          case TIMESTAMP -> "attend un instant\u00a0: 2026-03-12T09:30:00Z.";
        });
  }
}
