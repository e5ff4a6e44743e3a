package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.api.http.ProblemException;
import fr.quifaitquoi.api.search.SearchParameters;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** Reads saved views from addresses. Thread-safe. */
final class SavedViews {
  /** Twice what a person's search comes to, well under what addresses may be. */
  private static final int MAX_TOKEN = 4_000;

  /** What chooses a page or an order, which a view does not. */
  private static final Set<String> NOT_KEPT = Set.of("tri", "limite", "curseur", "facettes");

  private static final List<String> KEPT =
      SearchParameters.names().stream().filter(name -> !NOT_KEPT.contains(name)).toList();

  private final SearchParameters parameters;

  SavedViews(SearchParameters parameters) {
    this.parameters = parameters;
  }

  /**
   * The view of a token.
   *
   * @throws ProblemException when it is no token, or its search is no longer understood
   */
  SavedView get(String token) {
    QueryStringDecoder query = new QueryStringDecoder(decode(token), StandardCharsets.UTF_8, false);
    SavedView view = SavedView.of(parameters.readStrictly(query.parameters(), KEPT));
    // One address a view: what is written otherwise is no view of ours.
    if (!view.token().equals(token)) {
      throw unknown();
    }
    return view;
  }

  private static String decode(String token) {
    if (token.length() > MAX_TOKEN) {
      throw unknown();
    }
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
  }

  private static ProblemException unknown() {
    return ProblemException.notFound(
        "Cette vue n’existe pas\u00a0: son adresse est incomplète ou abîmée. Refaites-la depuis une"
            + " recherche.");
  }
}
