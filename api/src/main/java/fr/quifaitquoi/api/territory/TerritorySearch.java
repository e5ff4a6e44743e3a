package fr.quifaitquoi.api.territory;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Territories by name, code or postcode; what is given must all hold.
 *
 * @param levels those wanted; all when none is said
 */
record TerritorySearch(
    Optional<String> name, Set<Level> levels, Optional<String> code, Optional<String> postcode) {

  boolean isEmpty() {
    return name.isEmpty() && levels.isEmpty() && code.isEmpty() && postcode.isEmpty();
  }

  /** The best known first: by population. */
  List<Territory> find(Geography geography) {
    Set<Territory> found = new LinkedHashSet<>();
    for (Level level : levels.isEmpty() ? Arrays.asList(Level.values()) : levels) {
      found.addAll(findAt(level, geography));
    }
    List<Territory> sorted = new ArrayList<>(found);
    if (name.isPresent() || code.isEmpty()) {
      sorted.sort(
          Comparator.comparingInt(Territory::population)
              .reversed()
              .thenComparing(territory -> territory.id().toString()));
    }
    return sorted;
  }

  private List<Territory> findAt(Level level, Geography geography) {
    List<Territory> found = candidates(level, geography);
    return found.stream()
        .filter(t -> code.isEmpty() || isOfCode(t, geography))
        .filter(t -> postcode.isEmpty() || isServed(t, geography))
        .toList();
  }

  private List<Territory> candidates(Level level, Geography geography) {
    if (code.isPresent() && name.isEmpty()) {
      return findByCode(level, geography).stream().toList();
    }
    if (name.isPresent()) {
      return level == Level.COMMUNE
          ? geography.findCommunesByAnyName(name.get())
          : geography.findByName(level, name.get());
    }
    if (postcode.isPresent()) {
      return level == Level.COMMUNE ? geography.findCommunesByPostcode(postcode.get()) : List.of();
    }
    return geography.list(level);
  }

  private Optional<Territory> findByCode(Level level, Geography geography) {
    String wanted = code.orElseThrow();
    return level == Level.COMMUNE
        ? geography.findCurrentCommune(wanted)
        : geography.find(new TerritoryId(level, wanted));
  }

  private boolean isOfCode(Territory territory, Geography geography) {
    return findByCode(territory.id().level(), geography)
        .map(found -> found.id().equals(territory.id()))
        .orElse(false);
  }

  private boolean isServed(Territory territory, Geography geography) {
    return territory.id().level() == Level.COMMUNE
        && geography.listPostcodes(territory.id().code()).contains(postcode.orElseThrow());
  }
}
