package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.api.search.SearchQuery;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.directory.SearchRequest.Page;
import fr.quifaitquoi.indexer.directory.SearchRequest.Sort;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/**
 * A search as an OGC API of its own: its address carries the filters, so that a project of QGIS
 * that holds the address shows what the search finds today. Nothing is stored.
 *
 * @param search its filters alone: neither page nor order
 * @param token the search's query string, in letters that any address may hold
 */
public record SavedView(SearchRequest search, String token) {
  /** What stands before the token. */
  static final String PREFIX = OgcAddresses.ROOT + "/vues/";

  /** The view of a search. */
  public static SavedView of(SearchRequest search) {
    SearchRequest filters =
        new SearchRequest(
            search.text(),
            search.filters(),
            search.where(),
            Sort.DEFAULT,
            new Page(SearchRequest.ALL.page().limit(), null),
            Set.of());
    byte[] query = SearchQuery.of(filters).getBytes(StandardCharsets.UTF_8);
    return new SavedView(filters, Base64.getUrlEncoder().withoutPadding().encodeToString(query));
  }

  /** Path of its landing page: what comes after the site's address. */
  public String path() {
    return PREFIX + token;
  }

  /** The filters as the query string of the site's search. */
  public String query() {
    return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
  }
}
