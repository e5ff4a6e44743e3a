package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.search.SearchQuery;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.directory.SearchRequest;

/** Addresses of pages, from the root. */
final class Addresses {
  private Addresses() {}

  static String entry(String slug, String id) {
    return "/fiches/" + slug + "-" + id;
  }

  static String territory(TerritoryId id) {
    return "/territoires/" + id.level().code() + "/" + id.code();
  }

  static String theme(String code) {
    return "/themes/" + code;
  }

  static String source(String code) {
    return "/sources#" + code;
  }

  static String outline(TerritoryId id) {
    return "/api/v1/territoires/" + id.level().code() + "/" + id.code() + "/contour";
  }

  static String search(SearchRequest request) {
    String query = SearchQuery.of(request);
    return query.isEmpty() ? "/recherche" : "/recherche?" + query;
  }
}
