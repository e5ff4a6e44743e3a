package fr.quifaitquoi.api.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.quifaitquoi.api.http.JsonBytes;
import fr.quifaitquoi.api.layers.PublishedLayer;
import fr.quifaitquoi.geodata.layer.GeometryKind;
import fr.quifaitquoi.geodata.layer.LayerSchema;
import fr.quifaitquoi.geodata.layer.Property;
import fr.quifaitquoi.geodata.layer.PropertyType;
import java.io.IOException;
import java.util.Map;

/** The columns of a layer's CSV as a Table Schema (Frictionless Data), as data.gouv.fr reads it. */
final class TableSchema {
  /** Of columns whose form is fixed by those who give them out. */
  private static final Map<String, String> PATTERNS =
      Map.ofEntries(
          Map.entry("id", "[0-9a-hjkmnp-tv-z]{10}"),
          Map.entry("siren", "\\d{9}"),
          Map.entry("siret", "\\d{14}"),
          Map.entry("code_postal", "\\d{5}"),
          Map.entry("code_commune", "(\\d{2}|2[AB])\\d{3}"));

  private TableSchema() {}

  static byte[] json(PublishedLayer layer) {
    LayerSchema schema = layer.layer().schema();
    boolean entries = layer.family() == PublishedLayer.Family.DIRECTORY;
    return JsonBytes.of(json -> {
      json.writeStartObject();
      json.writeStringField(
          "$schema", "https://specs.frictionlessdata.io/schemas/table-schema.json");
      json.writeStringField("name", "quifaitquoi-" + layer.info().id());
      json.writeStringField("title", layer.info().title());
      json.writeStringField("description", layer.info().description());
      json.writeArrayFieldStart("fields");
      for (Property property : schema.properties()) {
        field(json, property);
      }
      if (!entries && schema.geometry() != GeometryKind.NONE) {
        position(json, "lon", "Longitude (WGS 84) d’un point de l’objet");
        position(json, "lat", "Latitude (WGS 84) d’un point de l’objet");
      }
      json.writeEndArray();
      json.writeStringField("primaryKey", schema.properties().getFirst().name());
      json.writeArrayFieldStart("missingValues");
      json.writeString("");
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private static void position(JsonGenerator json, String name, String title) throws IOException {
    field(json, Property.of(name, PropertyType.NUMBER, title));
  }

  private static void field(JsonGenerator json, Property property) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", property.name());
    json.writeStringField("title", property.title());
    json.writeStringField("description", ColumnMeanings.of(property));
    json.writeStringField("type", type(property.type()));
    constraints(json, property);
    json.writeEndObject();
  }

  private static void constraints(JsonGenerator json, Property property) throws IOException {
    String pattern = PATTERNS.get(property.name());
    boolean listed = property.type() == PropertyType.TEXT && !property.values().isEmpty();
    if (pattern == null && !listed) {
      return;
    }
    json.writeObjectFieldStart("constraints");
    if (pattern != null) {
      json.writeStringField("pattern", pattern);
    }
    if (listed) {
      json.writeArrayFieldStart("enum");
      for (Property.CodedValue value : property.values()) {
        json.writeString(value.code());
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /** Lists are written in one cell, parted by bars; dates may be partial. */
  static String type(PropertyType type) {
    return switch (type) {
      case TEXT, TEXT_LIST, PARTIAL_DATE -> "string";
      case INTEGER -> "integer";
      case NUMBER -> "number";
      case BOOLEAN -> "boolean";
      case DATE -> "date";
      case TIMESTAMP -> "datetime";
    };
  }
}
