package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.directory.SearchRequest.Page;
import fr.quifaitquoi.indexer.directory.SearchRequest.Sort;
import fr.quifaitquoi.indexer.directory.SearchResult;
import fr.quifaitquoi.indexer.directory.SearchResult.Hit;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What search engines read: which pages there are, and that all may be read. */
@Produces(MediaType.ALL)
@Controller
final class SitemapController {
  /** The sitemap protocol's own limit. */
  private static final int MOST = 50_000;

  private static final int PAGE = 100;
  private static final int MOST_ENTRIES = 20_000;
  private static final List<String> FIXED =
      List.of(
          "/",
          "/recherche",
          "/themes",
          "/territoires",
          "/agenda",
          "/sources",
          "/a-propos",
          "/accessibilite",
          "/mentions-legales",
          "/donnees-personnelles",
          "/plan-du-site");

  private final PageAnswers answers;

  SitemapController(PageAnswers answers) {
    this.answers = answers;
  }

  @Get("/robots.txt")
  HttpResponse<String> robots(HttpRequest<?> request) {
    String base = answers.baseUrl(request);
    String text = "User-agent: *\nDisallow: /api/\nSitemap: " + base + "/sitemap.xml\n";
    return HttpResponse.ok(text)
        .header(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400");
  }

  @Get("/sitemap.xml")
  HttpResponse<String> sitemap(HttpRequest<?> request) {
    String base = answers.baseUrl(request);
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (String path : paths()) {
      xml.append("<url><loc>").append(escape(base + path)).append("</loc></url>\n");
    }
    return HttpResponse.ok(xml.append("</urlset>\n").toString())
        .header(HttpHeaders.CONTENT_TYPE, "application/xml; charset=utf-8")
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
  }

  private Set<String> paths() {
    Set<String> paths = new LinkedHashSet<>(FIXED);
    Instance instance = answers.instance();
    instance.vocabulary().themes().themes().forEach(t -> paths.add(Addresses.theme(t.code())));
    paths.add(Addresses.territory(instance.home()));
    for (Territory commune : instance.geography().listCommunesOf(instance.home())) {
      for (Territory above : instance.geography().listTerritoriesOf(commune.id().code())) {
        if (above.id().level() != Level.REGION) {
          paths.add(Addresses.territory(above.id()));
        }
      }
      paths.add(Addresses.territory(commune.id()));
    }
    for (Hit hit : entries()) {
      paths.add(Addresses.entry(hit.document().slug(), hit.document().id()));
    }
    return new LinkedHashSet<>(new ArrayList<>(paths).subList(0, Math.min(MOST, paths.size())));
  }

  private List<Hit> entries() {
    List<Hit> hits = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      SearchRequest request =
          SearchEdit.all()
              .territories(Set.of(answers.instance().home()))
              .sort(Sort.RECENT)
              .page(new Page(PAGE, cursor))
              .build();
      SearchResult result = answers.instance().search(request);
      hits.addAll(result.hits());
      cursor = result.next();
    } while (cursor != null && hits.size() < MOST_ENTRIES);
    return hits;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
