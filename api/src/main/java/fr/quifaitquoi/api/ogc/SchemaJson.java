package fr.quifaitquoi.api.ogc;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.quifaitquoi.api.http.JsonBytes;
import fr.quifaitquoi.api.layers.PublishedLayer;
import fr.quifaitquoi.geodata.layer.GeometryKind;
import fr.quifaitquoi.geodata.layer.Property;
import fr.quifaitquoi.geodata.layer.Property.CodedValue;
import fr.quifaitquoi.geodata.layer.PropertyType;
import java.io.IOException;
import java.util.List;

/** Writes what a collection's features are made of, as JSON Schema. */
final class SchemaJson {
  /** What filters call the geometry. */
  static final String GEOMETRY = "geometry";

  private SchemaJson() {}

  /** Which of its properties a schema tells. */
  enum Kind {
    QUERYABLES(
        "queryables",
        "Filtres possibles",
        "Ce par quoi les objets se filtrent\u00a0: chacune est un paramètre, et une propriété des"
            + " filtres CQL2.",
        false),
    SORTABLES(
        "sortables", "Tris possibles", "Ce par quoi « sortby » met les objets en ordre.", false),
    SCHEMA("schema", "Schéma", "De quoi sont faits les objets de la couche.", true);

    private final String path;
    private final String title;
    private final String explanation;
    private final boolean withId;

    Kind(String path, String title, String explanation, boolean withId) {
      this.path = path;
      this.title = title;
      this.explanation = explanation;
      this.withId = withId;
    }

    String path() {
      return path;
    }

    String title() {
      return title;
    }

    String explanation() {
      return explanation;
    }

    boolean has(Property property) {
      return this != SORTABLES || ItemsParameters.isSortable(property);
    }
  }

  /**
   * The schema.
   *
   * @param address where it is
   */
  static byte[] of(Kind kind, PublishedLayer published, String address) {
    return JsonBytes.of(json -> {
      json.writeStartObject();
      json.writeStringField("$schema", "https://json-schema.org/draft/2020-12/schema");
      json.writeStringField("$id", address);
      json.writeStringField("type", "object");
      json.writeStringField("title", published.info().title());
      json.writeStringField("description", published.info().description());
      json.writeObjectFieldStart("properties");
      List<Property> properties = published.layer().schema().properties();
      for (Property property : properties) {
        if (kind.has(property)) {
          json.writeObjectFieldStart(property.name());
          type(json, property);
          if (kind.withId && property.name().equals("id")) {
            json.writeStringField("x-ogc-role", "id");
          }
          json.writeEndObject();
        }
      }
      geometry(json, kind, published.layer().schema().geometry());
      json.writeEndObject();
      json.writeBooleanField("additionalProperties", false);
      json.writeEndObject();
    });
  }

  private static void geometry(JsonGenerator json, Kind kind, GeometryKind geometry)
      throws IOException {
    if (kind == Kind.SORTABLES || geometry == GeometryKind.NONE) {
      return;
    }
    json.writeObjectFieldStart(GEOMETRY);
    json.writeStringField("title", "Géométrie");
    json.writeStringField("x-ogc-role", "primary-geometry");
    json.writeStringField(
        "format",
        switch (geometry) {
          case POINT -> "geometry-point-or-multipoint";
          case LINE -> "geometry-linestring-or-multilinestring";
          case POLYGON -> "geometry-polygon-or-multipolygon";
          case MIXED, NONE -> "geometry-any";
        });
    json.writeEndObject();
  }

  /** Writes the members that say what values of a property are. */
  static void type(JsonGenerator json, Property property) throws IOException {
    if (property.type() == PropertyType.TEXT_LIST) {
      json.writeStringField("title", property.title());
      json.writeStringField("type", "array");
      json.writeObjectFieldStart("items");
      json.writeStringField("type", "string");
      codes(json, property.values());
      json.writeEndObject();
      return;
    }
    scalar(json, property);
  }

  /** The same for one value, as a parameter takes it. */
  static void scalar(JsonGenerator json, Property property) throws IOException {
    json.writeStringField("title", property.title());
    if (!property.description().isEmpty()) {
      json.writeStringField("description", property.description());
    }
    json.writeStringField(
        "type",
        switch (property.type()) {
          case INTEGER -> "integer";
          case NUMBER -> "number";
          case BOOLEAN -> "boolean";
          case TEXT, TEXT_LIST, PARTIAL_DATE, DATE, TIMESTAMP -> "string";
        });
    switch (property.type()) {
      case DATE -> json.writeStringField("format", "date");
      case TIMESTAMP -> json.writeStringField("format", "date-time");
      case PARTIAL_DATE -> json.writeStringField("pattern", "^\\d{4}(-\\d{2}(-\\d{2})?)?$");
      case TEXT, TEXT_LIST, INTEGER, NUMBER, BOOLEAN -> codes(json, property.values());
    }
  }

  private static void codes(JsonGenerator json, List<CodedValue> values) throws IOException {
    if (values.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("enum");
    for (CodedValue value : values) {
      json.writeString(value.code());
    }
    json.writeEndArray();
    json.writeObjectFieldStart("x-libelles");
    for (CodedValue value : values) {
      json.writeStringField(value.code(), value.label());
    }
    json.writeEndObject();
  }
}
