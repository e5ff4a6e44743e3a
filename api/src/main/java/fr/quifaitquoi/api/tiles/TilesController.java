package fr.quifaitquoi.api.tiles;

import fr.quifaitquoi.api.http.Answers;
import fr.quifaitquoi.api.http.JsonBytes;
import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.http.PublicOrigin;
import fr.quifaitquoi.api.layers.LayerCatalogue;
import fr.quifaitquoi.api.layers.LayerFilterReader;
import fr.quifaitquoi.api.layers.LayerFilters;
import fr.quifaitquoi.api.layers.LayerSelector;
import fr.quifaitquoi.api.layers.PublishedLayer;
import fr.quifaitquoi.api.layers.Selection;
import fr.quifaitquoi.api.settings.Settings;
import fr.quifaitquoi.geodata.tile.TileAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

/** Vector tiles of every layer, and their description. */
@Controller("/tuiles")
@Produces(MediaType.ALL)
final class TilesController {
  private final LayerCatalogue catalogue;
  private final LayerSelector selector;
  private final LayerFilterReader filters;
  private final TileService service;
  private final PublicOrigin origin;

  TilesController(
      LayerCatalogue catalogue,
      LayerSelector selector,
      LayerFilterReader filters,
      TileService service,
      Settings settings) {
    this.catalogue = catalogue;
    this.selector = selector;
    this.filters = filters;
    this.service = service;
    origin = new PublicOrigin(settings);
  }

  /** One tile. */
  @Get("/{couche}/{z}/{x}/{y}.mvt")
  HttpResponse<byte[]> tile(HttpRequest<?> request, String couche, String z, String x, String y) {
    PublishedLayer published = catalogue.get(couche);
    TileAddress address = TileResponses.address(z, x, y);
    return TileResponses.of(request, published, service.tile(select(request, published), address));
  }

  /** What the tiles of a layer are, for clients (TileJSON 3.0). */
  @Get("/{couche}.json")
  HttpResponse<byte[]> describe(HttpRequest<?> request, String couche) {
    PublishedLayer published = catalogue.get(couche);
    Selection selection = select(request, published);
    String query = request.getUri().getRawQuery();
    String template =
        origin.of(request)
            + "/tuiles/"
            + published.info().id()
            + "/{z}/{x}/{y}.mvt"
            + (query == null ? "" : "?" + query);
    TileJson json = new TileJson(selection, template, service.fields(published));
    byte[] bytes = JsonBytes.of(json::write);
    return Answers.of(
        request, new TileAnswer(bytes).etag(), "application/json", Answers.REVALIDATE, () -> bytes);
  }

  private Selection select(HttpRequest<?> request, PublishedLayer published) {
    ParameterReader reader = new ParameterReader(request.getParameters().asMap());
    LayerFilters asked = filters.read(reader, published);
    reader.refuseUnknown(filters.names(published));
    reader.throwIfAny();
    return selector.select(published, asked);
  }
}
