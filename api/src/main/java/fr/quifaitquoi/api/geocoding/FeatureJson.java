package fr.quifaitquoi.api.geocoding;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.quifaitquoi.api.http.JsonBytes;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.crs.ProjectedPosition;
import fr.quifaitquoi.indexer.geocoding.City;
import fr.quifaitquoi.indexer.geocoding.Feature;
import fr.quifaitquoi.indexer.geocoding.StreetAddress;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes answers as the national geocoder does: GeoJSON, WGS84, longitude first. */
final class FeatureJson {
  private static final double DEGREES = 1e6;
  private static final double CENTIMETRES = 1e2;
  private static final double SCORES = 1e5;

  private final GeocoderInService service;

  FeatureJson(GeocoderInService service) {
    this.service = service;
  }

  /**
   * The bytes of a whole answer.
   *
   * @param around the territories that contain the point asked for; empty for a search
   */
  byte[] write(
      GeocodingRequest request, List<Feature> features, List<Territory> around, String message) {
    return JsonBytes.of(json -> {
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeStringField("version", "draft");
      json.writeArrayFieldStart("features");
      for (Feature feature : features) {
        write(json, feature, around);
      }
      json.writeEndArray();
      json.writeStringField("attribution", service.attribution());
      json.writeStringField("licence", service.licence());
      repeat(json, request);
      if (!message.isEmpty()) {
        json.writeStringField("message", message);
      }
      json.writeEndObject();
    });
  }

  private static void repeat(JsonGenerator json, GeocodingRequest request) throws IOException {
    text(json, "query", request.text());
    if (!request.filters().isEmpty()) {
      json.writeObjectFieldStart("filters");
      for (var filter : request.filters().entrySet()) {
        json.writeStringField(filter.getKey(), filter.getValue());
      }
      json.writeEndObject();
    }
    Position center = request.center();
    if (center != null) {
      json.writeArrayFieldStart("center");
      json.writeNumber(center.lon());
      json.writeNumber(center.lat());
      json.writeEndArray();
    }
    json.writeNumberField("limit", request.limit());
  }

  private void write(JsonGenerator json, Feature feature, List<Territory> around)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeObjectFieldStart("geometry");
    json.writeStringField("type", "Point");
    json.writeArrayFieldStart("coordinates");
    json.writeNumber(Rounded.to(DEGREES, feature.position().lon()));
    json.writeNumber(Rounded.to(DEGREES, feature.position().lat()));
    json.writeEndArray();
    json.writeEndObject();
    box(json, feature.where().territory());
    json.writeObjectFieldStart("properties");
    properties(json, feature);
    if (!around.isEmpty()) {
      territories(json, around);
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void box(JsonGenerator json, @Nullable TerritoryId id) throws IOException {
    Optional<Territory> territory = id == null ? Optional.empty() : service.geography().find(id);
    if (territory.isPresent()) {
      JsonBytes.box(json, "bbox", territory.get().box());
    }
  }

  private static void properties(JsonGenerator json, Feature feature) throws IOException {
    Feature.Where where = feature.where();
    json.writeStringField("label", where.label());
    json.writeNumberField("score", Rounded.to(SCORES, feature.standing().score()));
    json.writeStringField("id", feature.id());
    json.writeStringField("type", feature.type().code());
    json.writeStringField("name", feature.name());
    StreetAddress address = feature.address();
    if (address != null) {
      text(json, "housenumber", address.houseNumber());
      text(json, "street", address.street());
    }
    text(json, "postcode", where.postcode());
    city(json, where.city());
    TerritoryId territory = where.territory();
    if (territory != null && territory.level() != Level.COMMUNE) {
      json.writeStringField("code", territory.code());
    }
    json.writeStringField("context", where.context());
    projected(json, feature.position());
    json.writeNumberField("importance", Rounded.to(SCORES, feature.standing().importance()));
    if (where.population() > 0) {
      json.writeNumberField("population", where.population());
    }
    Double distance = feature.standing().distanceMeters();
    if (distance != null) {
      json.writeNumberField("distance", Math.round(distance));
    }
  }

  private static void city(JsonGenerator json, @Nullable City city) throws IOException {
    if (city != null) {
      json.writeStringField("citycode", city.code());
      json.writeStringField("city", city.name());
      text(json, "district", city.district());
      text(json, "oldcitycode", city.oldCode());
      text(json, "oldcity", city.oldName());
    }
  }

  private static void projected(JsonGenerator json, Position position) throws IOException {
    Optional<ProjectedPosition> projected = LegalProjection.findProjected(position);
    if (projected.isPresent()) {
      json.writeNumberField("x", Rounded.to(CENTIMETRES, projected.get().x()));
      json.writeNumberField("y", Rounded.to(CENTIMETRES, projected.get().y()));
    }
  }

  private static void territories(JsonGenerator json, List<Territory> around) throws IOException {
    json.writeArrayFieldStart("territoires");
    for (Territory territory : around) {
      json.writeStartObject();
      json.writeStringField("niveau", territory.id().level().code());
      json.writeStringField("code", territory.id().code());
      json.writeStringField("nom", territory.name());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void text(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }
}
