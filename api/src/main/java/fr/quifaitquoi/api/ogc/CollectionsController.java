package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.api.http.JsonBytes;
import fr.quifaitquoi.api.layers.PublishedLayer;
import fr.quifaitquoi.geodata.crs.Crs;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.List;

/** What collections there are, and what each is made of. */
@Controller(OgcAddresses.ROOT)
@Produces(MediaType.ALL)
final class CollectionsController {
  private final Ogc ogc;
  private final ItemsReader items;

  CollectionsController(Ogc ogc, ItemsReader items) {
    this.ogc = ogc;
    this.items = items;
  }

  /** All collections. */
  @Get(uris = {"/collections", "/vues/{vue}/collections"})
  HttpResponse<?> list(HttpRequest<?> http) {
    OgcRequest request = ogc.requests().read(http);
    return ogc.answers()
        .of(
            request,
            ogc.collections().version(request),
            Link.JSON,
            () -> collections(request, ogc.collections().describeAll(request)),
            () -> ogc.pages().layers().list(request, ogc.collections().describeAll(request)));
  }

  private static byte[] collections(OgcRequest request, List<DescribedLayer> layers) {
    String here = request.addresses().at("collections");
    return JsonBytes.of(json -> {
      json.writeStartObject();
      Link.write(
          json,
          List.of(
              new Link(here + "?f=json", "self", Link.JSON, "Cette page"),
              new Link(here + "?f=html", "alternate", Link.HTML, "Cette page, en HTML")));
      json.writeNumberField("numberMatched", layers.size());
      json.writeNumberField("numberReturned", layers.size());
      json.writeArrayFieldStart("crs");
      for (Crs crs : Crs.values()) {
        json.writeString(crs.uri());
      }
      json.writeEndArray();
      json.writeArrayFieldStart("collections");
      for (DescribedLayer layer : layers) {
        CollectionJson.write(json, request, layer);
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  /** One collection. */
  @Get(uris = {"/collections/{id}", "/vues/{vue}/collections/{id}"})
  HttpResponse<?> get(HttpRequest<?> http, String id) {
    OgcRequest request = ogc.requests().read(http);
    PublishedLayer published = ogc.collections().get(request, id);
    return ogc.answers()
        .of(
            request,
            published.version(),
            Link.JSON,
            () ->
                JsonBytes.of(json ->
                    CollectionJson.write(
                        json, request, ogc.collections().describe(request, published))),
            () ->
                ogc.pages()
                    .layers()
                    .layer(
                        request,
                        ogc.collections().describe(request, published),
                        items.parametersOf(published)));
  }

  /** Properties that may be filtered by. */
  @Get(uris = {"/collections/{id}/queryables", "/vues/{vue}/collections/{id}/queryables"})
  HttpResponse<?> queryables(HttpRequest<?> http, String id) {
    return schema(http, id, SchemaJson.Kind.QUERYABLES);
  }

  /** Properties that may be ordered by. */
  @Get(uris = {"/collections/{id}/sortables", "/vues/{vue}/collections/{id}/sortables"})
  HttpResponse<?> sortables(HttpRequest<?> http, String id) {
    return schema(http, id, SchemaJson.Kind.SORTABLES);
  }

  /** All properties. */
  @Get(uris = {"/collections/{id}/schema", "/vues/{vue}/collections/{id}/schema"})
  HttpResponse<?> schema(HttpRequest<?> http, String id) {
    return schema(http, id, SchemaJson.Kind.SCHEMA);
  }

  private HttpResponse<?> schema(HttpRequest<?> http, String id, SchemaJson.Kind kind) {
    OgcRequest request = ogc.requests().read(http);
    PublishedLayer published = ogc.collections().get(request, id);
    String address = request.addresses().collection(published.info().id()) + "/" + kind.path();
    return ogc.answers()
        .of(
            request,
            published.version(),
            Link.SCHEMA,
            () -> SchemaJson.of(kind, published, address),
            () -> ogc.pages().references().schema(request, published, kind));
  }
}
