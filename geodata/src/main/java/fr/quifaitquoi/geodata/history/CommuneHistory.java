package fr.quifaitquoi.geodata.history;

import fr.quifaitquoi.geodata.snapshot.FormerName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Leads each code that a commune has had since 1943 to today's commune. A code that exists today is
 * itself; otherwise its movements are followed, the latest first, up to the first current code. A
 * municipal arrondissement leads to its commune, and a Corsican code goes by its old number (20…)
 * as by its new one (2A…, 2B…). Immutable.
 */
public final class CommuneHistory {
  private final List<Movement> movements;
  private final Map<String, List<Movement>> leaving = new HashMap<>();
  private final Set<String> current;
  private final Map<String, String> arrondissements;

  /**
   * Prepares the look-ups.
   *
   * @param current codes of today's communes
   * @param arrondissements municipal arrondissements, each with its commune
   */
  public CommuneHistory(
      List<Movement> movements, Set<String> current, Map<String, String> arrondissements) {
    this.movements = List.copyOf(movements);
    this.current = Set.copyOf(current);
    this.arrondissements = Map.copyOf(arrondissements);
    this.movements.stream()
        .filter(Movement::leadsElsewhere)
        .sorted(Comparator.comparing(Movement::effectiveOn).reversed())
        .forEach(m -> leaving.computeIfAbsent(m.before().code(), c -> new ArrayList<>()).add(m));
  }

  /** Today's commune of a code. */
  public Optional<String> findCurrent(String code) {
    if (current.contains(code)) {
      return Optional.of(code);
    }
    String commune = arrondissements.get(code);
    return commune != null ? Optional.of(commune) : follow(code, "", new HashSet<>());
  }

  /** Follows what happened from a day on; a restored commune may lead back, hence the trail. */
  private Optional<String> follow(String code, String since, Set<String> trail) {
    if (current.contains(code)) {
      return Optional.of(code);
    }
    if (!trail.add(code + since)) {
      return Optional.empty();
    }
    for (Movement movement : leaving.getOrDefault(code, List.of())) {
      if (movement.effectiveOn().compareTo(since) >= 0) {
        Optional<String> found = follow(movement.after().code(), movement.effectiveOn(), trail);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return followCorsican(code, since, trail);
  }

  private Optional<String> followCorsican(String code, String since, Set<String> trail) {
    for (String other : corsicanSynonyms(code)) {
      if (current.contains(other) || leaving.containsKey(other)) {
        // A number of 20… became one of 2A… or 2B… by the same end: any other is someone else's.
        Optional<String> found = follow(other, since, trail).filter(c -> sameCorsica(code, c));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean sameCorsica(String code, String found) {
    return code.startsWith("20") || found.substring(0, 2).equals(code.substring(0, 2));
  }

  private static List<String> corsicanSynonyms(String code) {
    if (code.length() != 5) {
      return List.of();
    }
    String end = code.substring(2);
    return switch (code.substring(0, 2)) {
      case "20" -> List.of("2A" + end, "2B" + end);
      case "2A", "2B" -> List.of("20" + end);
      default -> List.of();
    };
  }

  /** Every code that is not a commune's today and leads to one, with that one. */
  public Map<String, String> listFormerCodes() {
    Set<String> candidates = new TreeSet<>(arrondissements.keySet());
    for (Movement movement : movements) {
      candidates.add(movement.before().code());
      candidates.add(movement.after().code());
    }
    candidates.addAll(current);
    for (String code : List.copyOf(candidates)) {
      candidates.addAll(corsicanSynonyms(code));
    }
    candidates.removeAll(current);
    Map<String, String> former = new TreeMap<>();
    for (String code : candidates) {
      findCurrent(code).ifPresent(commune -> former.put(code, commune));
    }
    return former;
  }

  /**
   * The names in the movements that are not the present name of the commune they lead to.
   *
   * @param currentNames today's communes by code
   */
  public List<FormerName> listFormerNames(Map<String, String> currentNames) {
    Set<FormerName> names = new LinkedHashSet<>();
    for (Movement movement : movements) {
      addName(movement.before(), currentNames, names);
      addName(movement.after(), currentNames, names);
    }
    return names.stream()
        .sorted(Comparator.comparing(FormerName::commune).thenComparing(FormerName::name))
        .toList();
  }

  private void addName(
      Movement.Side side, Map<String, String> currentNames, Set<FormerName> names) {
    if (side.code().isEmpty() || side.name().isEmpty()) {
      return;
    }
    findCurrent(side.code())
        .filter(commune -> !side.name().equals(currentNames.get(commune)))
        .ifPresent(commune -> names.add(new FormerName(side.name(), side.code(), commune)));
  }
}
