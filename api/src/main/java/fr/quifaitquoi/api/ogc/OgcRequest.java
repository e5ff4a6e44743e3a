package fr.quifaitquoi.api.ogc;

import io.micronaut.http.HttpRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request for a resource of the API.
 *
 * @param addresses of the API that was asked, as the caller typed them
 * @param view the saved view that was asked; null for the whole API
 * @param representation the one to answer with
 */
record OgcRequest(
    HttpRequest<?> http,
    OgcAddresses addresses,
    @Nullable SavedView view,
    Representation representation) {

  /** The saved view that was asked. */
  Optional<SavedView> findView() {
    return Optional.ofNullable(view);
  }

  /** The address that was asked, without its query. */
  String path() {
    return addresses.origin() + http.getUri().getRawPath();
  }

  /** The query that was asked, as it was written; empty for none. */
  String query() {
    String query = http.getUri().getRawQuery();
    return query == null ? "" : query;
  }

  /** The same resource in another format, or further on, everything else being kept. */
  String with(String name, String value) {
    StringBuilder query = new StringBuilder();
    for (String pair : query().split("&")) {
      if (!pair.isEmpty() && !pair.equals(name) && !pair.startsWith(name + "=")) {
        query.append(pair).append('&');
      }
    }
    return path() + "?" + query + name + "=" + value;
  }

  /** The address that was asked. */
  String self() {
    return query().isEmpty() ? path() : path() + "?" + query();
  }

  /** What answers depend on beside their data. */
  String key() {
    return representation + " " + self();
  }
}
