package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.geodata.Box;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.directory.SearchRequest.Examples;
import fr.quifaitquoi.indexer.directory.SearchRequest.Facet;
import fr.quifaitquoi.indexer.directory.SearchRequest.Filters;
import fr.quifaitquoi.indexer.directory.SearchRequest.Labels;
import fr.quifaitquoi.indexer.directory.SearchRequest.Near;
import fr.quifaitquoi.indexer.directory.SearchRequest.Page;
import fr.quifaitquoi.indexer.directory.SearchRequest.Period;
import fr.quifaitquoi.indexer.directory.SearchRequest.Scope;
import fr.quifaitquoi.indexer.directory.SearchRequest.Sort;
import fr.quifaitquoi.indexer.directory.SearchRequest.Where;
import fr.quifaitquoi.indexer.entry.EntryKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Another search made of one by changing a few things of it. Not thread-safe. */
final class SearchEdit {
  private final SearchRequest base;
  private String text;
  private Set<EntryKind> kinds;
  private Set<String> subTypes;
  private Set<String> excludedSubTypes;
  private Labels labels;
  private Set<String> sources;
  private Period period;
  private Examples examples;
  private Set<TerritoryId> territories;
  private boolean neighbours;
  private @Nullable Near near;
  private @Nullable Box box;
  private Scope scope;
  private Sort sort;
  private Page page;
  private Set<Facet> facets;

  private SearchEdit(SearchRequest base) {
    this.base = base;
    text = base.text();
    kinds = base.filters().kinds();
    subTypes = base.filters().subTypes();
    excludedSubTypes = base.filters().excludedSubTypes();
    labels = base.filters().labels();
    sources = base.filters().sources();
    period = base.filters().period();
    examples = base.filters().examples();
    territories = base.where().territories();
    neighbours = base.where().neighbours();
    near = base.where().near();
    box = base.where().box();
    scope = base.where().scope();
    sort = base.sort();
    page = base.page();
    facets = base.facets();
  }

  static SearchEdit of(SearchRequest base) {
    return new SearchEdit(base);
  }

  /** From everything. */
  static SearchEdit all() {
    return new SearchEdit(SearchRequest.ALL);
  }

  SearchEdit text(String value) {
    text = value;
    return this;
  }

  SearchEdit kinds(Set<EntryKind> value) {
    kinds = value;
    return this;
  }

  SearchEdit subTypes(Set<String> value) {
    subTypes = value;
    return this;
  }

  SearchEdit excludedSubTypes(Set<String> value) {
    excludedSubTypes = value;
    return this;
  }

  SearchEdit themes(Set<String> value) {
    labels = new Labels(value, labels.audiences(), labels.skills(), labels.works());
    return this;
  }

  SearchEdit labels(Labels value) {
    labels = value;
    return this;
  }

  SearchEdit sources(Set<String> value) {
    sources = value;
    return this;
  }

  SearchEdit period(Period value) {
    period = value;
    return this;
  }

  SearchEdit examples(Examples value) {
    examples = value;
    return this;
  }

  /** Only what relates to these territories; a point or window asked is dropped. */
  SearchEdit territories(Set<TerritoryId> value) {
    territories = value;
    near = null;
    box = null;
    neighbours = neighbours && !value.isEmpty();
    return this;
  }

  SearchEdit neighbours(boolean value) {
    neighbours = value;
    return this;
  }

  SearchEdit near(@Nullable Near value) {
    near = value;
    return this;
  }

  SearchEdit anywhere() {
    return territories(Set.of());
  }

  SearchEdit scope(Scope value) {
    scope = value;
    return this;
  }

  SearchEdit sort(Sort value) {
    sort = value;
    return this;
  }

  /** The first {@code limit} answers. */
  SearchEdit first(int limit) {
    page = new Page(limit, null);
    return this;
  }

  SearchEdit firstPage() {
    return first(Page.FIRST.limit());
  }

  SearchEdit page(Page value) {
    page = value;
    return this;
  }

  SearchEdit facets(Set<Facet> value) {
    facets = value;
    return this;
  }

  SearchRequest build() {
    Filters filters =
        new Filters(
            kinds,
            subTypes,
            excludedSubTypes,
            labels,
            sources,
            base.filters().roles(),
            period,
            examples);
    return new SearchRequest(
        text, filters, new Where(territories, neighbours, near, box, scope), sort, page, facets);
  }
}
