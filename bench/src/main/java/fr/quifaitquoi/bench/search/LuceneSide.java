package fr.quifaitquoi.bench.search;

import fr.quifaitquoi.indexer.directory.DirectoryIndex;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.directory.SearchRequest.Facet;
import fr.quifaitquoi.indexer.directory.SearchRequest.Filters;
import fr.quifaitquoi.indexer.directory.SearchRequest.Labels;
import fr.quifaitquoi.indexer.directory.SearchRequest.Near;
import fr.quifaitquoi.indexer.directory.SearchRequest.Page;
import fr.quifaitquoi.indexer.directory.SearchRequest.Scope;
import fr.quifaitquoi.indexer.directory.SearchRequest.Sort;
import fr.quifaitquoi.indexer.directory.SearchRequest.Where;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Set;

/** The index of this project. */
record LuceneSide(DirectoryIndex index) implements Side {
  private static final Set<Facet> FACETS =
      Set.of(Facet.KIND, Facet.SUB_TYPE, Facet.THEME, Facet.SOURCE, Facet.DEPARTEMENT);

  @Override
  public long answer(Question question) throws IOException {
    return index.search(request(question)).total();
  }

  @Override
  public double processorSeconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  static SearchRequest request(Question question) {
    Near near =
        question.center() == null ? null : new Near(question.center(), question.radiusMeters());
    Set<String> themes = question.theme() == null ? Set.of() : Set.of(question.theme());
    Filters none = Filters.NONE;
    Filters filters =
        new Filters(
            none.kinds(),
            none.subTypes(),
            none.excludedSubTypes(),
            new Labels(themes, Set.of(), Set.of(), Set.of()),
            none.sources(),
            none.roles(),
            none.period(),
            none.examples());
    return new SearchRequest(
        question.text(),
        filters,
        new Where(Set.of(), false, near, question.box(), Scope.ALL),
        Sort.DEFAULT,
        Page.FIRST,
        question.facets() ? FACETS : Set.of());
  }
}
