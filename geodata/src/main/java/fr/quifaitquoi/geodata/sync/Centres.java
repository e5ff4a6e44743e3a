package fr.quifaitquoi.geodata.sync;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.snapshot.GeographyBuilder;
import fr.quifaitquoi.geodata.snapshot.Membership;
import fr.quifaitquoi.geodata.snapshot.TerritoryRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where territories are, for want of an outline, by the communes that make them up. */
final class Centres {
  private Centres() {}

  /**
   * The centre of the commune whose code is the territory's own, as is a bassin de vie's, else the
   * mean of the communes' centres; by territory code.
   */
  static Map<String, Position> middles(GeographyBuilder tables, List<Membership> rows) {
    Map<String, List<Position>> centres = new HashMap<>();
    Map<String, Position> middles = new HashMap<>();
    for (Membership row : rows) {
      TerritoryRow commune = tables.findTerritory(TerritoryId.commune(row.commune())).orElse(null);
      if (commune == null) {
        continue;
      }
      centres.computeIfAbsent(row.code(), code -> new ArrayList<>()).add(commune.centre());
      if (row.commune().equals(row.code())) {
        middles.put(row.code(), commune.centre());
      }
    }
    centres.forEach((code, positions) -> middles.computeIfAbsent(code, any -> mean(positions)));
    return middles;
  }

  private static Position mean(List<Position> positions) {
    double lon = positions.stream().mapToDouble(Position::lon).average().orElseThrow();
    double lat = positions.stream().mapToDouble(Position::lat).average().orElseThrow();
    return new Position(lon, lat);
  }
}
