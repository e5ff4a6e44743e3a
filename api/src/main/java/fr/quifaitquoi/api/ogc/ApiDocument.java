package fr.quifaitquoi.api.ogc;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.quifaitquoi.api.http.JsonBytes;
import fr.quifaitquoi.api.layers.PublishedLayer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Describes the API as OpenAPI 3.0, in one document that refers to nothing outside, with one
 * literal path a collection: the official test suite and GDAL read it so.
 */
final class ApiDocument {
  private final OgcRequest request;
  private final List<PublishedLayer> layers;
  private final Function<PublishedLayer, CollectionParameters> parametersOf;

  ApiDocument(
      OgcRequest request,
      List<PublishedLayer> layers,
      Function<PublishedLayer, CollectionParameters> parametersOf) {
    this.request = request;
    this.layers = layers;
    this.parametersOf = parametersOf;
  }

  byte[] toBytes() {
    return JsonBytes.of(json -> {
      json.writeStartObject();
      json.writeStringField("openapi", "3.0.3");
      info(json);
      json.writeArrayFieldStart("servers");
      json.writeStartObject();
      json.writeStringField("url", request.addresses().landing());
      json.writeEndObject();
      json.writeEndArray();
      json.writeObjectFieldStart("paths");
      paths(json);
      json.writeEndObject();
      new ApiComponents(layers, parametersOf).write(json);
      json.writeEndObject();
    });
  }

  private void info(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("info");
    json.writeStringField("title", OgcWords.title(request));
    json.writeStringField("description", OgcWords.description(request));
    json.writeStringField("version", "1.0.0");
    json.writeObjectFieldStart("license");
    json.writeStringField("name", "Selon la source de chaque fiche");
    json.writeStringField("url", request.addresses().origin() + "/sources");
    json.writeEndObject();
    json.writeEndObject();
  }

  private void paths(JsonGenerator json) throws IOException {
    path(json, Path.of("/", "accueil", "Page d’accueil", Link.JSON));
    path(json, Path.of("/conformance", "conformite", "Normes suivies", Link.JSON));
    path(json, Path.of("/api", "description", "Cette description", Link.OPENAPI));
    path(json, Path.of("/functions", "fonctions", "Fonctions des filtres", Link.JSON));
    path(json, Path.of("/collections", "collections", "Les couches", Link.JSON));
    path(json, Path.of("/tileMatrixSets", "decoupages", "Découpages en tuiles", Link.JSON));
    for (PublishedLayer layer : layers) {
      collection(json, layer);
    }
  }

  private void collection(JsonGenerator json, PublishedLayer layer) throws IOException {
    String id = layer.info().id();
    String title = layer.info().title();
    String here = "/collections/" + OgcAddresses.encode(id);
    path(json, Path.of(here, "collection." + id, title, Link.JSON).tagged(id));
    List<String> names = new ArrayList<>();
    for (String name : parametersOf.apply(layer).all()) {
      names.add(ApiComponents.key(layer, name));
    }
    path(
        json,
        new Path(here + "/items", "items." + id, title + "\u00a0: les objets", Link.GEOJSON)
            .tagged(id)
            .with(names));
    path(
        json,
        new Path(
                here + "/items/{featureId}", "item." + id, title + "\u00a0: un objet", Link.GEOJSON)
            .tagged(id)
            .with(List.of("featureId", "f-geojson", "crs")));
    tiles(json, layer, here);
    for (SchemaJson.Kind kind : SchemaJson.Kind.values()) {
      path(
          json,
          Path.of(
                  here + "/" + kind.path(),
                  kind.path() + "." + id,
                  title + "\u00a0: " + kind.title(),
                  Link.SCHEMA)
              .tagged(id));
    }
  }

  private void tiles(JsonGenerator json, PublishedLayer layer, String here) throws IOException {
    String id = layer.info().id();
    List<String> filters = new ArrayList<>();
    for (String name : parametersOf.apply(layer).filters()) {
      if (!name.equals("f")) {
        filters.add(ApiComponents.key(layer, name));
      }
    }
    String title = layer.info().title() + "\u00a0: les tuiles";
    path(json, new Path(here + "/tiles", "tiles." + id, title, Link.JSON).tagged(id).with(filters));
    String set = here + "/tiles/" + TileMatrices.ID;
    path(json, new Path(set, "tileset." + id, title, Link.JSON).tagged(id).with(filters));
    List<String> ofTile = new ArrayList<>(List.of("tileMatrix", "tileRow", "tileCol"));
    ofTile.addAll(filters);
    path(
        json,
        new Path(set + "/{tileMatrix}/{tileRow}/{tileCol}", "tile." + id, title, Link.MVT)
            .tagged(id)
            .with(ofTile));
  }

  /**
   * A path with its GET.
   *
   * @param parameters keys of the components
   */
  private record Path(
      String path,
      String operation,
      String title,
      String type,
      String tag,
      List<String> parameters) {
    Path(String path, String operation, String title, String type) {
      this(path, operation, title, type, "api", List.of());
    }

    static Path of(String path, String operation, String title, String type) {
      return new Path(path, operation, title, type, "api", List.of("f"));
    }

    Path tagged(String other) {
      return new Path(path, operation, title, type, other, parameters);
    }

    Path with(List<String> others) {
      return new Path(path, operation, title, type, tag, others);
    }
  }

  private static void path(JsonGenerator json, Path path) throws IOException {
    json.writeObjectFieldStart(path.path());
    json.writeObjectFieldStart("get");
    json.writeStringField("operationId", path.operation());
    json.writeStringField("summary", path.title());
    json.writeArrayFieldStart("tags");
    json.writeString(path.tag());
    json.writeEndArray();
    json.writeArrayFieldStart("parameters");
    for (String parameter : path.parameters()) {
      reference(json, "parameters", parameter);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("responses");
    json.writeObjectFieldStart("200");
    json.writeStringField("description", path.title());
    json.writeObjectFieldStart("content");
    media(json, path.type(), "object");
    media(json, Link.HTML, "string");
    json.writeEndObject();
    json.writeEndObject();
    for (String status : List.of("400", "404", "500", "503")) {
      json.writeFieldName(status);
      reference(json, "responses", status);
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  static void media(JsonGenerator json, String type, String schema) throws IOException {
    json.writeObjectFieldStart(type);
    json.writeObjectFieldStart("schema");
    json.writeStringField("type", schema);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void reference(JsonGenerator json, String kind, String key) throws IOException {
    json.writeStartObject();
    json.writeStringField("$ref", "#/components/" + kind + "/" + key);
    json.writeEndObject();
  }
}
