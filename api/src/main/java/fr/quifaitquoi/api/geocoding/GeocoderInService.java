package fr.quifaitquoi.api.geocoding;

import fr.quifaitquoi.geodata.Dataset;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.indexer.geocoding.Geocoder;
import java.util.stream.Collectors;

/**
 * A geocoder and the geography that it was made from, which go together: whoever answers a request
 * or reads a file asks for them once.
 *
 * @param tag ETag of what it answers: at one address, the answer changes with it only
 * @param attribution who made the data, for answers
 * @param licence of the data, for answers
 */
public record GeocoderInService(
    Geocoder geocoder, Geography geography, String tag, String attribution, String licence) {

  static GeocoderInService of(Geography geography, String tag) {
    return new GeocoderInService(
        Geocoder.of(geography),
        geography,
        tag,
        geography.listDatasets().stream().map(Dataset::name).collect(Collectors.joining(" ; ")),
        geography.listDatasets().stream()
            .map(Dataset::licence)
            .distinct()
            .collect(Collectors.joining(" ; ")));
  }
}
