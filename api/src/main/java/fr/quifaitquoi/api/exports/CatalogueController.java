package fr.quifaitquoi.api.exports;

import fr.quifaitquoi.api.http.Answers;
import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.http.PublicOrigin;
import fr.quifaitquoi.api.layers.LayerAccess;
import fr.quifaitquoi.api.layers.PublishedLayer;
import fr.quifaitquoi.api.settings.Settings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.List;
import java.util.Optional;

/** The catalogue that data.gouv.fr harvests. */
@Controller
@Produces(MediaType.ALL)
final class CatalogueController {
  private final LayerAccess layers;
  private final Settings settings;
  private final PublicOrigin origin;

  CatalogueController(LayerAccess layers, Settings settings) {
    this.layers = layers;
    this.settings = settings;
    origin = new PublicOrigin(settings);
  }

  @Get("/catalogue.jsonld")
  HttpResponse<byte[]> get(HttpRequest<?> request) {
    ParameterReader reader = new ParameterReader(request.getParameters().asMap());
    reader.refuseUnknown(List.of());
    reader.throwIfAny();
    String configured = settings.instance().url();
    String site = configured.isEmpty() ? origin.of(request) : configured;
    List<PublishedLayer> published =
        layers.catalogue().list().stream()
            .map(info -> layers.catalogue().find(info.id()))
            .flatMap(Optional::stream)
            .filter(layer -> layer.layer().size() > 0)
            .toList();
    String versions = String.join(" ", published.stream().map(PublishedLayer::version).toList());
    String etag = "W/\"" + Integer.toHexString((site + versions).hashCode()) + "\"";
    return Answers.of(
        request,
        etag,
        "application/ld+json",
        Answers.AN_HOUR,
        () -> new DcatCatalogue(settings.instance(), site).json(published));
  }
}
