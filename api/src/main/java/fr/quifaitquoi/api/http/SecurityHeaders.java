package fr.quifaitquoi.api.http;

import fr.quifaitquoi.api.settings.Settings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;

/**
 * What the browser may load and tell, and, on the API, that any site may read it. Written on every
 * answer, and by the refusals that no filter sees. Thread-safe.
 */
@Singleton
final class SecurityHeaders {
  private final String contentSecurityPolicy;

  SecurityHeaders(Settings settings) {
    String tiles = String.join(" ", settings.tiles().origins());
    contentSecurityPolicy =
        "default-src 'self'; img-src 'self' data: "
            + tiles
            + "; style-src 'self' 'unsafe-inline'; script-src 'self'; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'self'";
  }

  /** Writes them; writing them twice is as good as once. */
  void write(HttpRequest<?> request, MutableHttpResponse<?> response) {
    MutableHttpHeaders headers = response.getHeaders();
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
    if (isOpen(request)) {
      headers.set("Access-Control-Allow-Origin", "*");
      headers.set(
          "Access-Control-Expose-Headers",
          "ETag, Link, Content-Crs, OGC-NumberMatched, OGC-NumberReturned");
    }
    if (!isOpen(request) || isPage(response)) {
      headers.set("Content-Security-Policy", contentSecurityPolicy);
      headers.set("Permissions-Policy", "geolocation=(self), camera=(), microphone=()");
    }
  }

  /** Some routes of software are pages too. */
  private static boolean isPage(MutableHttpResponse<?> response) {
    String type = response.getHeaders().get("Content-Type");
    return type != null && type.startsWith("text/html");
  }

  /** Whether any site may read it. */
  static boolean isOpen(HttpRequest<?> request) {
    String path = request.getPath();
    return RouteFamily.of(path) != RouteFamily.PAGE && !path.startsWith("/interne");
  }
}
