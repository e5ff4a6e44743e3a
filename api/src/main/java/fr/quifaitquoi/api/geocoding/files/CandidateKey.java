package fr.quifaitquoi.api.geocoding.files;

import fr.quifaitquoi.indexer.geocoding.Feature;
import fr.quifaitquoi.indexer.geocoding.FeatureType;
import fr.quifaitquoi.indexer.geocoding.Geocoder;
import fr.quifaitquoi.indexer.geocoding.GeocodingFilter;
import fr.quifaitquoi.indexer.geocoding.GeocodingQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What finds a candidate again: it travels in a hidden column of the workbook to check.
 *
 * @param cityCode INSEE code, empty for what is wider than a commune
 */
record CandidateKey(FeatureType type, String id, String cityCode, String name) {
  private static final String SEPARATOR = "|";
  private static final int PARTS = 4;
  private static final int MOST = 50;

  /** Reads what {@link #toString} wrote. */
  static Optional<CandidateKey> find(String text) {
    String[] parts = text.strip().split("\\|", PARTS);
    if (parts.length < PARTS) {
      return Optional.empty();
    }
    return FeatureType.find(parts[0])
        .map(type -> new CandidateKey(type, parts[1], parts[2], parts[3]));
  }

  /** The candidate, looked for again; empty when what the geocoder knows has changed since. */
  Optional<Feature> findIn(Geocoder geocoder) {
    Set<String> cities = cityCode.isEmpty() ? Set.of() : Set.of(cityCode);
    GeocodingFilter filter = new GeocodingFilter(Set.of(type), null, cities);
    List<Feature> found = geocoder.search(new GeocodingQuery(name, MOST, false, null, filter));
    return found.stream().filter(f -> f.type() == type && f.id().equals(id)).findFirst();
  }

  @Override
  public String toString() {
    return String.join(SEPARATOR, type.code(), id, cityCode, name);
  }
}
