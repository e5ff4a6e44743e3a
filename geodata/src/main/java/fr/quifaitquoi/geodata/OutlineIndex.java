package fr.quifaitquoi.geodata;

import fr.quifaitquoi.geodata.locate.PointLocator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Territories by the point that their own outline contains. */
final class OutlineIndex {
  private final List<Territory> territories = new ArrayList<>();
  private final PointLocator locator;

  /** Of the territories of those levels that have an outline, by level, then code. */
  OutlineIndex(Set<Level> levels, Map<TerritoryId, Outline> outlines, TerritoryIndex index) {
    List<Geometry> geometries = new ArrayList<>();
    outlines.forEach((id, outline) -> {
      Territory territory = levels.contains(id.level()) ? index.get(id) : null;
      if (territory != null) {
        territories.add(territory);
        geometries.add(outline.geometry());
      }
    });
    locator = new PointLocator(geometries);
  }

  /** The one of the lowest code. */
  @Nullable Territory first(Position position) {
    int found = locator.locate(position.lon(), position.lat());
    return found < 0 ? null : territories.get(found);
  }

  List<Territory> all(Position position) {
    List<Territory> found = new ArrayList<>();
    locator.visitAll(position.lon(), position.lat(), place -> found.add(territories.get(place)));
    return found;
  }
}
