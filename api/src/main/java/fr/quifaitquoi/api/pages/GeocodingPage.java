package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.geocoding.Confidence;
import fr.quifaitquoi.api.geocoding.GeocoderInService;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.crs.PastedPosition;
import fr.quifaitquoi.indexer.geocoding.Feature;
import fr.quifaitquoi.indexer.geocoding.GeocodingFilter;
import fr.quifaitquoi.indexer.geocoding.GeocodingQuery;
import fr.quifaitquoi.indexer.geocoding.ReverseQuery;
import fr.quifaitquoi.web.French;
import fr.quifaitquoi.web.view.GeocodingView;
import fr.quifaitquoi.web.view.GeocodingView.FileBox;
import fr.quifaitquoi.web.view.GeocodingView.Result;
import fr.quifaitquoi.web.view.GeocodingView.Sureness;
import fr.quifaitquoi.web.view.Head;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the page that says where things are. */
final class GeocodingPage {
  /** Answers shown at most. */
  static final int MOST = 10;

  private static final double RADIUS_METERS = 500;
  private static final String LIMITS =
      "50\u00a0Mo et un million de lignes au plus\u00a0; CSV, XLSX ou ODS, avec les noms des"
          + " colonnes en tête.";

  private final Instance instance;
  private final GeocoderInService service;

  GeocodingPage(Instance instance, GeocoderInService service) {
    this.instance = instance;
    this.service = service;
  }

  /**
   * The page.
   *
   * @param text an address, a commune, a code or a position; empty for none
   * @param choice rank of the answer to look at, 1 is the first
   * @param erased whether files were just deleted
   */
  GeocodingView show(String text, int choice, boolean erased) {
    FileBox files = new FileBox(null, erased, LIMITS);
    if (text.isEmpty()) {
      return new GeocodingView(head(""), "", null, List.of(), null, files);
    }
    Optional<Position> point = PastedPosition.find(text);
    List<Feature> found = point.map(this::at).orElseGet(() -> named(text));
    if (found.isEmpty()) {
      return new GeocodingView(head(text), text, problem(text, point), List.of(), null, files);
    }
    int chosen = Math.min(choice, found.size()) - 1;
    GeocodedPlace place = new GeocodedPlace(instance, service, point.orElse(null));
    return new GeocodingView(
        head(text),
        text,
        null,
        results(text, found, chosen, point),
        place.of(found.get(chosen)),
        files);
  }

  /** The page after files that could not be taken. */
  static GeocodingView refused(String problem) {
    return new GeocodingView(
        head(""), "", null, List.of(), null, new FileBox(problem, false, LIMITS));
  }

  private static Head head(String text) {
    String title = text.isEmpty() ? "Géocodage" : French.typography(text) + " — géocodage";
    return new Head(
        title,
        "Trouver où est une adresse, une commune ou un point, ou géocoder un fichier.",
        "/geocodage",
        text.isEmpty(),
        null,
        "");
  }

  private List<Feature> at(Position point) {
    return service
        .geocoder()
        .reverse(new ReverseQuery(point, MOST, RADIUS_METERS, GeocodingFilter.NONE));
  }

  private List<Feature> named(String text) {
    return service
        .geocoder()
        .search(new GeocodingQuery(text, MOST, true, null, GeocodingFilter.NONE));
  }

  private static String problem(String text, Optional<Position> point) {
    return point.isPresent()
        ? "Ce point est hors de France\u00a0: aucune commune ne le contient."
        : "Rien ne ressemble à «\u00a0"
            + text
            + "\u00a0». Vérifiez l’orthographe, ou ajoutez la commune ou le code postal.";
  }

  private static List<Result> results(
      String text, List<Feature> found, int chosen, Optional<Position> point) {
    Sureness first =
        point.isPresent() || Confidence.of(found) == Confidence.SURE
            ? Sureness.SURE
            : Sureness.TO_CHECK;
    Sureness others = first == Sureness.SURE ? Sureness.OTHER : Sureness.TO_CHECK;
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Feature feature = found.get(i);
      results.add(
          new Result(
              French.typography(feature.where().label()),
              url(text, i + 1),
              GeocodedPlace.kind(feature.type()),
              precision(feature, point.orElse(null)),
              i == 0 ? first : others,
              i == chosen));
    }
    return results;
  }

  private static String precision(Feature feature, @Nullable Position from) {
    Double meters = feature.standing().distanceMeters();
    if (from == null || meters == null) {
      return GeocodedPlace.precision(feature.type());
    }
    return feature.where().territory() == null
        ? "à " + French.distance(meters) + " du point"
        : "contient ce point";
  }

  private static String url(String text, int choice) {
    String q = "/geocodage?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    return choice == 1 ? q : q + "&choix=" + choice;
  }
}
