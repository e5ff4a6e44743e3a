package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.api.layers.PublishedLayer;
import fr.quifaitquoi.api.layers.PublishedLayer.Family;
import fr.quifaitquoi.api.search.SearchParameters;
import fr.quifaitquoi.geodata.layer.Property;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Names of the parameters that a collection's features take: OGC's own, then the filters of the
 * site's search that no property hides, then the properties. Immutable.
 *
 * @param site filters of the site's search
 * @param queryables properties that are compared exactly
 * @param all every name, in the order in which they are told
 */
record CollectionParameters(List<String> site, List<String> queryables, Set<String> all) {
  /** What the standards name. */
  static final List<String> OGC =
      List.of(
          "f",
          "limit",
          "bbox",
          "bbox-crs",
          "crs",
          "datetime",
          "filter",
          "filter-lang",
          "filter-crs",
          "sortby",
          "properties",
          "q",
          "curseur");

  /** What of the site's search chooses a page or an order, or is asked otherwise here. */
  private static final Set<String> NOT_OURS = Set.of("tri", "limite", "facettes");

  /** What of OGC's chooses a page, its order or its form, not features. */
  private static final Set<String> OF_PAGES =
      Set.of("limit", "crs", "sortby", "properties", "curseur");

  /** Names of those that choose features. */
  Set<String> filters() {
    Set<String> filters = new LinkedHashSet<>(all);
    filters.removeAll(OF_PAGES);
    return filters;
  }

  /** The parameters of a layer. */
  static CollectionParameters of(PublishedLayer published) {
    List<String> queryables = new ArrayList<>();
    for (Property property : published.layer().schema().properties()) {
      if (!OGC.contains(property.name())) {
        queryables.add(property.name());
      }
    }
    List<String> site = new ArrayList<>();
    if (published.family() == Family.DIRECTORY) {
      site.addAll(SearchParameters.names());
      site.removeAll(NOT_OURS);
      site.removeAll(OGC);
      site.removeAll(queryables);
    }
    Set<String> all = new LinkedHashSet<>(OGC);
    all.addAll(site);
    all.addAll(queryables);
    return new CollectionParameters(
        List.copyOf(site), List.copyOf(queryables), Collections.unmodifiableSet(all));
  }
}
