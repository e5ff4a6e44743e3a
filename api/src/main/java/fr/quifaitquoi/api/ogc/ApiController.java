package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.api.layers.PublishedLayer;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.List;

/** What the API offers. */
@Controller(OgcAddresses.ROOT)
@Produces(MediaType.ALL)
final class ApiController {
  private final Ogc ogc;
  private final ItemsReader items;

  ApiController(Ogc ogc, ItemsReader items) {
    this.ogc = ogc;
    this.items = items;
  }

  /** The OpenAPI description. */
  @Get(uris = {"/api", "/vues/{vue}/api"})
  HttpResponse<?> describe(HttpRequest<?> http) {
    OgcRequest request = ogc.requests().read(http);
    List<PublishedLayer> layers = ogc.collections().list(request);
    return ogc.answers()
        .of(
            request,
            ogc.collections().version(request),
            Link.OPENAPI,
            () -> new ApiDocument(request, layers, items::parametersOf).toBytes(),
            () -> ogc.pages().references().api(request, layers, items::parametersOf));
  }
}
