package fr.quifaitquoi.api.search;

import fr.quifaitquoi.api.http.Values;
import fr.quifaitquoi.geodata.Box;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.directory.SearchRequest.Examples;
import fr.quifaitquoi.indexer.directory.SearchRequest.Facet;
import fr.quifaitquoi.indexer.directory.SearchRequest.Filters;
import fr.quifaitquoi.indexer.directory.SearchRequest.Near;
import fr.quifaitquoi.indexer.directory.SearchRequest.Scope;
import fr.quifaitquoi.indexer.directory.SearchRequest.Where;
import fr.quifaitquoi.indexer.entry.EntryKind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes a search as the query string of its address: the reverse of {@link SearchParameters}.
 * Equal requests give the same string; what is as by default is left out.
 */
public final class SearchQuery {
  private final Map<String, String> values = new LinkedHashMap<>();

  private SearchQuery(SearchRequest request) {
    put("q", request.text());
    filters(request.filters());
    where(request.where());
    Filters filters = request.filters();
    put("verifie_depuis", filters.period().verifiedSince());
    put("du", filters.period().from());
    put("au", filters.period().to());
    if (filters.examples() != Examples.WITHOUT) {
      put("exemples", SearchFields.word(filters.examples()));
    }
    put("tri", SearchFields.word(request.sort()));
    if (request.page().limit() != SearchFields.DEFAULT_LIMIT) {
      put("limite", request.page().limit());
    }
    put("curseur", request.page().cursor());
    put("facettes", request.facets(), Facet::code);
  }

  /** The query string, encoded, without the question mark; empty for {@link SearchRequest#ALL}. */
  public static String of(SearchRequest request) {
    List<String> pairs = new ArrayList<>();
    new SearchQuery(request).values.forEach((name, value) -> pairs.add(name + "=" + encode(value)));
    return String.join("&", pairs);
  }

  /** The parameters by name, decoded, in canonical order: for the hidden fields of a form. */
  public static Map<String, String> fieldsOf(SearchRequest request) {
    return java.util.Collections.unmodifiableMap(new SearchQuery(request).values);
  }

  private void filters(Filters filters) {
    put("type", filters.kinds(), EntryKind::code);
    put("sous_type", filters.subTypes(), Function.identity());
    put("sauf_sous_type", filters.excludedSubTypes(), Function.identity());
    put("theme", filters.labels().themes(), Function.identity());
    put("public", filters.labels().audiences(), Function.identity());
    put("competence", filters.labels().skills(), Function.identity());
    put("travaux", filters.labels().works(), Function.identity());
    put("source", filters.sources(), Function.identity());
    put("role", filters.roles(), Function.identity());
  }

  private void where(Where where) {
    put("territoire", where.territories(), TerritoryId::toString);
    if (where.neighbours()) {
      put("voisins", "true");
    }
    if (where.scope() != Scope.ALL) {
      put("portee", SearchFields.word(where.scope()));
    }
    Near near = where.near();
    if (near != null) {
      put(
          "pres_de",
          Values.plain(near.position().lon()) + "," + Values.plain(near.position().lat()));
      double km = near.radiusMeters() / 1000;
      put("rayon", km == SearchFields.DEFAULT_RADIUS_KM ? null : Values.plain(km));
    }
    Box box = where.box();
    if (box != null) {
      put(
          "bbox",
          String.join(
              ",",
              Values.plain(box.west()),
              Values.plain(box.south()),
              Values.plain(box.east()),
              Values.plain(box.north())));
    }
  }

  private <T> void put(String name, Collection<T> chosen, Function<T, String> wordOf) {
    put(name, String.join(",", chosen.stream().map(wordOf).sorted().toList()));
  }

  private void put(String name, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      values.put(name, value.toString());
    }
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8)
        .replace("%2C", ",")
        .replace("%3A", ":")
        .replace("%40", "@");
  }
}
