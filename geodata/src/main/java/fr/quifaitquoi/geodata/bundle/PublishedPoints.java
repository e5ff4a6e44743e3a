package fr.quifaitquoi.geodata.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.naming.PlaceName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The points of {@code france-cities-js}: one per commune and postcode, so several for some
 * communes and, of those, often one that is somewhere else. Collectivités d'outre-mer have no INSEE
 * code there and go by name.
 */
final class PublishedPoints {
  private final Map<String, List<Position>> byCode = new HashMap<>();
  private final Map<String, Position> byDepartementAndName = new HashMap<>();

  PublishedPoints(JsonNode cities) {
    for (JsonNode city : cities) {
      if (!city.path("gps_lat").isNumber()) {
        continue;
      }
      Position point =
          new Position(city.path("gps_lng").asDouble(), city.path("gps_lat").asDouble());
      if (city.path("insee_code").isTextual()) {
        List<Position> points =
            byCode.computeIfAbsent(city.path("insee_code").asText(), code -> new ArrayList<>());
        if (!points.contains(point)) {
          points.add(point);
        }
      } else {
        byDepartementAndName.put(
            key(city.path("department_code").asText(), city.path("name").asText()), point);
      }
    }
  }

  /** All points published for that code, none twice. */
  List<Position> list(String code) {
    return byCode.getOrDefault(code, List.of());
  }

  /** All points published for that commune. */
  List<Position> list(CogCommune commune) {
    List<Position> points = list(commune.code());
    Position named = byDepartementAndName.get(key(commune.departement(), commune.name()));
    return points.isEmpty() && named != null ? List.of(named) : points;
  }

  private static String key(String departement, String name) {
    return departement + " " + PlaceName.key(name);
  }
}
