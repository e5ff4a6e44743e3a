package fr.quifaitquoi.indexer.geocoding.address;

import fr.quifaitquoi.geodata.Box;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.geocoding.FeatureType;
import fr.quifaitquoi.indexer.geocoding.GeocodingFilter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One question of what is near a point, to some indexes. */
final class NearSearch {
  /** Where a town has a few addresses already; widened until there are enough. */
  private static final double FIRST_RADIUS_METERS = 50;

  private static final double WIDENING = 4;

  /** Every address so near may be looked at: within it, a capital city has some 100,000. */
  private static final double WIDEST_METERS = 5_000;

  private static final double DEGREE_METERS = 111_195;

  private final Position centre;
  private final double radiusMeters;
  private final int limit;
  private final GeocodingFilter filter;

  NearSearch(Position centre, double radiusMeters, int limit, GeocodingFilter filter) {
    this.centre = centre;
    this.radiusMeters = Math.min(radiusMeters, WIDEST_METERS);
    this.limit = limit;
    this.filter = filter;
  }

  /** Whether an index has anything within the radius, by its bounds. */
  boolean mayHave(DepartementIndex index) {
    double lat = radiusMeters / DEGREE_METERS;
    double lon = lat / Math.max(0.01, Math.cos(Math.toRadians(centre.lat())));
    Box box = index.bounds();
    return centre.lon() >= box.west() - lon
        && centre.lon() <= box.east() + lon
        && centre.lat() >= box.south() - lat
        && centre.lat() <= box.north() + lat;
  }

  /** The nearest first. */
  List<NearAddress> run(List<DepartementIndex> indexes) throws IOException {
    double radius = Math.min(FIRST_RADIUS_METERS, radiusMeters);
    while (true) {
      List<NearAddress> found = within(radius, indexes);
      if (found.size() >= limit || radius >= radiusMeters) {
        return found;
      }
      radius = Math.min(radius * WIDENING, radiusMeters);
    }
  }

  private List<NearAddress> within(double radius, List<DepartementIndex> indexes)
      throws IOException {
    PointCollector collector = new PointCollector(centre, radius);
    for (DepartementIndex index : indexes) {
      collector.collect(index);
    }
    List<NearPoint> points = collector.found();
    points.sort(Comparator.comparingDouble(NearPoint::meters));
    Reading reading = new Reading();
    List<NearAddress> found = new ArrayList<>();
    for (NearPoint point : points) {
      if (found.size() == limit) {
        break;
      }
      reading.find(point).ifPresent(found::add);
    }
    found.sort(Comparator.comparingDouble(NearAddress::distanceMeters));
    return found;
  }

  /** Reads what points are of; a street is told once only. */
  private final class Reading {
    private record Key(DepartementIndex index, int document) {}

    private final Map<Key, Street> streets = new HashMap<>();
    private final Set<Key> told = new HashSet<>();

    Optional<NearAddress> find(NearPoint point) throws IOException {
      Key key = new Key(point.index(), point.document());
      Street street = streets.get(key);
      if (street == null) {
        street = new StoredStreets(point.index().leaf()).get(point.document());
        streets.put(key, street);
      }
      if (!isInPlace(street)) {
        return Optional.empty();
      }
      if (point.rank() != IndexFormat.WHOLE_STREET && wants(FeatureType.HOUSE_NUMBER)) {
        HouseNumber number = street.numbers().get(point.rank());
        return hasPostcode(number.postcode())
            ? Optional.of(new NearAddress(street, number, centre.metersTo(number.position())))
            : Optional.empty();
      }
      FeatureType type = street.locality() ? FeatureType.LOCALITY : FeatureType.STREET;
      return wants(type) && hasPostcode(street.postcode()) && told.add(key)
          ? Optional.of(new NearAddress(street, null, point.meters()))
          : Optional.empty();
    }
  }

  private boolean wants(FeatureType type) {
    return filter.types().isEmpty() || filter.types().contains(type);
  }

  private boolean hasPostcode(@Nullable String postcode) {
    return filter.postcode() == null || filter.postcode().equals(postcode);
  }

  private boolean isInPlace(Street street) {
    return filter.cityCodes().isEmpty()
        || !Collections.disjoint(filter.cityCodes(), CommuneCodes.listOf(street.city()));
  }
}
