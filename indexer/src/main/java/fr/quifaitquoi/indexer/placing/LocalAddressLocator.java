package fr.quifaitquoi.indexer.placing;

import fr.quifaitquoi.geodata.CommuneCode;
import fr.quifaitquoi.indexer.geocoding.Feature;
import fr.quifaitquoi.indexer.geocoding.FeatureType;
import fr.quifaitquoi.indexer.geocoding.Geocoder;
import fr.quifaitquoi.indexer.geocoding.GeocodingFilter;
import fr.quifaitquoi.indexer.geocoding.GeocodingQuery;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds addresses among those held here: nothing leaves the machine. Thread-safe. */
public final class LocalAddressLocator implements AddressLocator {
  private static final Set<FeatureType> ADDRESSES =
      EnumSet.of(FeatureType.HOUSE_NUMBER, FeatureType.STREET, FeatureType.LOCALITY);

  private final Geocoder geocoder;
  private final Predicate<String> departements;

  /**
   * @param departements whether addresses of a département are held
   */
  public LocalAddressLocator(Geocoder geocoder, Predicate<String> departements) {
    this.geocoder = geocoder;
    this.departements = departements;
  }

  @Override
  public String origin() {
    return "geocodeur";
  }

  @Override
  public boolean knows(String communeCode) {
    return departements.test(CommuneCode.departementOf(communeCode));
  }

  @Override
  public List<Optional<LocatedAddress>> locate(List<AddressClue> clues) {
    return clues.parallelStream().map(this::locate).toList();
  }

  private Optional<LocatedAddress> locate(AddressClue clue) {
    String text = String.join(" ", clue.address(), clue.communeName());
    GeocodingFilter filter = new GeocodingFilter(ADDRESSES, null, Set.of(clue.communeCode()));
    return geocoder.search(new GeocodingQuery(text, 1, false, null, filter)).stream()
        .findFirst()
        .map(feature -> located(feature, clue));
  }

  private static LocatedAddress located(Feature feature, AddressClue clue) {
    return new LocatedAddress(
        feature.type(),
        feature.where().label(),
        clue.communeCode(),
        feature.position(),
        feature.standing().score());
  }
}
