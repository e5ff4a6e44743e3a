package fr.quifaitquoi.api.geoapi;

import fr.quifaitquoi.api.http.Parameter;
import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.http.UnreadableValueException;
import fr.quifaitquoi.api.http.Values;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What of each territory is told, and how.
 *
 * @param properties told in JSON, or as properties of features
 * @param isGeoJson else JSON
 * @param geometry of features
 */
record Selection(Set<Property> properties, boolean isGeoJson, Property geometry) {
  /** The parameters that it is read from. */
  static final List<String> NAMES = List.of("fields", "format", "geometry");

  private static final String TOWN_HALLS =
      "n’accepte pas « mairie » : nos données ne disent pas où sont les mairies. Demandez"
          + " « centre », un point du territoire.";

  private static final Parameter<String> FORMAT =
      new Parameter<>("format", Values.oneOf(List.of("json", "geojson"), word -> word));
  private static final Parameter<Property> GEOMETRY =
      new Parameter<>("geometry", Selection::geometry);

  Selection {
    properties = Collections.unmodifiableSet(properties);
  }

  /** Reads it; what is wrong is noted in the reader. */
  static Selection read(ParameterReader reader, Kind kind, boolean isScored) {
    Parameter<Property> fields = new Parameter<>("fields", text -> property(text, kind));
    Set<Property> asked = reader.listAll(fields);
    Set<Property> told = EnumSet.of(Property.NAME, Property.CODE);
    told.addAll(asked.isEmpty() ? kind.defaults() : asked);
    if (isScored) {
      told.add(Property.SCORE);
    }
    boolean isGeoJson = reader.findOne(FORMAT).filter("geojson"::equals).isPresent();
    if (isGeoJson) {
      told.removeIf(Property::isGeometry);
    }
    return new Selection(told, isGeoJson, reader.findOne(GEOMETRY).orElse(Property.CENTRE));
  }

  /** Whether it takes long to tell all of France so. */
  boolean isHeavy() {
    return isGeoJson || properties.contains(Property.OUTLINE);
  }

  String mediaType() {
    return isGeoJson ? "application/geo+json" : "application/json";
  }

  /** Whether something is told that is known no better than the outline is. */
  boolean dependsOnOutline() {
    return properties.stream().anyMatch(Property::dependsOnOutline)
        || isGeoJson && geometry.dependsOnOutline();
  }

  private static Property property(String text, Kind kind) throws UnreadableValueException {
    if (text.equals("mairie")) {
      throw new UnreadableValueException(TOWN_HALLS);
    }
    for (Property property : kind.known()) {
      if (property.word().equals(text)) {
        return property;
      }
    }
    throw new UnreadableValueException(
        "ne connaît pas « "
            + Values.shorten(text)
            + " ». Champs connus : "
            + String.join(", ", kind.known().stream().map(Property::word).toList())
            + ".");
  }

  private static Property geometry(String text) throws UnreadableValueException {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "centre" -> Property.CENTRE;
      case "contour" -> Property.OUTLINE;
      case "bbox" -> Property.BOX;
      case "mairie" -> throw new UnreadableValueException(TOWN_HALLS);
      default ->
          throw new UnreadableValueException(
              "ne connaît pas « "
                  + Values.shorten(text)
                  + " ». Valeurs possibles : centre, contour, bbox.");
    };
  }
}
