package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.api.http.Answers;
import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.http.ProblemException;
import fr.quifaitquoi.api.http.Values;
import fr.quifaitquoi.api.layers.PublishedLayer;
import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.format.GeoJsonFeatures;
import fr.quifaitquoi.geodata.layer.ByteBuilder;
import fr.quifaitquoi.geodata.layer.GeometryKind;
import fr.quifaitquoi.geodata.layer.Layer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The features of a collection: page after page, or one. */
@Controller(OgcAddresses.ROOT)
@Produces(MediaType.ALL)
final class ItemsController {
  /** Of points, which are some hundred bytes each. */
  private static final int WRITTEN_AT_ONCE = 1_000;

  /** Beyond it, clients refuse a header. */
  private static final int MAX_LINK_HEADER = 4_000;

  private static final List<String> ITEM_PARAMETERS = List.of("f", "crs");

  private final Ogc ogc;
  private final ItemsReader items;

  ItemsController(Ogc ogc, ItemsReader items) {
    this.ogc = ogc;
    this.items = items;
  }

  /** A page of features. */
  @Get(uris = {"/collections/{id}/items", "/vues/{vue}/collections/{id}/items"})
  HttpResponse<?> list(HttpRequest<?> http, String id) {
    ItemsReader.Found found = items.find(http, id);
    OgcRequest request = found.request();
    ItemsPage page = found.page();
    List<Link> links = links(request, page);
    String version = page.selection().key();
    if (request.representation() == Representation.HTML) {
      return withHeaders(
          ogc.answers()
              .of(
                  request,
                  version,
                  PageParts.HTML,
                  () -> ogc.pages().features().list(request, page)),
          page,
          links);
    }
    boolean small =
        page.rows().length <= WRITTEN_AT_ONCE
            && page.selection().layer().schema().geometry() == GeometryKind.POINT;
    MutableHttpResponse<?> response =
        small
            ? ogc.answers()
                .of(request, version, Link.GEOJSON, () -> new ItemsBody(page, links).toBytes())
            : Answers.streamed(
                http,
                ogc.answers().tag(request, version),
                Link.GEOJSON,
                Answers.REVALIDATE,
                () -> new ItemsBody(page, links));
    return withHeaders(response, page, links);
  }

  private static List<Link> links(OgcRequest request, ItemsPage page) {
    List<Link> links = new ArrayList<>(4);
    links.add(new Link(request.self(), "self", Link.GEOJSON, "Cette page"));
    links.add(
        new Link(request.with("f", "html"), "alternate", Link.HTML, "Cette page, en tableau"));
    if (page.next() != null) {
      links.add(
          new Link(
              request.with("curseur", page.next().token()), "next", Link.GEOJSON, "Page suivante"));
    }
    links.add(
        new Link(
            request.addresses().collection(page.selection().published().info().id()),
            "collection",
            Link.JSON,
            "La couche"));
    return links;
  }

  private static HttpResponse<?> withHeaders(
      MutableHttpResponse<?> response, ItemsPage page, List<Link> links) {
    String header = links.stream().map(Link::header).collect(Collectors.joining(", "));
    if (header.length() <= MAX_LINK_HEADER) {
      response.header(HttpHeaders.LINK, header);
    }
    return response
        .header("Content-Crs", "<" + page.query().crs().uri() + ">")
        .header("OGC-NumberMatched", Integer.toString(page.selection().count()))
        .header("OGC-NumberReturned", Integer.toString(page.rows().length));
  }

  /** One feature. */
  @Get(uris = {"/collections/{id}/items/{+fiche}", "/vues/{vue}/collections/{id}/items/{+fiche}"})
  HttpResponse<?> get(HttpRequest<?> http, String id, String fiche) {
    ParameterReader reader = new ParameterReader(http.getParameters().asMap());
    Representation asked = reader.findOne(ItemsReader.FORMAT).orElse(null);
    Crs crs = reader.findOne(ItemsParameters.OUTPUT_CRS).orElse(Crs.CRS84);
    reader.refuseUnknown(ITEM_PARAMETERS);
    OgcRequest request = ogc.requests().of(http, asked);
    PublishedLayer published = ogc.collections().get(request, id);
    reader.throwIfAny();
    int row = row(published, fiche);
    return ogc.answers()
        .of(
            request,
            published.version(),
            Link.GEOJSON,
            () -> feature(request, published, row, crs),
            () -> ogc.pages().features().feature(request, published, row))
        .header("Content-Crs", "<" + crs.uri() + ">");
  }

  /** A feature's address stays its own whatever filters a view has, as long as it is published. */
  private static int row(PublishedLayer published, String feature) {
    OptionalInt row = published.layer().findRow(feature);
    if (row.isEmpty()
        || !published.rows().get(row.getAsInt()) && !published.examples().get(row.getAsInt())) {
      throw ProblemException.notFound(
          "La couche « "
              + published.info().id()
              + " » n’a pas d’objet « "
              + Values.shorten(feature)
              + " ».");
    }
    return row.getAsInt();
  }

  private static byte[] feature(OgcRequest request, PublishedLayer published, int row, Crs crs) {
    Layer layer = published.layer();
    int[] properties = IntStream.range(0, layer.schema().properties().size()).toArray();
    ByteBuilder out = new ByteBuilder(4_096);
    new GeoJsonFeatures(layer, properties, crs).appendOpen(row, out);
    out.append(",\"links\":");
    ItemsBody.appendLinks(itemLinks(request, published.info().id(), layer.id(row)), out);
    return out.append('}').toBytes();
  }

  private static List<Link> itemLinks(OgcRequest request, String id, String feature) {
    OgcAddresses at = request.addresses();
    return List.of(
        new Link(request.self(), "self", Link.GEOJSON, "Cet objet"),
        new Link(request.with("f", "html"), "alternate", Link.HTML, "Cet objet, en page"),
        new Link(at.item(id, feature), "canonical", Link.GEOJSON, "Adresse durable"),
        new Link(at.collection(id), "collection", Link.JSON, "La couche"));
  }
}
