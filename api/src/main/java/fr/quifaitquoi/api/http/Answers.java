package fr.quifaitquoi.api.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers to reads: with an ETag, and 304 for who has them already. */
public final class Answers {
  /** May be kept, but asked about before each use: what is written must be seen at once. */
  public static final String REVALIDATE = "public, no-cache";

  /** Changes with a sync of the geography only. */
  public static final String AN_HOUR = "public, max-age=3600";

  private Answers() {}

  /** The content, unless the caller has that of the same ETag. */
  public static MutableHttpResponse<byte[]> of(
      HttpRequest<?> request,
      String etag,
      String mediaType,
      String cacheControl,
      Supplier<byte[]> content) {
    MutableHttpResponse<byte[]> response =
        isKnown(request, etag)
            ? HttpResponse.<byte[]>notModified()
            : HttpResponse.ok(content.get()).header(HttpHeaders.CONTENT_TYPE, mediaType);
    return response
        .header(HttpHeaders.ETAG, etag)
        .header(HttpHeaders.CACHE_CONTROL, cacheControl)
        .header(HttpHeaders.VARY, "Accept, Accept-Encoding");
  }

  /** The same, for content that is written while it is sent. */
  public static MutableHttpResponse<InputStream> streamed(
      HttpRequest<?> request,
      String etag,
      String mediaType,
      String cacheControl,
      Supplier<? extends InputStream> content) {
    MutableHttpResponse<InputStream> response =
        isKnown(request, etag)
            ? HttpResponse.<InputStream>notModified()
            : HttpResponse.<InputStream>ok(content.get())
                .header(HttpHeaders.CONTENT_TYPE, mediaType);
    return response
        .header(HttpHeaders.ETAG, etag)
        .header(HttpHeaders.CACHE_CONTROL, cacheControl)
        .header(HttpHeaders.VARY, "Accept, Accept-Encoding");
  }

  /** Whether the request says that its sender has this version (RFC 9110, section 13.1.2). */
  public static boolean isKnown(HttpRequest<?> request, String etag) {
    String known = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
    return known != null && (known.equals("*") || known.contains(etag));
  }

  /** The format asked for: {@code f} when given, else what {@code Accept} prefers, else JSON. */
  public static Format format(HttpRequest<?> request, Optional<Format> asked) {
    if (asked.isPresent()) {
      return asked.get();
    }
    String accept = request.getHeaders().get(HttpHeaders.ACCEPT);
    if (accept == null) {
      return Format.JSON;
    }
    Format first = Format.JSON;
    int best = Integer.MAX_VALUE;
    String lower = accept.toLowerCase(Locale.ROOT);
    for (Format format : Format.values()) {
      int at = lower.indexOf(format.mediaRange());
      if (at >= 0 && at < best) {
        best = at;
        first = format;
      }
    }
    return first;
  }

  /** Formats in which the API tells. */
  public enum Format {
    JSON("json", "application/json", "application/json"),
    GEOJSON("geojson", "application/geo+json", "application/geo+json"),
    CSV("csv", "text/csv", "text/csv; charset=utf-8");

    private final String code;
    private final String mediaRange;
    private final String contentType;

    Format(String code, String mediaRange, String contentType) {
      this.code = code;
      this.mediaRange = mediaRange;
      this.contentType = contentType;
    }

    /** The word of the parameter {@code f}. */
    public String code() {
      return code;
    }

    String mediaRange() {
      return mediaRange;
    }

    /** What it is called in the answer. */
    public String contentType() {
      return contentType;
    }
  }
}
