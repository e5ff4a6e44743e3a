package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.api.http.JsonBytes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.ArrayList;
import java.util.List;

/** Where clients of the API begin: what it is, what it conforms to. */
@Controller(OgcAddresses.ROOT)
@Produces(MediaType.ALL)
final class LandingController {
  private final Ogc ogc;

  LandingController(Ogc ogc) {
    this.ogc = ogc;
  }

  /** The landing page of the API or of a saved view. */
  @Get(uris = {"/", "/vues/{vue}"})
  HttpResponse<?> landing(HttpRequest<?> http) {
    OgcRequest request = ogc.requests().read(http);
    return ogc.answers()
        .of(
            request,
            request.representation() == Representation.HTML
                ? ogc.collections().version(request)
                : "accueil",
            Link.JSON,
            () -> landing(request),
            () -> ogc.pages().layers().landing(request, ogc.collections().describeAll(request)));
  }

  private static byte[] landing(OgcRequest request) {
    return JsonBytes.of(json -> {
      json.writeStartObject();
      json.writeStringField("title", OgcWords.title(request));
      json.writeStringField("description", OgcWords.description(request));
      json.writeStringField("attribution", "Qui fait quoi et les sources de chaque fiche");
      Link.write(json, links(request));
      json.writeEndObject();
    });
  }

  private static List<Link> links(OgcRequest request) {
    OgcAddresses at = request.addresses();
    String here = at.landing();
    List<Link> links = new ArrayList<>();
    links.add(new Link(here + "?f=json", "self", Link.JSON, "Cette page"));
    links.add(new Link(here + "?f=html", "alternate", Link.HTML, "Cette page, pour des personnes"));
    links.add(new Link(at.at("api?f=json"), "service-desc", Link.OPENAPI, "Description de l’API"));
    links.add(new Link(at.at("api?f=html"), "service-doc", Link.HTML, "Documentation de l’API"));
    links.add(new Link(at.at("conformance"), "conformance", Link.JSON, "Normes suivies"));
    links.add(
        new Link(at.at("conformance"), Link.OGC + "conformance", Link.JSON, "Normes suivies"));
    links.add(new Link(at.at("collections"), "data", Link.JSON, "Les couches"));
    links.add(new Link(at.at("collections"), Link.OGC + "data", Link.JSON, "Les couches"));
    links.add(
        new Link(
            at.at("tileMatrixSets"),
            Link.OGC + "tiling-schemes",
            Link.JSON,
            "Découpages en tuiles"));
    links.add(
        new Link(
            at.at("functions"), Link.OGC + "functions", Link.JSON, "Fonctions des filtres CQL2"));
    return links;
  }

  /** What the API conforms to. */
  @Get(uris = {"/conformance", "/vues/{vue}/conformance"})
  HttpResponse<?> conformance(HttpRequest<?> http) {
    OgcRequest request = ogc.requests().read(http);
    return ogc.answers()
        .of(
            request,
            "conformite",
            Link.JSON,
            () ->
                JsonBytes.of(json -> {
                  json.writeStartObject();
                  json.writeArrayFieldStart("conformsTo");
                  for (String address : Conformance.CLASSES) {
                    json.writeString(address);
                  }
                  json.writeEndArray();
                  json.writeEndObject();
                }),
            () -> ogc.pages().references().conformance(request));
  }
}
