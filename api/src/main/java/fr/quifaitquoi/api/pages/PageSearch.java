package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.search.TerritoryActors;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.directory.SearchRequest.Examples;
import fr.quifaitquoi.indexer.directory.SearchRequest.Filters;
import fr.quifaitquoi.indexer.directory.SearchRequest.Sort;
import fr.quifaitquoi.indexer.directory.SearchRequest.Where;
import java.util.Set;

/**
 * What pages leave out unless it is asked: communes and EPCI as actors (empty fiches must not be
 * the first thing seen), and what lies outside the instance's territory. The API has no such
 * habits: pages say them to it as parameters.
 */
final class PageSearch {
  /** Sub-types of the actors that are territories. */
  static final Set<String> TERRITORY_ACTORS = TerritoryActors.SUB_TYPES;

  private PageSearch() {}

  /** The search that a page makes when that one is asked of it. */
  static SearchRequest of(SearchRequest asked, Instance instance) {
    Filters filters = asked.filters();
    SearchEdit edit = SearchEdit.of(asked);
    boolean byText = !asked.text().isEmpty();
    if (!byText && filters.subTypes().isEmpty() && filters.excludedSubTypes().isEmpty()) {
      edit.excludedSubTypes(TERRITORY_ACTORS);
    }
    if (!hasPlace(asked)) {
      edit.territories(Set.of(instance.home()));
      if (!byText && asked.sort() == Sort.DEFAULT) {
        edit.sort(Sort.RECENT);
      }
    }
    if (filters.examples() == Examples.WITHOUT) {
      edit.examples(Examples.WITH);
    }
    return edit.build();
  }

  /** Whether a place is asked. */
  static boolean hasPlace(SearchRequest request) {
    Where where = request.where();
    return !where.territories().isEmpty() || where.near() != null || where.box() != null;
  }
}
