package fr.quifaitquoi.api.privacy;

import fr.quifaitquoi.api.http.ServedInstance;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a service as a robot does: from a few addresses, every link of its own. */
final class Crawler {
  /** Every kind of address that no link leads to, and errors of each route. */
  private static final List<String> SEEDS =
      List.of(
          "/",
          "/recherche?exemples=true",
          "/agenda",
          "/sources",
          "/themes",
          "/themes/mobilite",
          "/territoires",
          "/territoires/commune/37261",
          "/territoires/fond?niveau=departement",
          "/plan-du-site",
          "/sitemap.xml",
          "/robots.txt",
          "/favicon.svg",
          "/accessibilite",
          "/mentions-legales",
          "/donnees-personnelles",
          "/a-propos",
          "/api",
          "/openapi.yml",
          "/health",
          "/health/liveness",
          "/assets/rien.js",
          "/api/v1/fiches?limite=100&facettes=type,source",
          "/api/v1/fiches?f=geojson&limite=100",
          "/api/v1/fiches?f=csv&limite=100",
          "/api/v1/carte?bbox=0,47,1,48&zoom=14",
          "/api/v1/carte?bbox=0,47,1,48&zoom=7",
          "/api/v1/suggestions?q=structure",
          "/api/v1/territoires?nom=Tours",
          "/api/v1/territoires/commune/37261",
          "/api/v1/territoires/commune/37261/contour",
          "/api/v1/territoires/localiser?lon=0.69&lat=47.39",
          "/communes/37261?fields=nom,contour",
          "/communes_associees_deleguees/41173",
          "/epcis/243700754",
          "/epcis/243700754/communes",
          "/departements/37",
          "/departements/37/communes",
          "/regions/24",
          "/regions/24/departements",
          "/communes/00000",
          "/geocodage?q=tours",
          "/geocodage/fichiers/inconnu",
          "/geocodage/fichiers/inconnu/etat",
          "/geocodage/fichiers/inconnu/resultat.xlsx",
          "/api/v1/fiches/0000000000",
          "/api/v1/fiches?theme=inconnu",
          "/exports?couche=acteurs",
          "/exports/fichier?couche=acteurs&format=csv",
          "/exports/fiches.geojson?exemples=true",
          "/exports/fiches.geojsonl?exemples=true",
          "/exports/fiches.csv?exemples=true",
          "/exports/fiches.kml?exemples=true",
          "/exports/fiches.fgb?exemples=true",
          "/exports/tout.gpkg?exemples=true",
          "/exports/fiches.qlr",
          "/exports/fiches.qml",
          "/exports/fiches.schema.json",
          "/exports/travaux/inconnu",
          "/exports/travaux/inconnu/etat",
          "/exports/travaux/inconnu/fichier",
          "/catalogue.jsonld",
          "/fiches/inconnue",
          "/themes/inconnu",
          "/inconnu");

  /** Values of what stands in the addresses of layers; the view is of {@code q=structure}. */
  private static final Map<String, String> OF_LAYERS =
      Map.of(
          "vue", "cT1zdHJ1Y3R1cmU",
          "id", "fiches",
          "couche", "fiches",
          "fiche", "0000000000",
          "decoupage", "WebMercatorQuad",
          "z", "8",
          "x", "128",
          "y", "88",
          "row", "88",
          "col", "128");

  private static final Pattern VARIABLE = Pattern.compile("\\{\\+?(\\w+)[^}]*}");
  private static final Pattern LINK =
      Pattern.compile("(?:href|action)=\"(/[^\"#]*)|<loc>[^<]*?//[^/<]*(/[^<]*)");
  private static final Pattern ID = Pattern.compile("\"id\" ?: ?\"([0-9a-z]{10})\"");
  private static final int MOST = 700;

  private final ServedInstance served;
  private final Map<String, String> answers = new LinkedHashMap<>();
  private final Deque<String> waiting = new ArrayDeque<>();

  Crawler(ServedInstance served) {
    this.served = served;
  }

  /** Every answer by its address: head and body. */
  Map<String, String> read() throws IOException, InterruptedException {
    SEEDS.forEach(waiting::add);
    served.publicRoutes().stream()
        .map(route -> route.toPathString())
        .filter(path -> path.indexOf('{') < 0)
        .forEach(waiting::add);
    served.publicRoutes().stream()
        .map(route -> route.toPathString())
        .filter(path -> path.startsWith("/ogc/") || path.startsWith("/tuiles/"))
        .map(Crawler::filled)
        .forEach(waiting::add);
    while (!waiting.isEmpty() && answers.size() < MOST) {
      String address = waiting.poll();
      if (!answers.containsKey(address)) {
        visit(address);
      }
    }
    return answers;
  }

  private static String filled(String template) {
    return VARIABLE
        .matcher(template)
        .replaceAll(variable -> OF_LAYERS.getOrDefault(variable.group(1), "inconnu"));
  }

  private void visit(String address) throws IOException, InterruptedException {
    HttpResponse<String> answer = served.get(address, "Accept", "*/*");
    answers.put(address, answer.headers().map() + "\n" + answer.body());
    Matcher link = LINK.matcher(answer.body());
    while (link.find()) {
      String found = link.group(1) == null ? link.group(2) : link.group(1);
      String plain = found.replace("&amp;", "&");
      // Filters and territories make endless combinations of the same fiches: a step is enough.
      if (plain.indexOf('?') < 0 && !plain.startsWith("/territoires/") || address.equals("/")) {
        waiting.addFirst(plain);
      }
    }
    Matcher id = ID.matcher(answer.body());
    while (id.find()) {
      waiting.addFirst("/api/v1/fiches/" + id.group(1));
    }
  }

  /** The routes that answer a text, each asked for it. */
  static List<String> asking(String text) {
    String q = URLEncoder.encode(text, StandardCharsets.UTF_8);
    return List.of(
        "/api/v1/fiches?exemples=true&q=" + q,
        "/api/v1/fiches?f=geojson&q=" + q,
        "/api/v1/fiches?f=csv&q=" + q,
        "/exports/fiches.csv?q=" + q,
        "/api/v1/carte?zoom=12&q=" + q,
        "/api/v1/suggestions?q=" + q,
        "/?q=" + q,
        "/recherche?q=" + q,
        "/agenda?q=" + q);
  }
}
