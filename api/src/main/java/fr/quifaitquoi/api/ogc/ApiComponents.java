package fr.quifaitquoi.api.ogc;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.quifaitquoi.api.http.ProblemType;
import fr.quifaitquoi.api.layers.PublishedLayer;
import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.layer.Property;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The parameters and refusals that the description of the API refers to. */
final class ApiComponents {
  private static final String CQL2 = "une expression CQL2 (OGC 21-065)\u00a0: nom LIKE 'Asso%'";

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
          parameter(json, name, name, SITE.getOrDefault(name, "Filtre du site"), this::text);
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

  private static final Map<String, String> SITE = new LinkedHashMap<>();

  static {
    SITE.put("sauf_sous_type", "Sans ces sous-types");
    SITE.put("theme", "Thèmes, avec leurs sous-thèmes");
    SITE.put("public", "Publics");
    SITE.put("competence", "Compétences");
    SITE.put("travaux", "Types de travaux");
    SITE.put("role", "Rôles");
    SITE.put("territoire", "Territoires\u00a0: commune:37261, bassin-de-vie:37132…");
    SITE.put("voisins", "true\u00a0: avec les territoires qui touchent");
    SITE.put("portee", "situe, agit ou tout");
    SITE.put("pres_de", "Autour d’un point\u00a0: lon,lat");
    SITE.put("rayon", "À combien de kilomètres, 10 par défaut");
    SITE.put("verifie_depuis", "Vérifiées depuis cette date");
    SITE.put("du", "Événements à partir de cette date");
    SITE.put("au", "Événements jusqu’à cette date");
    SITE.put("exemples", "Avec ou sans les fiches d’exemple");
  }

  private void ogc(JsonGenerator json) throws IOException {
    parameter(json, "f", "f", "Format de la réponse", schema -> words(schema, "json", "html"));
    parameter(
        json,
        "f-geojson",
        "f",
        "Format de la réponse",
        schema -> words(schema, "geojson", "json", "html"));
    json.writeObjectFieldStart("featureId");
    json.writeStringField("name", "featureId");
    json.writeStringField("in", "path");
    json.writeStringField("description", "Identifiant de l’objet, qui ne change pas");
    json.writeBooleanField("required", true);
    json.writeObjectFieldStart("schema");
    text(json);
    json.writeEndObject();
    json.writeEndObject();
    parameter(
        json,
        "limit",
        "limit",
        "Objets par page\u00a0; au-delà du maximum, le maximum est servi",
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
        "Cadre\u00a0: ouest,sud,est,nord en degrés, ou dans le système de bbox-crs",
        schema -> {
          schema.writeStringField("type", "array");
          schema.writeNumberField("minItems", 4);
          schema.writeNumberField("maxItems", 6);
          schema.writeObjectFieldStart("items");
          schema.writeStringField("type", "number");
          schema.writeEndObject();
        });
    parameter(json, "bbox-crs", "bbox-crs", "Système de bbox", ApiComponents::crs);
    parameter(json, "crs", "crs", "Système des coordonnées de la réponse", ApiComponents::crs);
    parameter(
        json,
        "datetime",
        "datetime",
        "Instant, jour ou intervalle\u00a0: 2026-01-01T00:00:00Z/..",
        this::text);
    parameter(json, "filter", "filter", "Filtre\u00a0: " + CQL2, this::text);
    parameter(
        json,
        "filter-lang",
        "filter-lang",
        "Écriture du filtre",
        schema -> {
          words(schema, "cql2-text", "cql2-json");
          schema.writeStringField("default", "cql2-text");
        });
    parameter(
        json, "filter-crs", "filter-crs", "Système des géométries du filtre", ApiComponents::crs);
    parameter(json, "sortby", "sortby", "Ordre\u00a0: nom,-date_maj", ApiComponents::names);
    parameter(json, "properties", "properties", "Propriétés à donner", ApiComponents::names);
    parameter(json, "q", "q", "Mots à chercher", this::text);
    parameter(json, "curseur", "curseur", "Repère de page, donné par le lien next", this::text);
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
