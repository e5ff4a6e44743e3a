package fr.quifaitquoi.indexer.geocoding.ranking;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.indexer.geocoding.Feature;
import fr.quifaitquoi.indexer.geocoding.ReverseQuery;
import fr.quifaitquoi.indexer.geocoding.Standing;
import fr.quifaitquoi.indexer.geocoding.address.AddressIndexes;
import fr.quifaitquoi.indexer.geocoding.address.NearAddress;
import fr.quifaitquoi.indexer.geocoding.territory.Territories;
import java.util.ArrayList;
import java.util.List;

/**
 * What is at a point: the nearest addresses, then the commune that contains it and others. A single
 * answer is an address where there is one. Thread-safe.
 */
public final class AddressReverse {
  /** As the national geocoder: nothing is left of the score at ten kilometres. */
  private static final double SCORE_METERS = 10_000;

  /** Farther, an address says no more than its commune. */
  private static final double FARTHEST_METERS = 5_000;

  private final Territories territories;
  private final AddressIndexes addresses;
  private final AddressFeatures features;

  /** Looks among territories and addresses. */
  public AddressReverse(Geography geography, Territories territories, AddressIndexes addresses) {
    this.territories = territories;
    this.addresses = addresses;
    features = new AddressFeatures(new CommuneFacts(geography));
  }

  /** The nearest addresses, then territories; empty outside France. */
  public List<Feature> reverse(ReverseQuery query) {
    List<Feature> around = territories.reverse(query);
    if (addresses.isEmpty() || !AddressFeatures.areWanted(query.filter())) {
      return around;
    }
    int room = around.isEmpty() ? query.limit() : Math.max(1, query.limit() - 1);
    double radius = Math.min(FARTHEST_METERS, query.radiusMeters());
    List<Feature> found = new ArrayList<>();
    for (NearAddress near : addresses.findNear(query.position(), radius, room, query.filter())) {
      found.add(feature(near));
    }
    int left = Math.min(around.size(), query.limit() - found.size());
    found.addAll(around.subList(0, left));
    return List.copyOf(found);
  }

  private Feature feature(NearAddress near) {
    double score = 1 - Math.min(1, near.distanceMeters() / SCORE_METERS);
    Candidate candidate = new Candidate(near.street(), near.number(), score, score);
    return features.feature(
        candidate, new Standing(score, features.importance(candidate), near.distanceMeters()));
  }
}
