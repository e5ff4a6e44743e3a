package fr.quifaitquoi.indexer.geocoding.address;

import fr.quifaitquoi.geodata.Box;
import fr.quifaitquoi.geodata.Position;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The indexes that are open at a time. They stay open while it is used; an index that the next such
 * set has too stays open for that one. Thread-safe.
 */
final class OpenIndexes {
  /** About a day's ride: addresses preferred near a point are not looked for beyond, at first. */
  private static final double NEAR_DEGREES = 0.3;

  /** Below that score what was found near may be something else than what was meant. */
  private static final double GOOD_TEXT = 0.8;

  private final SortedMap<String, DepartementIndex> indexes;
  private final List<String> problems;
  private final Map<String, List<DepartementIndex>> byPlace = new HashMap<>();
  private final AtomicInteger users = new AtomicInteger(1);

  /** Takes the indexes over, each used once for it. */
  OpenIndexes(SortedMap<String, DepartementIndex> indexes, List<String> problems) {
    this.indexes = indexes;
    this.problems = List.copyOf(problems);
    for (DepartementIndex index : indexes.values()) {
      for (String place : index.places()) {
        byPlace.computeIfAbsent(place, any -> new ArrayList<>(1)).add(index);
      }
    }
  }

  boolean tryUse() {
    return users.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
  }

  void release() throws IOException {
    if (users.decrementAndGet() == 0) {
      for (DepartementIndex index : indexes.values()) {
        index.release();
      }
    }
  }

  SortedMap<String, DepartementIndex> indexes() {
    return indexes;
  }

  List<String> problems() {
    return problems;
  }

  /** The indexes where the question is best put, perhaps none. */
  Collection<DepartementIndex> route(StreetQuery query) {
    if (isPlaced(query)) {
      Set<DepartementIndex> there = new LinkedHashSet<>();
      addPlaces(IndexFormat.COMMUNE_PREFIX, query.communes(), there);
      if (query.communes().isEmpty()) {
        addPlaces(IndexFormat.POSTCODE_PREFIX, query.postcodes(), there);
      }
      return there;
    }
    Position near = query.near();
    return near == null
        ? indexes.values()
        : indexes.values().stream().filter(index -> isNear(index.bounds(), near)).toList();
  }

  private void addPlaces(String prefix, Set<String> codes, Set<DepartementIndex> there) {
    for (String code : codes) {
      there.addAll(byPlace.getOrDefault(prefix + code, List.of()));
    }
  }

  /** Whether the other indexes are worth a question too. */
  boolean isWorthWidening(StreetQuery query, List<Hit> hits) {
    return !isPlaced(query) && hits.stream().noneMatch(hit -> hit.text() >= GOOD_TEXT);
  }

  private static boolean isPlaced(StreetQuery query) {
    return !query.communes().isEmpty() || !query.postcodes().isEmpty();
  }

  private static boolean isNear(Box box, Position p) {
    return p.lon() >= box.west() - NEAR_DEGREES
        && p.lon() <= box.east() + NEAR_DEGREES
        && p.lat() >= box.south() - NEAR_DEGREES
        && p.lat() <= box.north() + NEAR_DEGREES;
  }
}
