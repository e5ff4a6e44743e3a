package fr.quifaitquoi.api.geocoding;

import fr.quifaitquoi.geodata.Dataset;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.indexer.geocoding.Geocoder;
import fr.quifaitquoi.indexer.geocoding.address.AddressIndexes;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  static GeocoderInService of(Geography geography, AddressIndexes addresses, String tag) {
    List<Dataset> datasets =
        Stream.concat(
                geography.listDatasets().stream(),
                addresses.list().stream().flatMap(index -> index.datasets().stream()))
            .toList();
    return new GeocoderInService(
        Geocoder.of(geography, addresses),
        geography,
        tag,
        datasets.stream().map(Dataset::name).distinct().collect(Collectors.joining(" ; ")),
        datasets.stream().map(Dataset::licence).distinct().collect(Collectors.joining(" ; ")));
  }
}
