package fr.quifaitquoi.api.ogc;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.quifaitquoi.api.http.ProblemType;
import fr.quifaitquoi.api.layers.PublishedLayer;
import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.layer.Property;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The parameters and refusals that the description of the API refers to. */
final class ApiComponents {
  private final List<PublishedLayer> layers;
  private final Function<PublishedLayer, CollectionParameters> parametersOf;

  ApiComponents(
      List<PublishedLayer> layers, Function<PublishedLayer, CollectionParameters> parametersOf) {
    this.layers = layers;
    this.parametersOf = parametersOf;
  }

  /** Writes one schema. */
  @FunctionalInterface
  private interface Schema {
    void write(JsonGenerator json) throws IOException;
  }

  /** The key of a layer's parameter: properties of different layers may share a name. */
  static String key(PublishedLayer layer, String name) {
    if (name.equals("f")) {
      return "f-geojson";
    }
    boolean property =
        !CollectionParameters.OGC.contains(name)
            && layer.layer().schema().findIndex(name).isPresent();
    return property
        ? layer.layer().info().id()
            + "."
            + OgcAddresses.encode(name)
                .replace('%', '_')
                .replace('~', '_')
                .replace(':', '_')
                .replace('@', '_')
        : name;
  }

  void write(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("components");
    json.writeObjectFieldStart("parameters");
    ogc(json);
    Set<String> written = new HashSet<>(CollectionParameters.OGC);
    for (PublishedLayer layer : layers) {
      for (String name : parametersOf.apply(layer).site()) {
        if (written.add(name)) {
          parameter(json, name, name, ApiWords.ofSite(name), this::text);
        }
      }
      for (String name : parametersOf.apply(layer).queryables()) {
        Property property =
            layer
                .layer()
                .schema()
                .properties()
                .get(layer.layer().schema().findIndex(name).orElseThrow());
        String key = key(layer, name);
        if (written.add(key)) {
          parameter(
              json,
              key,
              name,
              "Exactement cette valeur\u00a0: " + property.title(),
              schema -> SchemaJson.scalar(schema, property));
        }
      }
    }
    json.writeEndObject();
    responses(json);
    json.writeEndObject();
  }

  private void ogc(JsonGenerator json) throws IOException {
    parameter(json, "f", "f", "Format de la réponse", schema -> words(schema, "json", "html"));
    parameter(
        json,
        "f-geojson",
        "f",
        "Format de la réponse",
        schema -> words(schema, "geojson", "json", "html"));
    segment(json, "featureId", "Identifiant de l’objet, qui ne change pas");
    segment(json, "tileMatrix", "Zoom de la tuile");
    segment(json, "tileRow", "Ligne de la tuile, depuis le nord");
    segment(json, "tileCol", "Colonne de la tuile, depuis l’ouest");
    parameter(
        json,
        "limit",
        "limit",
        ApiWords.ofOgc("limit"),
        schema -> {
          schema.writeStringField("type", "integer");
          schema.writeNumberField("minimum", 1);
          schema.writeNumberField("maximum", ItemsQuery.MAX_LIMIT);
          schema.writeNumberField("default", ItemsQuery.DEFAULT_LIMIT);
        });
    parameter(
        json,
        "bbox",
        "bbox",
        ApiWords.ofOgc("bbox"),
        schema -> {
          schema.writeStringField("type", "array");
          schema.writeNumberField("minItems", 4);
          schema.writeNumberField("maxItems", 6);
          schema.writeObjectFieldStart("items");
          schema.writeStringField("type", "number");
          schema.writeEndObject();
        });
    parameter(json, "bbox-crs", "bbox-crs", ApiWords.ofOgc("bbox-crs"), ApiComponents::crs);
    parameter(json, "crs", "crs", ApiWords.ofOgc("crs"), ApiComponents::crs);
    parameter(json, "datetime", "datetime", ApiWords.ofOgc("datetime"), this::text);
    parameter(json, "filter", "filter", ApiWords.ofOgc("filter"), this::text);
    parameter(
        json,
        "filter-lang",
        "filter-lang",
        ApiWords.ofOgc("filter-lang"),
        schema -> {
          words(schema, "cql2-text", "cql2-json");
          schema.writeStringField("default", "cql2-text");
        });
    parameter(json, "filter-crs", "filter-crs", ApiWords.ofOgc("filter-crs"), ApiComponents::crs);
    parameter(json, "sortby", "sortby", ApiWords.ofOgc("sortby"), ApiComponents::names);
    parameter(json, "properties", "properties", ApiWords.ofOgc("properties"), ApiComponents::names);
    parameter(json, "q", "q", ApiWords.ofOgc("q"), this::text);
    parameter(json, "curseur", "curseur", ApiWords.ofOgc("curseur"), this::text);
  }

  private void segment(JsonGenerator json, String name, String description) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("name", name);
    json.writeStringField("in", "path");
    json.writeStringField("description", description);
    json.writeBooleanField("required", true);
    json.writeObjectFieldStart("schema");
    text(json);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void words(JsonGenerator json, String... words) throws IOException {
    json.writeStringField("type", "string");
    json.writeArrayFieldStart("enum");
    for (String word : words) {
      json.writeString(word);
    }
    json.writeEndArray();
  }

  private static void names(JsonGenerator json) throws IOException {
    json.writeStringField("type", "array");
    json.writeObjectFieldStart("items");
    json.writeStringField("type", "string");
    json.writeEndObject();
  }

  private static void crs(JsonGenerator json) throws IOException {
    json.writeStringField("type", "string");
    json.writeStringField("format", "uri");
    json.writeArrayFieldStart("enum");
    for (Crs crs : Crs.values()) {
      json.writeString(crs.uri());
    }
    json.writeEndArray();
    json.writeStringField("default", Crs.CRS84.uri());
  }

  private void text(JsonGenerator json) throws IOException {
    json.writeStringField("type", "string");
  }

  private static void parameter(
      JsonGenerator json, String key, String name, String description, Schema schema)
      throws IOException {
    json.writeObjectFieldStart(key);
    json.writeStringField("name", name);
    json.writeStringField("in", "query");
    json.writeStringField("description", description);
    json.writeBooleanField("required", false);
    json.writeStringField("style", "form");
    json.writeBooleanField("explode", false);
    json.writeObjectFieldStart("schema");
    schema.write(json);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void responses(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("responses");
    for (ProblemType type :
        List.of(
            ProblemType.INVALID_PARAMETER,
            ProblemType.NOT_FOUND,
            ProblemType.INTERNAL,
            ProblemType.UNAVAILABLE)) {
      json.writeObjectFieldStart(Integer.toString(type.status().getCode()));
      json.writeStringField("description", type.title() + " (RFC 9457)");
      json.writeObjectFieldStart("content");
      ApiDocument.media(json, "application/problem+json", "object");
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
