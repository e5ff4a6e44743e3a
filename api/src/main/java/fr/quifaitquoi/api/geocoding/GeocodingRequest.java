package fr.quifaitquoi.api.geocoding;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.geocoding.FeatureType;
import fr.quifaitquoi.indexer.geocoding.GeocodingFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, as the answer repeats it.
 *
 * @param text what was looked for; null for a reverse request
 * @param center the point that was given
 * @param filters as they were given, by name
 */
record GeocodingRequest(
    @Nullable String text,
    int limit,
    @Nullable Position center,
    GeocodingFilter filter,
    Map<String, String> filters) {

  /** The filters of a request and how the answer repeats them. */
  record Filters(
      Set<FeatureType> types,
      @Nullable String postcode,
      @Nullable String cityCode,
      @Nullable String city) {

    Map<String, String> told() {
      Map<String, String> told = new LinkedHashMap<>();
      if (!types.isEmpty()) {
        told.put("type", types.stream().map(FeatureType::code).collect(Collectors.joining(",")));
      }
      put(told, "postcode", postcode);
      put(told, "citycode", cityCode);
      put(told, "city", city);
      return told;
    }

    private static void put(Map<String, String> told, String name, @Nullable String value) {
      if (value != null) {
        told.put(name, value);
      }
    }
  }
}
