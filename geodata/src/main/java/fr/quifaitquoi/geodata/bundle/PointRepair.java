package fr.quifaitquoi.geodata.bundle;

import fr.quifaitquoi.geodata.Method;
import fr.quifaitquoi.geodata.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives each commune one point. Of several published points the one nearest to the communes of the
 * same postcode is taken; a point that lies among strangers, or none, is replaced by the middle of
 * the communes of the same postcode, else of the same EPCI, else of the same département.
 */
final class PointRepair {
  /** Published points of one commune farther apart than this are not the same place. */
  private static final double AMBIGUOUS_METERS = 5_000;

  /** From so many points on, those of a commune say themselves where its middle is. */
  private static final int OWN_MIDDLE = 3;

  /**
   * A point is wrong when its nearest mate (same postcode or EPCI) is farther than this and at
   * least {@link #STRANGERS} other communes are nearer. Found by looking at all points: it leaves
   * alone the Saintes-Maries-de-la-Mer (34 km from Arles, 26 strangers) and takes La Haye, which is
   * published on Jersey's side of the sea.
   */
  private static final double LONELY_METERS = 15_000;

  private static final int STRANGERS = 30;

  /** About a kilometre, between communes that are repaired to the same place. */
  private static final double STEP_DEGREES = 0.013;

  private final Map<String, CogCommune> communes;
  private final Map<String, String> epciOf;
  private final PublishedPoints published;
  private final Map<String, Set<String>> byPostcode = new HashMap<>();
  private final Map<String, Set<String>> byEpci = new HashMap<>();
  private final Map<String, Set<String>> byDepartement = new HashMap<>();
  private final Map<String, CommunePoint> points = new LinkedHashMap<>();

  PointRepair(
      Map<String, CogCommune> communes, Map<String, String> epciOf, PublishedPoints published) {
    this.communes = communes;
    this.epciOf = epciOf;
    this.published = published;
    for (CogCommune commune : communes.values()) {
      commune.numbers().postcodes().forEach(code -> put(byPostcode, code, commune.code()));
      put(byDepartement, commune.departement(), commune.code());
      String epci = epciOf.get(commune.code());
      if (epci != null) {
        put(byEpci, epci, commune.code());
      }
    }
  }

  /** The point of each commune, in the order of the communes. */
  Map<String, CommunePoint> repair() {
    for (CogCommune commune : communes.values()) {
      List<Position> candidates = published.list(commune);
      if (!candidates.isEmpty()) {
        points.put(commune.code(), new CommunePoint(candidates.getFirst(), Method.OFFICIELLE));
      }
    }
    communes.values().forEach(this::choose);
    List<String> wrong = points.keySet().stream().filter(this::isAmongStrangers).toList();
    wrong.forEach(points::remove);
    Map<String, CommunePoint> repaired = new LinkedHashMap<>();
    Set<Position> taken = new HashSet<>();
    for (CogCommune commune : communes.values()) {
      CommunePoint point = points.get(commune.code());
      repaired.put(commune.code(), apart(point == null ? middleOfMates(commune) : point, taken));
    }
    return repaired;
  }

  private void choose(CogCommune commune) {
    List<Position> candidates = published.list(commune);
    if (candidates.size() < 2) {
      return;
    }
    if (candidates.size() >= OWN_MIDDLE) {
      // A city of many postcodes has a point for each: its neighbours would pick one at its edge.
      points.put(
          commune.code(),
          new CommunePoint(nearest(candidates, median(candidates)), Method.APPROCHEE));
      return;
    }
    List<Position> mates = positions(mates(commune));
    if (mates.isEmpty()) {
      return;
    }
    Position nearest = nearest(candidates, median(mates));
    boolean ambiguous =
        candidates.stream().anyMatch(other -> other.metersTo(nearest) > AMBIGUOUS_METERS);
    points.put(
        commune.code(),
        new CommunePoint(nearest, ambiguous ? Method.APPROCHEE : Method.OFFICIELLE));
  }

  private static Position nearest(List<Position> candidates, Position middle) {
    return candidates.stream().min(Comparator.comparingDouble(middle::metersTo)).orElseThrow();
  }

  private boolean isAmongStrangers(String code) {
    CogCommune commune = communes.get(code);
    CommunePoint point = points.get(code);
    if (commune == null || point == null || commune.isOverseasCollectivity()) {
      return false;
    }
    Set<String> mates = mates(commune, byPostcode, commune.numbers().postcodes());
    mates.addAll(epciMates(commune));
    double nearestMate =
        positions(mates).stream().mapToDouble(point.position()::metersTo).min().orElse(0);
    if (nearestMate < LONELY_METERS) {
      return false;
    }
    long nearer =
        points.entrySet().stream()
            .filter(other -> !other.getKey().equals(code))
            .filter(other -> other.getValue().position().metersTo(point.position()) < nearestMate)
            .limit(STRANGERS)
            .count();
    return nearer >= STRANGERS;
  }

  /** Moves a point a kilometre at a time until no other commune is there. */
  private static CommunePoint apart(CommunePoint point, Set<Position> taken) {
    CommunePoint free = point;
    while (!taken.add(free.position())) {
      Position next = new Position(free.position().lon() + STEP_DEGREES, free.position().lat());
      free = new CommunePoint(next, Method.APPROCHEE);
    }
    return free;
  }

  private CommunePoint middleOfMates(CogCommune commune) {
    List<Position> mates = positions(mates(commune, byPostcode, commune.numbers().postcodes()));
    if (mates.isEmpty()) {
      mates = positions(epciMates(commune));
    }
    if (mates.isEmpty()) {
      mates = positions(mates(commune, byDepartement, List.of(commune.departement())));
    }
    if (mates.isEmpty()) {
      throw new IllegalStateException("no point near commune " + commune.code());
    }
    double lon = mates.stream().mapToDouble(Position::lon).average().orElseThrow();
    double lat = mates.stream().mapToDouble(Position::lat).average().orElseThrow();
    return new CommunePoint(new Position(lon, lat), Method.APPROCHEE);
  }

  /** Three of the same postcode are enough to say where it is; else those of the EPCI help. */
  private Set<String> mates(CogCommune commune) {
    Set<String> mates = mates(commune, byPostcode, commune.numbers().postcodes());
    if (mates.size() < 3) {
      mates.addAll(epciMates(commune));
    }
    return mates;
  }

  private Set<String> epciMates(CogCommune commune) {
    String epci = epciOf.get(commune.code());
    return epci == null ? Set.of() : mates(commune, byEpci, List.of(epci));
  }

  private static Set<String> mates(
      CogCommune commune, Map<String, Set<String>> groups, List<String> keys) {
    Set<String> mates = new LinkedHashSet<>();
    keys.forEach(key -> mates.addAll(groups.getOrDefault(key, Set.of())));
    mates.remove(commune.code());
    return mates;
  }

  private List<Position> positions(Collection<String> codes) {
    List<Position> positions = new ArrayList<>();
    for (String code : codes) {
      CommunePoint point = points.get(code);
      if (point != null) {
        positions.add(point.position());
      }
    }
    return positions;
  }

  private static Position median(List<Position> positions) {
    double[] lons = positions.stream().mapToDouble(Position::lon).sorted().toArray();
    double[] lats = positions.stream().mapToDouble(Position::lat).sorted().toArray();
    return new Position(lons[lons.length / 2], lats[lats.length / 2]);
  }

  private static void put(Map<String, Set<String>> groups, String key, String code) {
    groups.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(code);
  }
}
