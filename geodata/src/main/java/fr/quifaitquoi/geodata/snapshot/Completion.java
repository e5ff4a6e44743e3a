package fr.quifaitquoi.geodata.snapshot;

import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Method;
import fr.quifaitquoi.geodata.Outline;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.TerritoryId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;

/** Derives from whole tables what takes too long to derive at each start. */
final class Completion {
  /** Levels whose territories are sums of communes. */
  private static final Set<Level> SUMS =
      Set.of(
          Level.BASSIN_DE_VIE,
          Level.EPCI,
          Level.ARRONDISSEMENT,
          Level.DEPARTEMENT,
          Level.REGION,
          Level.PERIMETRE);

  private final GeographyBuilder tables;

  Completion(GeographyBuilder tables) {
    this.tables = tables;
  }

  void run() {
    Map<TerritoryId, List<String>> communes = communesByTerritory();
    sumPopulations(communes);
    uniteOutlines(communes);
    moveCentresInside();
    tables.sirens.keySet().removeIf(this::isGone);
    tables.replaceNeighbours(new TouchingCommunes(tables.outlines).find());
  }

  private Map<TerritoryId, List<String>> communesByTerritory() {
    Map<TerritoryId, List<String>> communes = new HashMap<>();
    for (Membership m : tables.memberships) {
      if (SUMS.contains(m.level()) && m.scheme().equals(tables.currentSchemes.get(m.level()))) {
        communes.computeIfAbsent(m.territory(), id -> new ArrayList<>()).add(m.commune());
      }
    }
    return communes;
  }

  private void sumPopulations(Map<TerritoryId, List<String>> communes) {
    communes.forEach((id, members) -> {
      TerritoryRow row = tables.territories.get(id);
      if (row == null) {
        return;
      }
      int sum = 0;
      for (String code : members) {
        TerritoryRow commune = tables.territories.get(TerritoryId.commune(code));
        sum += commune == null ? 0 : commune.population();
      }
      tables.putTerritory(row.withPopulation(sum));
    });
  }

  /** Official outlines stay; what was united before is united anew. */
  private void uniteOutlines(Map<TerritoryId, List<String>> communes) {
    communes.forEach((id, members) -> {
      Outline known = tables.outlines.get(id);
      if (tables.territories.containsKey(id)
          && (known == null || known.method() != Method.OFFICIELLE)) {
        unite(id, members);
      }
    });
  }

  private void unite(TerritoryId id, List<String> members) {
    List<Geometry> geometries = new ArrayList<>();
    Method method = Method.OFFICIELLE;
    for (String code : members) {
      Outline outline = tables.outlines.get(TerritoryId.commune(code));
      if (outline == null) {
        continue;
      }
      geometries.add(outline.geometry());
      if (outline.method() != Method.OFFICIELLE) {
        method = Method.APPROCHEE;
      }
    }
    if (geometries.isEmpty()) {
      tables.outlines.remove(id);
    } else {
      tables.putOutline(id, new Outline(Polygons.unite(geometries), method));
    }
  }

  private void moveCentresInside() {
    tables.outlines.forEach((id, outline) -> {
      TerritoryRow row = tables.territories.get(id);
      if (row != null && !contains(outline.geometry(), row.centre())) {
        Point inside = outline.geometry().getInteriorPoint();
        tables.putTerritory(
            row.withCentre(new Position(inside.getX(), inside.getY()), Method.APPROCHEE));
      }
    });
  }

  private boolean isGone(String commune) {
    return !tables.territories.containsKey(TerritoryId.commune(commune));
  }

  private static boolean contains(Geometry geometry, Position p) {
    return SimplePointInAreaLocator.locate(new Coordinate(p.lon(), p.lat()), geometry)
        == Location.INTERIOR;
  }
}
