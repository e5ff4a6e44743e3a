package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.geodata.Box;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.directory.SearchRequest.Facet;
import fr.quifaitquoi.indexer.directory.SearchRequest.Filters;
import fr.quifaitquoi.indexer.directory.SearchRequest.Near;
import fr.quifaitquoi.indexer.directory.SearchRequest.Page;
import fr.quifaitquoi.indexer.directory.SearchRequest.Scope;
import fr.quifaitquoi.indexer.directory.SearchRequest.Sort;
import fr.quifaitquoi.indexer.directory.SearchRequest.Where;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Requests for tests, one wish at a time. */
record Requests(SearchRequest request) {
  static Requests all() {
    return new Requests(SearchRequest.ALL);
  }

  static Requests text(String text) {
    SearchRequest all = SearchRequest.ALL;
    return new Requests(
        new SearchRequest(text, all.filters(), all.where(), all.sort(), all.page(), all.facets()));
  }

  Requests filters(Filters filters) {
    return new Requests(
        new SearchRequest(
            request.text(),
            filters,
            request.where(),
            request.sort(),
            request.page(),
            request.facets()));
  }

  Requests themes(String... codes) {
    Filters f = request.filters();
    SearchRequest.Labels l = f.labels();
    return filters(
        new Filters(
            f.kinds(),
            f.subTypes(),
            f.excludedSubTypes(),
            new SearchRequest.Labels(Set.of(codes), l.audiences(), l.skills(), l.works()),
            f.sources(),
            f.roles(),
            f.period(),
            f.examples()));
  }

  Requests where(Where where) {
    return new Requests(
        new SearchRequest(
            request.text(),
            request.filters(),
            where,
            request.sort(),
            request.page(),
            request.facets()));
  }

  Requests in(String... territories) {
    Where w = request.where();
    Set<TerritoryId> ids =
        Arrays.stream(territories)
            .map(t -> TerritoryId.find(t).orElseThrow())
            .collect(Collectors.toSet());
    return where(new Where(ids, w.neighbours(), w.near(), w.box(), w.scope()));
  }

  Requests withNeighbours() {
    Where w = request.where();
    return where(new Where(w.territories(), true, w.near(), w.box(), w.scope()));
  }

  Requests near(Position position, double radiusMeters) {
    Where w = request.where();
    return where(
        new Where(
            w.territories(), w.neighbours(), new Near(position, radiusMeters), w.box(), w.scope()));
  }

  Requests box(@Nullable Box box) {
    Where w = request.where();
    return where(new Where(w.territories(), w.neighbours(), w.near(), box, w.scope()));
  }

  Requests scope(Scope scope) {
    Where w = request.where();
    return where(new Where(w.territories(), w.neighbours(), w.near(), w.box(), scope));
  }

  Requests sort(Sort sort) {
    return new Requests(
        new SearchRequest(
            request.text(),
            request.filters(),
            request.where(),
            sort,
            request.page(),
            request.facets()));
  }

  Requests page(int limit, @Nullable String cursor) {
    return new Requests(
        new SearchRequest(
            request.text(),
            request.filters(),
            request.where(),
            request.sort(),
            new Page(limit, cursor),
            request.facets()));
  }

  Requests facets(Facet... facets) {
    return new Requests(
        new SearchRequest(
            request.text(),
            request.filters(),
            request.where(),
            request.sort(),
            request.page(),
            Set.copyOf(List.of(facets))));
  }
}
