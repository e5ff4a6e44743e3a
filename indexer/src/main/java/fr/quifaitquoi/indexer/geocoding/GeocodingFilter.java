package fr.quifaitquoi.indexer.geocoding;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a feature must be to be an answer.
 *
 * @param types one of these; empty for any
 * @param postcode five digits, or null for any
 * @param cityCodes INSEE codes, of any year since 1943, one of which it lies in; empty for any
 */
public record GeocodingFilter(
    Set<FeatureType> types, @Nullable String postcode, Set<String> cityCodes) {
  /** Keeps everything. */
  public static final GeocodingFilter NONE = new GeocodingFilter(Set.of(), null, Set.of());

  public GeocodingFilter {
    types = Set.copyOf(types);
    cityCodes = Set.copyOf(cityCodes);
  }
}
