package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.geodata.layer.Property;
import fr.quifaitquoi.geodata.layer.PropertyType;
import fr.quifaitquoi.web.French;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values of features as people read them. */
final class FeatureWords {
  private static final ZoneId HERE = ZoneId.of("Europe/Paris");
  private static final int MOST_CHARACTERS = 120;
  private static final String DATE = "\\d{4}(-\\d{2}(-\\d{2})?)?";

  private FeatureWords() {}

  /** What a feature is called: its id when nothing else is known. */
  static String name(Layer layer, int row) {
    for (String property : List.of("nom", "name", "titre", "libelle")) {
      OptionalInt place = layer.schema().findIndex(property);
      if (place.isPresent()) {
        Object value = layer.column(place.getAsInt()).valueAt(row);
        if (value != null) {
          return shorten(French.typography(value.toString()));
        }
      }
    }
    return layer.id(row);
  }

  /** A value; empty when there is none. */
  static String of(Layer layer, int column, int row) {
    Property property = layer.schema().properties().get(column);
    Object value = layer.column(column).valueAt(row);
    return switch (value) {
      case null -> "";
      case Boolean truth -> truth ? "oui" : "non";
      case Double number -> French.decimal(number);
      case LocalDate date -> French.date(date);
      case Instant instant -> French.dateTime(LocalDateTime.ofInstant(instant, HERE));
      case Collection<?> codes ->
          codes.stream()
              .map(code -> label(property, code.toString()))
              .collect(Collectors.joining(", "));
      default -> label(property, value.toString());
    };
  }

  /** The same, no longer than fits the cell of a table. */
  static String shortened(Layer layer, int column, int row) {
    return shorten(of(layer, column, row));
  }

  private static String label(Property property, String code) {
    if (property.type() == PropertyType.PARTIAL_DATE && code.matches(DATE)) {
      return French.partialDate(code);
    }
    return property.values().stream()
        .filter(value -> value.code().equals(code))
        .map(Property.CodedValue::label)
        .findFirst()
        .orElseGet(() -> address(code) == null ? French.typography(code) : code);
  }

  private static String shorten(String text) {
    return text.length() <= MOST_CHARACTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS / 2)) + "…";
  }

  /** Where a value leads, when it is an address; null else. */
  static @Nullable String address(String value) {
    boolean address =
        value.startsWith("https://") || value.startsWith("http://") || value.startsWith("/fiches/");
    return address ? value : null;
  }
}
