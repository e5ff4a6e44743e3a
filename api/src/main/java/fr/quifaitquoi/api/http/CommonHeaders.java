package fr.quifaitquoi.api.http;

import fr.quifaitquoi.api.settings.Settings;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Headers of every answer: what the browser may load and tell, and, on the API, that any site may
 * read it.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class CommonHeaders implements Ordered {
  private final String contentSecurityPolicy;

  CommonHeaders(Settings settings) {
    String tiles = String.join(" ", settings.tiles().origins());
    contentSecurityPolicy =
        "default-src 'self'; img-src 'self' data: "
            + tiles
            + "; style-src 'self' 'unsafe-inline'; script-src 'self'; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'self'";
  }

  /** Refuses an address that {@link RequestLines} had to cut. */
  @RequestFilter
  void refuseCutAddress(HttpRequest<?> request) {
    if (request.getHeaders().contains(RequestLines.CUT)) {
      throw new ProblemException(
          ProblemType.URI_TOO_LONG, Details.of(ProblemType.URI_TOO_LONG), List.of());
    }
  }

  /** Browsers ask before they send unusual headers to another site's API. */
  @RequestFilter
  @Nullable HttpResponse<?> answerPreflight(HttpRequest<?> request) {
    if (request.getMethod() != HttpMethod.OPTIONS || !isOpen(request)) {
      return null;
    }
    return HttpResponse.noContent()
        .header("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
        .header("Access-Control-Allow-Headers", "Accept, If-None-Match, Content-Type")
        .header("Access-Control-Max-Age", "86400")
        .header("Allow", "GET, HEAD, OPTIONS");
  }

  @ResponseFilter
  void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
    MutableHttpHeaders headers = response.getHeaders();
    headers.add("X-Content-Type-Options", "nosniff");
    headers.add("Referrer-Policy", "strict-origin-when-cross-origin");
    if (isOpen(request)) {
      headers.add("Access-Control-Allow-Origin", "*");
      headers.add("Access-Control-Expose-Headers", "ETag, Link");
    } else {
      headers.add("Content-Security-Policy", contentSecurityPolicy);
      headers.add("Permissions-Policy", "geolocation=(self), camera=(), microphone=()");
    }
  }

  private static boolean isOpen(HttpRequest<?> request) {
    String path = request.getPath();
    return RouteFamily.of(path) != RouteFamily.PAGE && !path.startsWith("/interne");
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
