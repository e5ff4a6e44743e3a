package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Method;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.entry.PlaceDraft;
import fr.quifaitquoi.indexer.entry.PlacePrecision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The territories of an entry's places.
 *
 * @param all those that contain any of the places, each once
 * @param principal those that contain the principal place
 */
record Whereabouts(Collection<Territory> all, List<Territory> principal) {
  private static final Whereabouts NOWHERE = new Whereabouts(List.of(), List.of());

  static Whereabouts of(List<PlaceDraft> places, Geography geography) {
    if (places.isEmpty()) {
      return NOWHERE;
    }
    List<Territory> principal = list(places.getFirst(), geography);
    if (places.size() == 1) {
      return new Whereabouts(principal, principal);
    }
    Map<TerritoryId, Territory> all = new LinkedHashMap<>();
    principal.forEach(territory -> all.put(territory.id(), territory));
    for (PlaceDraft place : places.subList(1, places.size())) {
      list(place, geography).forEach(territory -> all.put(territory.id(), territory));
    }
    return new Whereabouts(all.values(), principal);
  }

  private static List<Territory> list(PlaceDraft place, Geography geography) {
    List<Territory> territories = new ArrayList<>();
    geography.find(TerritoryId.commune(place.communeCode())).ifPresent(territories::add);
    territories.addAll(geography.listTerritoriesOf(place.communeCode()));
    if (place.precision().compareTo(PlacePrecision.COMMUNE) < 0
        && !geography.list(Level.QPV).isEmpty()) {
      geography.locate(place.position()).stream()
          .filter(t -> t.id().level() == Level.QPV)
          .forEach(territories::add);
    }
    return territories;
  }

  /** Names and codes for display. */
  SearchResult.Placement placement(@Nullable Position position) {
    Territory bassin = find(Level.BASSIN_DE_VIE);
    return new SearchResult.Placement(
        position,
        named(find(Level.COMMUNE)),
        named(bassin),
        bassin != null && bassin.composition() == Method.ESTIMEE,
        named(find(Level.EPCI)),
        named(find(Level.DEPARTEMENT)),
        named(find(Level.REGION)));
  }

  private @Nullable Territory find(Level level) {
    for (Territory territory : principal) {
      if (territory.id().level() == level) {
        return territory;
      }
    }
    return null;
  }

  private static SearchResult.@Nullable Named named(@Nullable Territory territory) {
    return territory == null
        ? null
        : new SearchResult.Named(territory.id().code(), territory.name());
  }
}
