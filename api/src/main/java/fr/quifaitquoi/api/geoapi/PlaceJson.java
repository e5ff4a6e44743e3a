package fr.quifaitquoi.api.geoapi;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.quifaitquoi.api.http.JsonBytes;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Method;
import fr.quifaitquoi.geodata.Territory;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes territories as the national service does: what is not known is left out. */
final class PlaceJson {
  private static final double SQUARE_METERS_PER_HECTARE = 10_000;

  private final Selection selection;
  private final Map<String, List<String>> formerCodes = new TreeMap<>();

  PlaceJson(Geography geography, Selection selection) {
    this.selection = selection;
    if (selection.properties().contains(Property.FORMER_CODES)) {
      geography
          .data()
          .formerCodes()
          .forEach(
              (former, today) -> formerCodes.merge(today, List.of(former), PlaceJson::together));
    }
  }

  private static List<String> together(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /** Writes an object, or a feature. */
  void write(JsonGenerator json, Found found) throws IOException {
    json.writeStartObject();
    if (selection.isGeoJson()) {
      json.writeStringField("type", "Feature");
      json.writeObjectFieldStart("properties");
      writeProperties(json, found);
      json.writeEndObject();
      json.writeFieldName("geometry");
      GeometryJson.write(json, found.place(), selection.geometry());
    } else {
      writeProperties(json, found);
    }
    json.writeEndObject();
  }

  private void writeProperties(JsonGenerator json, Found found) throws IOException {
    for (Property property : selection.properties()) {
      write(json, property, found);
    }
    if (selection.dependsOnOutline() && method(found.place()) != Method.OFFICIELLE) {
      json.writeStringField("methodeContour", method(found.place()).code());
    }
  }

  private static Method method(Place place) {
    return place
        .geography()
        .findOutline(place.territory().id())
        .map(outline -> outline.method())
        .orElse(Method.APPROCHEE);
  }

  private void write(JsonGenerator json, Property property, Found found) throws IOException {
    Place place = found.place();
    switch (property) {
      case NAME -> json.writeStringField(property.word(), place.territory().name());
      case CODE -> json.writeStringField(property.word(), place.code());
      case TYPE -> json.writeStringField(property.word(), Kind.typeOf(place.level()));
      case ZONE -> json.writeStringField(property.word(), place.zone().word());
      case CHEF_LIEU -> text(json, property, place.findCommune().map(t -> t.id().code()));
      case SIREN -> text(json, property, place.geography().findSiren(place.code()));
      case CODE_DEPARTEMENT -> text(json, property, code(place, Level.DEPARTEMENT));
      case CODE_EPCI -> text(json, property, code(place, Level.EPCI));
      case CODE_REGION -> text(json, property, code(place, Level.REGION));
      case DEPARTEMENT_CODES -> texts(json, property, place.listCodes(Level.DEPARTEMENT));
      case REGION_CODES -> texts(json, property, place.listCodes(Level.REGION));
      case POSTCODES -> texts(json, property, place.listPostcodes());
      case FORMER_CODES -> texts(json, property, formerCodes.getOrDefault(place.code(), List.of()));
      case POPULATION -> json.writeNumberField(property.word(), place.territory().population());
      case SCORE -> score(json, found);
      case AREA -> area(json, place);
      case DEPARTEMENT -> named(json, property, place.findAround(Level.DEPARTEMENT));
      case EPCI -> named(json, property, place.findAround(Level.EPCI));
      case REGION -> named(json, property, place.findAround(Level.REGION));
      case ASSOCIATED -> parts(json, property, place, Level.COMMUNE_ASSOCIEE);
      case DELEGATED -> parts(json, property, place, Level.COMMUNE_DELEGUEE);
      case CENTRE, OUTLINE, BOX -> {
        json.writeFieldName(property.word());
        GeometryJson.write(json, place, property);
      }
    }
  }

  private static Optional<String> code(Place place, Level level) {
    return place.findAround(level).map(around -> around.id().code());
  }

  private static void text(JsonGenerator json, Property property, Optional<String> value)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(property.word(), value.get());
    }
  }

  private static void texts(JsonGenerator json, Property property, List<String> values)
      throws IOException {
    JsonBytes.field(json, property.word(), values);
  }

  private static void named(JsonGenerator json, Property property, Optional<Territory> around)
      throws IOException {
    if (around.isPresent()) {
      json.writeFieldName(property.word());
      named(json, around.get());
    }
  }

  private static void named(JsonGenerator json, Territory territory) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", territory.id().code());
    json.writeStringField("nom", territory.name());
    json.writeEndObject();
  }

  private static void parts(JsonGenerator json, Property property, Place place, Level level)
      throws IOException {
    json.writeArrayFieldStart(property.word());
    for (Territory part : place.geography().listPartsOf(place.code())) {
      if (part.id().level() == level) {
        named(json, part);
      }
    }
    json.writeEndArray();
  }

  private static void score(JsonGenerator json, Found found) throws IOException {
    if (found.score() != null) {
      json.writeNumberField("_score", Math.round(found.score() * 1e5) / 1e5);
    }
  }

  /** Hectares, as the national service has it. */
  private static void area(JsonGenerator json, Place place) throws IOException {
    var outline = place.geography().findOutline(place.territory().id());
    if (outline.isPresent()) {
      double hectares = outline.get().squareMeters() / SQUARE_METERS_PER_HECTARE;
      json.writeNumberField(Property.AREA.word(), Math.round(hectares * 100) / 100.0);
    }
  }
}
