package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.search.SearchQuery;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.directory.SearchRequest.Facet;
import fr.quifaitquoi.indexer.directory.SearchRequest.Page;
import fr.quifaitquoi.indexer.directory.SearchRequest.Sort;
import fr.quifaitquoi.indexer.entry.EntryKind;
import fr.quifaitquoi.web.view.Link;
import java.util.List;
import java.util.Set;

/** What a page lists, as files: addresses of its exports. */
public final class Downloads {
  private final String layer;
  private final String query;

  private Downloads(String layer, String query) {
    this.layer = layer;
    this.query = query;
  }

  /** Of a search, as the page made it: what it left out is left out of the files. */
  static Downloads of(SearchRequest request) {
    Set<EntryKind> kinds = request.filters().kinds();
    boolean oneKind = kinds.size() == 1;
    SearchRequest filters = oneKind ? SearchEdit.of(request).kinds(Set.of()).build() : request;
    return new Downloads(
        oneKind ? layer(kinds.iterator().next()) : "fiches", SearchQuery.of(whole(filters)));
  }

  /** Without order and page, which files do not have. */
  private static SearchRequest whole(SearchRequest request) {
    return SearchEdit.of(request)
        .sort(Sort.DEFAULT)
        .page(new Page(SearchRequest.ALL.page().limit(), null))
        .facets(Set.<Facet>of())
        .build();
  }

  private static String layer(EntryKind kind) {
    return switch (kind) {
      case ACTOR -> "acteurs";
      case INITIATIVE -> "initiatives";
      case EXPERIENCE -> "experiences";
      case RESOURCE -> "ressources";
      case EVENT -> "evenements";
    };
  }

  /** The few that most people want, and the page of all. */
  List<Link> links() {
    return List.of(
        Link.to("CSV", file("csv")),
        Link.to("XLSX", file("xlsx")),
        Link.to("GeoPackage", file("gpkg")),
        Link.to("Ouvrir dans QGIS", file("qlr")),
        Link.to(
            "Tous les formats", "/exports?couche=" + layer + (query.isEmpty() ? "" : "&" + query)));
  }

  /** The layer's file of that extension. */
  String file(String extension) {
    return file(layer, extension, query);
  }

  /** The file of a layer with that query string. */
  public static String file(String layer, String extension, String query) {
    return "/exports/" + layer + "." + extension + (query.isEmpty() ? "" : "?" + query);
  }
}
