package fr.quifaitquoi.api.http;

import fr.quifaitquoi.api.settings.Settings;
import fr.quifaitquoi.api.settings.TrustedProxies;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scheme and host under which the caller reached the service, for the absolute addresses that OGC
 * clients follow. What proxies say counts only when the operator trusts them: else anybody could
 * have the service hand out addresses of another site. Thread-safe.
 */
public final class PublicOrigin {
  private static final Pattern HOST =
      Pattern.compile(
          "([A-Za-z0-9_-]{1,63}(\\.[A-Za-z0-9_-]{1,63})*\\.?|\\[[0-9A-Fa-f:.]{2,45}])(:\\d{1,5})?");
  private static final Pattern FORWARDED =
      Pattern.compile("(?i)(?:^|[;,\\s])(host|proto)=\"?([^\";,\\s]*)\"?");

  private final Settings settings;

  public PublicOrigin(Settings settings) {
    this.settings = settings;
  }

  /** Scheme and host, without a slash at the end. */
  public String of(HttpRequest<?> request) {
    String scheme = request.isSecure() ? "https" : "http";
    String host = request.getHeaders().get(HttpHeaders.HOST);
    TrustedProxies proxies = settings.server().proxies();
    if (!proxies.ranges().isEmpty() && proxies.trusts(request.getRemoteAddress().getAddress())) {
      scheme = said(request, "proto", "X-Forwarded-Proto").filter(this::isScheme).orElse(scheme);
      host = said(request, "host", "X-Forwarded-Host").orElse(host);
    }
    if (host == null || !HOST.matcher(host).matches()) {
      return fallback();
    }
    return isConfigured(host) ? settings.instance().url() : scheme + "://" + host;
  }

  private boolean isScheme(String text) {
    return text.equals("http") || text.equals("https");
  }

  /** The configured address knows its scheme, which a proxy in front may have changed. */
  private boolean isConfigured(String host) {
    String url = settings.instance().url();
    return !url.isEmpty() && host.equals(URI.create(url).getRawAuthority());
  }

  /** A request without a host that could be one gets addresses that lead to the site anyway. */
  private String fallback() {
    return settings.instance().url();
  }

  /** What the nearest proxy says: the last of a list, for what stands before came to it. */
  private static Optional<String> said(HttpRequest<?> request, String word, String header) {
    Optional<String> said = Optional.empty();
    for (String forwarded : request.getHeaders().getAll("Forwarded")) {
      Matcher matcher = FORWARDED.matcher(forwarded);
      while (matcher.find()) {
        if (matcher.group(1).equalsIgnoreCase(word)) {
          said = Optional.of(matcher.group(2));
        }
      }
    }
    if (said.isEmpty()) {
      for (String list : request.getHeaders().getAll(header)) {
        said = Optional.of(list.substring(list.lastIndexOf(',') + 1).strip());
      }
    }
    return said;
  }
}
