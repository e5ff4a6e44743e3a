package fr.quifaitquoi.api.geocoding;

import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.http.Values;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.geocoding.FeatureType;
import fr.quifaitquoi.indexer.geocoding.GeocodingFilter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the parameters of one request by the rules of the national geocoder: of a repeated one the
 * last value wins, {@code type} excepted. What is wrong is gathered and told at once.
 */
final class GeocodingParameters {
  static final List<String> SEARCH_NAMES =
      List.of("q", "limit", "autocomplete", "lat", "lon", "type", "postcode", "citycode", "city");
  static final List<String> REVERSE_NAMES =
      List.of("lat", "lon", "limit", "radius", "type", "postcode", "citycode", "city");

  private final ParameterReader reader;
  private final Geography geography;

  GeocodingParameters(Map<String, List<String>> given, Geography geography) {
    this.reader = new ParameterReader(given);
    this.geography = geography;
  }

  /** A request to search, and whether its last word may be unfinished. */
  record Search(GeocodingRequest request, boolean autocomplete) {}

  /** A point whose surroundings are wanted. */
  record Reverse(GeocodingRequest request, double radius) {}

  Search search() {
    Optional<String> text = reader.findLast(GeocodingFields.TEXT);
    if (text.isEmpty()) {
      reader.refuse("q", "Le paramètre « q » est obligatoire : ce que l’on cherche.");
    }
    int limit = limit();
    boolean autocomplete = reader.findLast(GeocodingFields.AUTOCOMPLETE).orElse(true);
    Optional<Position> near = position();
    GeocodingRequest.Filters filters = filters();
    GeocodingFilter filter = filter(filters);
    reader.refuseUnknown(SEARCH_NAMES);
    reader.throwIfAny();
    return new Search(
        new GeocodingRequest(text.orElseThrow(), limit, near.orElse(null), filter, filters.told()),
        autocomplete);
  }

  Reverse reverse() {
    Optional<Position> point = position();
    if (point.isEmpty() && reader.errors().isEmpty()) {
      reader.refuse(
          "lat", "Les paramètres « lat » et « lon » sont obligatoires tous les deux, en degrés.");
    }
    int limit = limit();
    double radius = reader.findLast(GeocodingFields.RADIUS).orElse(GeocodingFields.DEFAULT_RADIUS);
    GeocodingRequest.Filters filters = filters();
    GeocodingFilter filter = filter(filters);
    reader.refuseUnknown(REVERSE_NAMES);
    reader.throwIfAny();
    return new Reverse(
        new GeocodingRequest(null, limit, point.orElseThrow(), filter, filters.told()), radius);
  }

  private int limit() {
    return reader.findLast(GeocodingFields.LIMIT).orElse(GeocodingFields.DEFAULT_LIMIT);
  }

  /** Both or neither. */
  private Optional<Position> position() {
    Optional<Double> lat = reader.findLast(GeocodingFields.LAT);
    Optional<Double> lon = reader.findLast(GeocodingFields.LON);
    if (lat.isPresent() && lon.isPresent()) {
      return Optional.of(new Position(lon.get(), lat.get()));
    }
    if (lat.isPresent() != lon.isPresent()) {
      String missing = lat.isEmpty() ? "lat" : "lon";
      reader.refuse(
          missing,
          "Les paramètres « lat » et « lon » vont ensemble : il manque « " + missing + " ».");
    }
    return Optional.empty();
  }

  private GeocodingRequest.Filters filters() {
    Set<FeatureType> types = reader.listAll(GeocodingFields.TYPE);
    return new GeocodingRequest.Filters(
        types,
        reader.findLast(GeocodingFields.POSTCODE).orElse(null),
        reader.findLast(GeocodingFields.CITY_CODE).orElse(null),
        reader.findLast(GeocodingFields.CITY).orElse(null));
  }

  private GeocodingFilter filter(GeocodingRequest.Filters filters) {
    Set<String> codes = new HashSet<>();
    if (filters.city() != null) {
      codes.addAll(codesOf(filters.city()));
    }
    String code = filters.cityCode();
    if (code != null) {
      refuseDisagreement(code, codes);
      codes = Set.of(code);
    }
    return new GeocodingFilter(filters.types(), filters.postcode(), codes);
  }

  private Set<String> codesOf(String city) {
    Set<String> codes =
        geography.findCommunesByAnyName(city).stream()
            .map(commune -> commune.id().code())
            .collect(Collectors.toSet());
    if (codes.isEmpty()) {
      reader.refuse(
          "city",
          "Le paramètre « city » attend le nom d’une commune ; aucune ne s’appelle « "
              + Values.shorten(city)
              + " ». Cherchez-la d’abord avec q=…&type=municipality.");
    }
    return codes;
  }

  private void refuseDisagreement(String code, Set<String> codes) {
    boolean agree =
        codes.isEmpty()
            || codes.contains(code)
            || geography
                .findCurrentCommune(code)
                .map(commune -> codes.contains(commune.id().code()))
                .orElse(false);
    if (!agree) {
      reader.refuse("city", "Les paramètres « city » et « citycode » nomment deux communes.");
    }
  }
}
