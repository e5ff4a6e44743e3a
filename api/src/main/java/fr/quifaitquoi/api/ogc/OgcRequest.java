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

  /** The same with addresses from the root of the site, as its own pages have them. */
  OgcRequest fromRoot() {
    return new OgcRequest(http, new OgcAddresses("", addresses.root()), view, representation);
  }

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
    return with(self(), name, value);
  }

  /** The same resource without a parameter. */
  String without(String name) {
    return without(self(), name);
  }

  /** The query of the request but for the format, with its question mark; empty for none. */
  String withoutFormat() {
    return without("f").substring(path().length());
  }

  /** An address with a parameter set, everything else being kept as it was written. */
  static String with(String address, String name, String value) {
    String rest = without(address, name);
    return rest + (rest.contains("?") ? "&" : "?") + name + "=" + value;
  }

  private static String without(String address, String name) {
    int query = address.indexOf('?');
    if (query < 0) {
      return address;
    }
    StringBuilder kept = new StringBuilder();
    for (String pair : address.substring(query + 1).split("&")) {
      if (!pair.isEmpty() && !pair.equals(name) && !pair.startsWith(name + "=")) {
        kept.append(kept.isEmpty() ? '?' : '&').append(pair);
      }
    }
    return address.substring(0, query) + kept;
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
