package fr.quifaitquoi.indexer.geocoding;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.TestGeography;
import java.util.List;
import java.util.Set;

/** Asks the geocoder of the bundled geography. */
final class Asking {
  static final Geocoder GEOCODER = Geocoder.of(TestGeography.bundled());

  private Asking() {}

  static List<Feature> ask(String text) {
    return ask(GEOCODER, text);
  }

  static List<Feature> ask(Geocoder geocoder, String text) {
    return geocoder.search(new GeocodingQuery(text, 5, true, null, GeocodingFilter.NONE));
  }

  static List<Feature> askNear(String text, double lon, double lat) {
    return GEOCODER.search(
        new GeocodingQuery(text, 5, true, new Position(lon, lat), GeocodingFilter.NONE));
  }

  static List<Feature> ask(String text, GeocodingFilter filter) {
    return GEOCODER.search(new GeocodingQuery(text, 5, true, null, filter));
  }

  static GeocodingFilter types(FeatureType... types) {
    return new GeocodingFilter(Set.of(types), null, Set.of());
  }

  /** Code of the commune, or of the territory itself where it is wider than one. */
  static String code(Feature feature) {
    City city = feature.where().city();
    return city == null ? feature.id() : city.code();
  }

  static List<String> codes(List<Feature> features) {
    return features.stream().map(Asking::code).toList();
  }
}
