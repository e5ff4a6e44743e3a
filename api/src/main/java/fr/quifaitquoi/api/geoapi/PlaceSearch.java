package fr.quifaitquoi.api.geoapi;

import fr.quifaitquoi.api.geocoding.GeocoderInService;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.naming.PlaceName;
import fr.quifaitquoi.indexer.geocoding.Feature;
import fr.quifaitquoi.indexer.geocoding.FeatureType;
import fr.quifaitquoi.indexer.geocoding.GeocodingFilter;
import fr.quifaitquoi.indexer.geocoding.GeocodingQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds territories: by name through the geocoder, else by going through all of a level. */
final class PlaceSearch {
  /** What a name gives when no limit is asked; the geocoder ranks, the tail is of no use. */
  static final int DEFAULT_NAMES = 100;

  static final int MOST_NAMES = 1_000;

  private final GeocoderInService service;
  private final Geography geography;

  PlaceSearch(GeocoderInService service) {
    this.service = service;
    this.geography = service.geography();
  }

  /** What is asked, by code, or by likeness when a name is asked. */
  List<Found> find(Criteria criteria, int limit) {
    if (criteria.name().isEmpty()) {
      return places(criteria).limit(limit).map(place -> new Found(place, null)).toList();
    }
    Map<TerritoryId, Found> found = new LinkedHashMap<>();
    int most = Math.min(limit, MOST_NAMES);
    for (Found likely : byName(criteria, criteria.name().get(), most)) {
      if (criteria.accepts(likely.place()) && isAt(criteria, likely.place())) {
        found.putIfAbsent(likely.place().territory().id(), likely);
      }
    }
    return found.values().stream().limit(most).toList();
  }

  private Stream<Place> places(Criteria criteria) {
    Stream<Territory> territories =
        criteria.position().isPresent()
            ? geography.locate(criteria.position().get()).stream()
            : criteria.levels().stream().sorted().flatMap(l -> geography.list(l).stream());
    return territories.map(territory -> new Place(geography, territory)).filter(criteria::accepts);
  }

  private boolean isAt(Criteria criteria, Place place) {
    return criteria
        .position()
        .map((Position p) -> geography.locate(p).contains(place.territory()))
        .orElse(true);
  }

  /** The very name first, whatever else it begins or resembles. */
  private List<Found> byName(Criteria criteria, String name, int limit) {
    List<Found> exact = new ArrayList<>();
    List<Found> likely = new ArrayList<>();
    for (Level level : criteria.levels().stream().sorted().toList()) {
      for (Territory territory : geography.findByName(level, name)) {
        exact.add(new Found(new Place(geography, territory), 1.0));
      }
      likely.addAll(alike(criteria, level, name, limit));
    }
    if (criteria.isBoosted()) {
      likely.sort(Comparator.comparingDouble(PlaceSearch::boosted).reversed());
    }
    exact.addAll(likely);
    return exact;
  }

  /** As the national service does it: a city of 100,000 counts twice. */
  private static double boosted(Found found) {
    return found.scoreOrZero() * (1 + found.place().territory().population() / 100_000.0);
  }

  private List<Found> alike(Criteria criteria, Level level, String name, int limit) {
    return switch (level) {
      case COMMUNE -> geocoded(name, FeatureType.MUNICIPALITY, limit, communes(criteria));
      case EPCI -> geocoded(name, FeatureType.EPCI, limit, Set.of());
      case DEPARTEMENT -> geocoded(name, FeatureType.DEPARTEMENT, limit, Set.of());
      case REGION -> geocoded(name, FeatureType.REGION, limit, Set.of());
      default -> beginning(level, name);
    };
  }

  /** The communes that the other criteria leave; empty when they leave all. */
  private Set<String> communes(Criteria criteria) {
    return criteria.others().isEmpty()
        ? Set.of()
        : places(criteria).map(Place::code).collect(Collectors.toSet());
  }

  private List<Found> geocoded(String name, FeatureType type, int limit, Set<String> communes) {
    GeocodingFilter filter = new GeocodingFilter(Set.of(type), null, communes);
    List<Found> found = new ArrayList<>();
    for (Feature feature :
        service.geocoder().search(new GeocodingQuery(name, limit, true, null, filter))) {
      TerritoryId id = feature.where().territory();
      if (id != null && feature.type() == type) {
        geography
            .find(id)
            .map(territory -> new Place(geography, territory))
            .ifPresent(place -> found.add(new Found(place, feature.standing().score())));
      }
    }
    return found;
  }

  /** Parts of communes, which the geocoder answers by their commune: names that begin like it. */
  private List<Found> beginning(Level level, String name) {
    String key = PlaceName.key(name);
    if (key.isEmpty()) {
      return List.of();
    }
    return geography.list(level).stream()
        .filter(territory -> PlaceName.key(territory.name()).startsWith(key))
        .map(territory -> new Found(new Place(geography, territory), likeness(key, territory)))
        .sorted(Comparator.comparingDouble(Found::scoreOrZero).reversed())
        .toList();
  }

  /** The share of the name that was written. */
  private static double likeness(String key, Territory territory) {
    return (double) key.length() / PlaceName.key(territory.name()).length();
  }
}
