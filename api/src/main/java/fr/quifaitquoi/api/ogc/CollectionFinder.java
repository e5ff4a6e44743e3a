package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.api.http.ProblemException;
import fr.quifaitquoi.api.layers.LayerCatalogue;
import fr.quifaitquoi.api.layers.LayerFilterReader;
import fr.quifaitquoi.api.layers.LayerFilters;
import fr.quifaitquoi.api.layers.LayerSelector;
import fr.quifaitquoi.api.layers.PublishedLayer;
import fr.quifaitquoi.api.layers.PublishedLayer.Family;
import fr.quifaitquoi.api.layers.Selection;
import fr.quifaitquoi.geodata.layer.LayerInfo;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the collections of the API, and those of a saved view. Thread-safe. */
final class CollectionFinder {
  private final LayerCatalogue catalogue;
  private final LayerSelector selector;
  private final LayerFilterReader filters;
  private final Extents extents = new Extents();

  CollectionFinder(LayerCatalogue catalogue, LayerSelector selector, LayerFilterReader filters) {
    this.catalogue = catalogue;
    this.selector = selector;
    this.filters = filters;
  }

  /** What there is, in the order in which it is listed. A view is one of the directory's layers. */
  List<PublishedLayer> list(OgcRequest request) {
    return catalogue.list().stream()
        .map(LayerInfo::id)
        .flatMap(id -> catalogue.find(id).stream())
        .filter(published -> isShown(request, published))
        .toList();
  }

  /**
   * A layer of the API.
   *
   * @throws ProblemException when there is none
   */
  PublishedLayer get(OgcRequest request, String id) {
    PublishedLayer published = catalogue.get(id);
    if (!isShown(request, published)) {
      throw ProblemException.notFound(
          "Cette vue montre les fiches d’une recherche\u00a0: elle n’a pas la couche « "
              + id
              + " ».");
    }
    return published;
  }

  private static boolean isShown(OgcRequest request, PublishedLayer published) {
    return request.view() == null || published.family() == Family.DIRECTORY;
  }

  /** Changes whenever what a layer of the API shows does. */
  String version(OgcRequest request) {
    return list(request).stream().map(PublishedLayer::version).collect(Collectors.joining(" "));
  }

  /** All layers as they are told about. */
  List<DescribedLayer> describeAll(OgcRequest request) {
    return list(request).stream().map(layer -> describe(request, layer)).toList();
  }

  /** The layer as it is told about. */
  DescribedLayer describe(OgcRequest request, PublishedLayer published) {
    SavedView view = request.view();
    LayerFilters shown = view == null ? LayerFilters.NONE : filters.of(view.search());
    Selection selection = selector.select(published, shown);
    return describe(selection);
  }

  /** What filters leave of a layer, as it is told about. */
  DescribedLayer describe(Selection selection) {
    return new DescribedLayer(selection, extents.of(selection));
  }
}
