package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.directory.SearchResult.Reach;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The territories asked, and what each territory of France is to them. A coverage that holds
 * communes of the area acts there; one that holds the whole area and more covers wider.
 *
 * @param territories {@code niveau:code} of those asked
 * @param centres of those asked
 * @param reaches by {@code niveau:code} of a covered territory
 */
record Area(Set<String> territories, List<Position> centres, Map<String, Reach> reaches) {

  static Area of(SearchRequest.Where where, Geography geography) {
    Set<TerritoryId> asked = new LinkedHashSet<>(where.territories());
    if (where.neighbours()) {
      for (TerritoryId id : where.territories()) {
        geography.listNeighbours(id).forEach(neighbour -> asked.add(neighbour.id()));
      }
    }
    Set<String> names = new LinkedHashSet<>();
    Map<String, Reach> reaches = new HashMap<>();
    for (TerritoryId id : asked) {
      names.add(id.toString());
      relate(id, geography)
          .forEach((covered, reach) ->
              reaches.merge(covered, reach, (a, b) -> a.compareTo(b) < 0 ? a : b));
    }
    List<Position> centres = new ArrayList<>();
    for (TerritoryId id : where.territories()) {
      geography.find(id).map(Territory::centre).ifPresent(centres::add);
    }
    return new Area(names, centres, reaches);
  }

  private static Map<String, Reach> relate(TerritoryId asked, Geography geography) {
    List<Territory> communes = geography.listCommunesOf(asked);
    Map<TerritoryId, Integer> shared = new HashMap<>();
    for (Territory commune : communes) {
      shared.merge(commune.id(), 1, Integer::sum);
      for (Territory holder : geography.listTerritoriesOf(commune.id().code())) {
        shared.merge(holder.id(), 1, Integer::sum);
      }
    }
    Map<String, Reach> reaches = new HashMap<>();
    shared.forEach((covered, count) ->
        reaches.put(
            covered.toString(),
            count == communes.size() && geography.listCommunesOf(covered).size() > communes.size()
                ? Reach.WIDER
                : Reach.ACTING));
    reaches.put(asked.toString(), Reach.ACTING);
    return reaches;
  }
}
