package fr.quifaitquoi.geodata.cql2;

import com.fasterxml.jackson.databind.JsonNode;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.BoxValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.GeometryValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Reads GeoJSON geometries and boxes. Heights are left out. */
final class GeoJsonReader {
  private int vertices;
  private int depth;

  /** Reads one part of a geometry. */
  private interface PartReader<T> {
    T read(JsonNode node, String pointer);
  }

  Cql2Expression read(JsonNode node, String pointer) {
    return node.has("type")
        ? new GeometryValue(readGeometry(node, pointer))
        : readBox(node, pointer);
  }

  private Geometry readGeometry(JsonNode node, String pointer) {
    JsonNode coordinates = node.path("coordinates");
    String where = pointer + "/coordinates";
    return switch (node.path("type").asText()) {
      case "Point" -> readPoint(coordinates, where);
      case "LineString" -> readLine(coordinates, where);
      case "Polygon" -> readPolygon(coordinates, where);
      case "MultiPoint" -> ShapeBuilder.multiPoint(readParts(coordinates, where, this::readPoint));
      case "MultiLineString" ->
          ShapeBuilder.multiLine(readParts(coordinates, where, this::readLine));
      case "MultiPolygon" ->
          ShapeBuilder.multiPolygon(readParts(coordinates, where, this::readPolygon));
      case "GeometryCollection" -> readCollection(node, pointer);
      default ->
          throw Cql2SyntaxException.in(
              pointer + "/type",
              "il faut un type de géométrie GeoJSON : Point, LineString, Polygon, MultiPoint,"
                  + " MultiLineString, MultiPolygon ou GeometryCollection.");
    };
  }

  private Geometry readCollection(JsonNode node, String pointer) {
    if (++depth > Limits.DEPTH) {
      throw Cql2SyntaxException.in(pointer, Limits.TOO_DEEP);
    }
    List<Geometry> parts =
        readParts(node.path("geometries"), pointer + "/geometries", this::readGeometry);
    depth--;
    return ShapeBuilder.collection(parts);
  }

  private static <T> List<T> readParts(JsonNode array, String pointer, PartReader<T> reader) {
    if (!array.isArray() || array.isEmpty()) {
      throw Cql2SyntaxException.in(pointer, "il faut une liste de coordonnées, non vide.");
    }
    List<T> parts = new ArrayList<>(array.size());
    for (JsonNode part : array) {
      parts.add(reader.read(part, pointer + "/" + parts.size()));
    }
    return parts;
  }

  private Geometry readPoint(JsonNode node, String pointer) {
    return ShapeBuilder.point(readCoordinate(node, pointer));
  }

  private Geometry readLine(JsonNode node, String pointer) {
    List<Coordinate> coordinates = readParts(node, pointer, this::readCoordinate);
    refuse(pointer, ShapeBuilder.findLineProblem(coordinates));
    return ShapeBuilder.line(coordinates);
  }

  private Geometry readPolygon(JsonNode node, String pointer) {
    return ShapeBuilder.polygon(readParts(node, pointer, this::readRing));
  }

  private List<Coordinate> readRing(JsonNode node, String pointer) {
    List<Coordinate> coordinates = readParts(node, pointer, this::readCoordinate);
    refuse(pointer, ShapeBuilder.findRingProblem(coordinates));
    return coordinates;
  }

  private static void refuse(String pointer, Optional<String> problem) {
    if (problem.isPresent()) {
      throw Cql2SyntaxException.in(pointer, problem.get());
    }
  }

  private Coordinate readCoordinate(JsonNode node, String pointer) {
    if (++vertices > Limits.VERTICES) {
      throw Cql2SyntaxException.in(pointer, Limits.TOO_MANY_VERTICES);
    }
    if (!node.isArray() || node.size() < 2) {
      throw Cql2SyntaxException.in(pointer, "un sommet est une liste de deux nombres.");
    }
    return new Coordinate(readNumber(node, 0, pointer), readNumber(node, 1, pointer));
  }

  private static double readNumber(JsonNode array, int index, String pointer) {
    JsonNode number = array.get(index);
    String where = pointer + "/" + index;
    if (!number.isNumber()) {
      throw Cql2SyntaxException.in(where, "il faut un nombre.");
    }
    return JsonReader.number(number, where);
  }

  private static Cql2Expression readBox(JsonNode node, String pointer) {
    JsonNode box = node.get("bbox");
    String where = pointer + "/bbox";
    if (!box.isArray() || (box.size() != 4 && box.size() != 6)) {
      throw Cql2SyntaxException.in(where, "il faut quatre nombres : [ouest, sud, est, nord].");
    }
    int upper = box.size() / 2;
    return new BoxValue(
        readNumber(box, 0, where),
        readNumber(box, 1, where),
        readNumber(box, upper, where),
        readNumber(box, upper + 1, where));
  }
}
