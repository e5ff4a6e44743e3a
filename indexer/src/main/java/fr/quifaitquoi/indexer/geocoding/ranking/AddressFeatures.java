package fr.quifaitquoi.indexer.geocoding.ranking;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.geocoding.Feature;
import fr.quifaitquoi.indexer.geocoding.FeatureType;
import fr.quifaitquoi.indexer.geocoding.GeocodingFilter;
import fr.quifaitquoi.indexer.geocoding.Standing;
import fr.quifaitquoi.indexer.geocoding.StreetAddress;
import fr.quifaitquoi.indexer.geocoding.address.HouseNumber;
import fr.quifaitquoi.indexer.geocoding.address.Street;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Addresses as answers, worded as the national base words them. */
final class AddressFeatures {
  private static final Set<FeatureType> ADDRESSES =
      EnumSet.of(FeatureType.HOUSE_NUMBER, FeatureType.STREET, FeatureType.LOCALITY);

  /** An address is looked for less than its commune. */
  private static final double BELOW_COMMUNE = 0.6;

  private final CommuneFacts communes;

  AddressFeatures(CommuneFacts communes) {
    this.communes = communes;
  }

  /** Whether a filter lets any address through. */
  static boolean areWanted(GeocodingFilter filter) {
    return filter.types().isEmpty() || filter.types().stream().anyMatch(ADDRESSES::contains);
  }

  static FeatureType type(Candidate candidate) {
    if (candidate.house() != null) {
      return FeatureType.HOUSE_NUMBER;
    }
    return candidate.street().locality() ? FeatureType.LOCALITY : FeatureType.STREET;
  }

  double importance(Candidate candidate) {
    return communes.of(candidate.street().city().code()).importance() * BELOW_COMMUNE;
  }

  Feature feature(Candidate candidate, @Nullable Position near) {
    Position at =
        candidate.house() == null ? candidate.street().position() : candidate.house().position();
    return feature(
        candidate,
        new Standing(
            candidate.score(), importance(candidate), near == null ? null : near.metersTo(at)));
  }

  Feature feature(Candidate candidate, Standing standing) {
    Street street = candidate.street();
    @Nullable HouseNumber house = candidate.house();
    @Nullable String number = house == null ? null : house.number() + house.suffix();
    String name = number == null ? street.name() : number + " " + street.name();
    @Nullable String postcode = house == null ? street.postcode() : house.postcode();
    String city = street.city().name();
    String label = name + " " + (postcode == null ? city : postcode + " " + city);
    Position position = house == null ? street.position() : house.position();
    String context = communes.of(street.city().code()).context();
    return new Feature(
        type(candidate),
        candidate.id(),
        name,
        new Feature.Where(label, postcode, street.city(), context, 0, null),
        new StreetAddress(number, street.locality() ? null : street.name()),
        position,
        standing);
  }
}
