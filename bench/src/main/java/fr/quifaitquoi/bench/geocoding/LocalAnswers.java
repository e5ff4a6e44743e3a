package fr.quifaitquoi.bench.geocoding;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.geocoding.City;
import fr.quifaitquoi.indexer.geocoding.Feature;
import fr.quifaitquoi.indexer.geocoding.Geocoder;
import fr.quifaitquoi.indexer.geocoding.GeocodingFilter;
import fr.quifaitquoi.indexer.geocoding.GeocodingQuery;
import fr.quifaitquoi.indexer.geocoding.StreetAddress;
import fr.quifaitquoi.indexer.geocoding.address.AddressFolder;
import fr.quifaitquoi.indexer.geocoding.address.AddressIndexes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a geocoder of this process. */
final class LocalAnswers implements Answers, AutoCloseable {
  private final AddressIndexes indexes;
  private final Geocoder geocoder;

  private LocalAnswers(AddressIndexes indexes, Geocoder geocoder) {
    this.indexes = indexes;
    this.geocoder = geocoder;
  }

  static LocalAnswers open(Path folder, Geography geography) throws IOException {
    AddressIndexes indexes = AddressIndexes.open(new AddressFolder(folder));
    return new LocalAnswers(indexes, Geocoder.of(geography, indexes));
  }

  @Override
  public List<Answer> ask(String query, @Nullable Position near) {
    return geocoder.search(new GeocodingQuery(query, 5, true, near, GeocodingFilter.NONE)).stream()
        .map(LocalAnswers::answer)
        .toList();
  }

  private static Answer answer(Feature feature) {
    @Nullable StreetAddress address = feature.address();
    @Nullable City city = feature.where().city();
    @Nullable String street = address == null ? null : address.street();
    return new Answer(
        feature.type().code(),
        feature.where().label(),
        address == null ? null : address.houseNumber(),
        street != null ? street : feature.name(),
        city == null
            ? new Cities(null, null, null)
            : new Cities(city.name(), city.oldName(), city.district()),
        feature.where().postcode(),
        feature.standing().score());
  }

  @Override
  public void close() throws IOException {
    indexes.close();
  }
}
