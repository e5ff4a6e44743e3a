package fr.quifaitquoi.api.http;

import java.util.List;

/** Who a route speaks to, and so how it tells errors. */
public enum RouteFamily {
  /** Pages: errors are pages. */
  PAGE,
  /** Software: errors are problems (RFC 9457). */
  API,
  /** Software that knows the national geocoder: errors are its {@code {code, message}}. */
  GEOCODING;

  /** What Netty calls a request whose first line it could not keep: no browser sends those. */
  private static final String NO_PATH = "/bad-request";

  private static final List<String> API_ROOTS =
      List.of(
          "/api/",
          "/ogc",
          "/tuiles",
          "/exports",
          "/flux",
          "/health",
          "/interne",
          "/catalogue.jsonld",
          "/openapi.yml",
          NO_PATH);

  /** Pages below the roots of software. */
  private static final List<String> PAGES =
      List.of("/geocodage/fichiers", "/exports/fichier", "/exports/travaux");

  /** Itself a page, beside the files below it. */
  private static final String EXPORTS_PAGE = "/exports";

  private static final List<String> GEOCODING_ROOTS =
      List.of("/geocodage/", "/communes", "/epcis", "/departements", "/regions");

  /** The family of a request's path. */
  public static RouteFamily of(String path) {
    if (path.equals(EXPORTS_PAGE) || startsWithOne(path, PAGES)) {
      return PAGE;
    }
    if (startsWithOne(path, API_ROOTS)) {
      return API;
    }
    return startsWithOne(path, GEOCODING_ROOTS) ? GEOCODING : PAGE;
  }

  /** Whether the request's address could not be kept. */
  static boolean isPathLost(String path) {
    return path.equals(NO_PATH);
  }

  private static boolean startsWithOne(String path, List<String> roots) {
    for (String root : roots) {
      if (path.startsWith(root)) {
        return true;
      }
    }
    return false;
  }
}
