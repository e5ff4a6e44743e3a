package fr.quifaitquoi.geodata.sync;

import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.snapshot.GeographyData;
import java.util.EnumMap;
import java.util.Map;

/** Counts territories. */
final class LevelCounts {
  private LevelCounts() {}

  static Map<Level, Integer> of(GeographyData data) {
    Map<Level, Integer> counts = new EnumMap<>(Level.class);
    for (TerritoryId id : data.territories().keySet()) {
      counts.merge(id.level(), 1, Integer::sum);
    }
    return counts;
  }
}
