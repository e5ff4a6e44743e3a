package fr.quifaitquoi.geodata;

import fr.quifaitquoi.geodata.snapshot.GeographyData;
import fr.quifaitquoi.geodata.snapshot.TerritoryRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** The territories of today, by id and by level. */
final class TerritoryIndex {
  private final Map<TerritoryId, Territory> byId;
  private final Map<Level, List<Territory>> byLevel = new EnumMap<>(Level.class);

  TerritoryIndex(GeographyData data, MembershipIndex memberships) {
    byId = HashMap.newHashMap(data.territories().size());
    for (TerritoryRow row : data.territories().values()) {
      TerritoryId id = row.id();
      Territory territory =
          new Territory(
              id,
              row.name(),
              row.population(),
              row.centre(),
              box(row, data, memberships),
              memberships.composition(id),
              row.vintage());
      byId.put(id, territory);
      byLevel.computeIfAbsent(id.level(), level -> new ArrayList<>()).add(territory);
    }
    byLevel.replaceAll((level, territories) -> List.copyOf(territories));
  }

  @Nullable Territory get(TerritoryId id) {
    return byId.get(id);
  }

  @Nullable Territory getCommune(String code) {
    return byId.get(TerritoryId.commune(code));
  }

  List<Territory> list(Level level) {
    return byLevel.getOrDefault(level, List.of());
  }

  /** The territories of those ids, in that order, unknown ones left out. */
  List<Territory> list(Collection<TerritoryId> ids) {
    List<Territory> territories = new ArrayList<>(ids.size());
    for (TerritoryId id : ids) {
      Territory territory = byId.get(id);
      if (territory != null) {
        territories.add(territory);
      }
    }
    return Collections.unmodifiableList(territories);
  }

  /** The communes of those codes, in that order, unknown ones left out. */
  List<Territory> listCommunes(Collection<String> codes) {
    return list(codes.stream().map(TerritoryId::commune).toList());
  }

  /** Around the outline, else around the centres of the communes, else the centre itself. */
  private static Box box(TerritoryRow row, GeographyData data, MembershipIndex memberships) {
    Envelope around = new Envelope();
    Outline outline = data.outlines().get(row.id());
    if (outline != null) {
      around.expandToInclude(outline.geometry().getEnvelopeInternal());
    } else {
      for (String code : memberships.communesOf(row.id())) {
        TerritoryRow commune = data.territories().get(TerritoryId.commune(code));
        if (commune != null) {
          around.expandToInclude(commune.centre().lon(), commune.centre().lat());
        }
      }
    }
    around.expandToInclude(row.centre().lon(), row.centre().lat());
    return new Box(around.getMinX(), around.getMinY(), around.getMaxX(), around.getMaxY());
  }
}
