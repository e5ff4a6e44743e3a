package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.directory.SearchRequest.Examples;
import fr.quifaitquoi.indexer.directory.SearchRequest.Facet;
import fr.quifaitquoi.indexer.directory.SearchResult;
import fr.quifaitquoi.indexer.directory.SearchResult.Count;
import fr.quifaitquoi.web.view.Tally;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The counts of a search. Examples are listed, but are no part of what is counted. */
final class Tallies {
  private final SearchResult listed;
  private final SearchResult real;

  private Tallies(SearchResult listed, SearchResult real) {
    this.listed = listed;
    this.real = real;
  }

  /** The counts of a search whose answer is known. */
  static Tallies of(Instance instance, SearchRequest asked, SearchResult listed) {
    if (asked.filters().examples() != Examples.WITH) {
      return new Tallies(listed, listed);
    }
    SearchRequest counting = SearchEdit.of(asked).examples(Examples.WITHOUT).first(0).build();
    return new Tallies(listed, instance.search(counting));
  }

  Tally total() {
    return new Tally(real.total(), listed.total() - real.total());
  }

  /** By value, most listed first. */
  Map<String, Tally> of(Facet facet) {
    Map<String, Long> counted = new LinkedHashMap<>();
    for (Count count : counts(real, facet)) {
      counted.put(count.value(), count.count());
    }
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (Count count : counts(listed, facet)) {
      long entries = counted.getOrDefault(count.value(), 0L);
      tallies.put(count.value(), new Tally(entries, count.count() - entries));
    }
    return tallies;
  }

  private static List<Count> counts(SearchResult result, Facet facet) {
    return result.facets().getOrDefault(facet, List.of());
  }
}
