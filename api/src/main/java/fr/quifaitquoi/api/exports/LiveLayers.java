package fr.quifaitquoi.api.exports;

import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.http.PublicOrigin;
import fr.quifaitquoi.api.layers.LayerAccess;
import fr.quifaitquoi.api.layers.PublishedLayer;
import fr.quifaitquoi.api.ogc.OgcAddresses;
import fr.quifaitquoi.api.ogc.SavedView;
import fr.quifaitquoi.api.qgis.LayerDefinition;
import fr.quifaitquoi.api.qgis.LayerStyle;
import fr.quifaitquoi.api.search.SearchParameters;
import fr.quifaitquoi.api.settings.Settings;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The .qlr of a layer with its filters: what "Ouvrir dans QGIS" gives. Thread-safe. */
@Singleton
final class LiveLayers {
  private final LayerAccess layers;
  private final LayerStyle style;
  private final SearchParameters parameters;
  private final Settings settings;
  private final PublicOrigin origin;

  LiveLayers(LayerAccess layers, LayerStyle style, SearchParameters parameters, Settings settings) {
    this.layers = layers;
    this.style = style;
    this.parameters = parameters;
    this.settings = settings;
    origin = new PublicOrigin(settings);
  }

  HttpResponse<?> definition(
      HttpRequest<?> request, PublishedLayer layer, Map<String, List<String>> given) {
    SavedView view = SavedView.of(search(layer, given));
    String query = view.query();
    String site = settings.instance().url();
    String base = site.isEmpty() ? origin.of(request) : site;
    OgcAddresses service = query.isEmpty() ? OgcAddresses.of(base) : OgcAddresses.of(base, view);
    LayerDefinition definition = new LayerDefinition(title(layer), style);
    for (PublishedLayer shown : shown(layer)) {
      definition.addFeatures(shown, service.landing());
    }
    String filters = query.isEmpty() ? "" : "?" + query;
    definition.addTiles(
        layer, base + "/tuiles/" + layer.info().id() + "/{z}/{x}/{y}.mvt" + filters);
    String name = "quifaitquoi_" + layer.info().id() + ".qlr";
    return HttpResponse.ok(definition.xml().getBytes(StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_TYPE, "application/x-qgis-layer-definition; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
        .header("X-Robots-Tag", "noindex");
  }

  /** All kinds in one layer would have one colour in the legend: each gets a layer of its own. */
  private List<PublishedLayer> shown(PublishedLayer layer) {
    return layer.info().id().equals("fiches")
        ? ExportPlanner.KINDS.stream().map(layers.catalogue()::get).toList()
        : List.of(layer);
  }

  private String title(PublishedLayer layer) {
    return settings.instance().name() + " – " + layer.info().title();
  }

  /** The filters of the request. */
  private SearchRequest search(PublishedLayer layer, Map<String, List<String>> given) {
    if (layer.family() == PublishedLayer.Family.DIRECTORY) {
      return parameters.readStrictly(given, layers.filters().names(layer));
    }
    ParameterReader reader = new ParameterReader(given);
    reader.refuseUnknown(List.of());
    reader.throwIfAny();
    return SearchRequest.ALL;
  }
}
