package fr.quifaitquoi.api.ogc;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Locale;

/** How a resource is given: as JSON of its media type, or as a page for people. */
enum Representation {
  JSON,
  HTML;

  /** What the {@code Accept} header prefers; JSON when it does not say. */
  static Representation preferred(HttpRequest<?> request) {
    String accept = request.getHeaders().get(HttpHeaders.ACCEPT);
    if (accept == null || !accept.toLowerCase(Locale.ROOT).contains("html")) {
      return JSON;
    }
    double html = 0;
    double json = 0;
    for (String range : accept.toLowerCase(Locale.ROOT).split(",", 50)) {
      String type = range.split(";", 2)[0].strip();
      double weight = weight(range);
      if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
        // Of equal weight, the first one named counts.
        html = Math.max(html, weight > json ? weight : Math.nextDown(weight));
      } else if (type.endsWith("json")) {
        json = Math.max(json, weight);
      }
    }
    return html > json ? HTML : JSON;
  }

  private static double weight(String range) {
    int at = range.indexOf("q=");
    if (at < 0) {
      return 1;
    }
    String number = range.substring(at + 2).split(";", 2)[0].strip();
    return number.matches("[01](\\.\\d{0,3})?") ? Double.parseDouble(number) : 1;
  }
}
