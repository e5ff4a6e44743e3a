package fr.quifaitquoi.geodata;

import fr.quifaitquoi.geodata.naming.PlaceName;
import fr.quifaitquoi.geodata.snapshot.FormerName;
import fr.quifaitquoi.geodata.snapshot.GeographyData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Territories by name, as {@link PlaceName} compares them. */
final class NameIndex {
  private final Map<Level, Map<String, List<Territory>>> byLevel = new EnumMap<>(Level.class);
  private final Map<String, List<String>> formerNames = new HashMap<>();
  private final TerritoryIndex territories;

  NameIndex(GeographyData data, TerritoryIndex territories) {
    this.territories = territories;
    for (Level level : Level.values()) {
      Map<String, List<Territory>> byName = new HashMap<>();
      for (Territory territory : territories.list(level)) {
        byName
            .computeIfAbsent(PlaceName.key(territory.name()), key -> new ArrayList<>(1))
            .add(territory);
      }
      byLevel.put(level, byName);
    }
    for (FormerName former : data.formerNames()) {
      formerNames
          .computeIfAbsent(PlaceName.key(former.name()), key -> new ArrayList<>(1))
          .add(former.commune());
    }
  }

  /** Those that also have the same article first, then the most populous. */
  List<Territory> find(Level level, String name) {
    List<Territory> found =
        byLevel.getOrDefault(level, Map.of()).getOrDefault(PlaceName.key(name), List.of());
    if (found.size() < 2) {
      return List.copyOf(found);
    }
    String whole = PlaceName.keyWithArticle(name);
    return found.stream()
        .sorted(
            Comparator.comparing((Territory t) -> !PlaceName.keyWithArticle(t.name()).equals(whole))
                .thenComparing(Comparator.comparingInt(Territory::population).reversed())
                .thenComparing(t -> t.id().code()))
        .toList();
  }

  /** Living names first, then the communes where the name was one, the most populous first. */
  List<Territory> findCommunesByAnyName(String name) {
    List<String> former = formerNames.getOrDefault(PlaceName.key(name), List.of());
    List<Territory> living = find(Level.COMMUNE, name);
    if (former.isEmpty()) {
      return living;
    }
    Set<Territory> found = new LinkedHashSet<>(living);
    territories.listCommunes(former).stream()
        .sorted(Comparator.comparingInt(Territory::population).reversed())
        .forEach(found::add);
    return List.copyOf(found);
  }
}
