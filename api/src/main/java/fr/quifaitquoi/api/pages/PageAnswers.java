package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.http.Answers;
import fr.quifaitquoi.api.http.PublicOrigin;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.web.Pages;
import fr.quifaitquoi.web.view.MapView;
import fr.quifaitquoi.web.view.PageView;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Turns view models into answers, with what caches need. Thread-safe. */
public final class PageAnswers {
  private static final String HTML = "text/html; charset=utf-8";

  private final Pages pages = new Pages();
  private final Instance instance;
  private final PublicOrigin origin;

  PageAnswers(Instance instance) {
    this.instance = instance;
    origin = new PublicOrigin(instance.settings());
  }

  Instance instance() {
    return instance;
  }

  /** The base map of this instance; null when none is configured. */
  public MapView.@Nullable Tiles tiles() {
    return instance.tiles();
  }

  /** A search in words: "Jeunesse · bassin de vie de Loches". */
  public String titleOf(SearchRequest search) {
    return new SearchWords(instance).title(search);
  }

  /** The page; 304 when the browser has it already. */
  public HttpResponse<?> ok(HttpRequest<?> request, PageView view) {
    byte[] html = render(request, view);
    String tag = tagOf(html);
    if (Answers.isKnown(request, tag)) {
      return headers(HttpResponse.notModified(), tag);
    }
    return headers(HttpResponse.ok(html), tag).contentType(HTML);
  }

  /**
   * The page, made only when the browser does not have that version of it.
   *
   * @param version changes whenever the page at that address does
   */
  public HttpResponse<?> ok(
      HttpRequest<?> request, String version, Supplier<? extends PageView> view) {
    String known = version + " " + address(request, request.getUri().toString());
    String tag = tagOf(known.getBytes(StandardCharsets.UTF_8));
    if (Answers.isKnown(request, tag)) {
      return headers(HttpResponse.notModified(), tag);
    }
    return headers(HttpResponse.ok(render(request, view.get())), tag).contentType(HTML);
  }

  /** The page, with another status. */
  public MutableHttpResponse<byte[]> status(
      HttpRequest<?> request, HttpStatus status, PageView view) {
    return HttpResponse.<byte[]>status(status)
        .body(render(request, view))
        .contentType(HTML)
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /** Public address of the service: the one configured, else where it was reached. */
  String baseUrl(HttpRequest<?> request) {
    String url = instance.settings().instance().url();
    return url.isEmpty() ? origin.of(request) : url;
  }

  /** The public address of a path. */
  public String address(HttpRequest<?> request, String path) {
    return baseUrl(request) + path;
  }

  /** The page's HTML, UTF-8. */
  public byte[] render(HttpRequest<?> request, PageView view) {
    String html = pages.render(instance.site(origin.of(request)), view);
    return html.getBytes(StandardCharsets.UTF_8);
  }

  /** What a page is at another address. */
  static HttpResponse<?> moved(String address) {
    return HttpResponse.redirect(URI.create(address)).status(HttpStatus.MOVED_PERMANENTLY);
  }

  /** What a form asked, at its short address. */
  public static HttpResponse<?> see(String address) {
    return HttpResponse.seeOther(URI.create(address));
  }

  private static <T> MutableHttpResponse<T> headers(MutableHttpResponse<T> response, String tag) {
    return response.header(HttpHeaders.CACHE_CONTROL, "no-cache").header(HttpHeaders.ETAG, tag);
  }

  /** Weak: the compressed and the plain page bear the same one. */
  private static String tagOf(byte[] content) {
    CRC32C sum = new CRC32C();
    sum.update(content);
    return "W/\"" + Long.toHexString(sum.getValue()) + "-" + content.length + "\"";
  }
}
