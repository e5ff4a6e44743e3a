package fr.quifaitquoi.api.http;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds for every request: its address was not cut, and its answer bears our headers. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class CommonHeaders implements Ordered {
  private final SecurityHeaders security;

  CommonHeaders(SecurityHeaders security) {
    this.security = security;
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
    if (request.getMethod() != HttpMethod.OPTIONS || !SecurityHeaders.isOpen(request)) {
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
    security.write(request, response);
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
