package fr.quifaitquoi.geodata.format.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Geometries of GeoJSON. Heights are left out. */
final class GeoJsonGeometry {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private GeoJsonGeometry() {}

  /**
   * Reads a geometry object.
   *
   * @throws IllegalArgumentException saying in French what is wrong
   */
  static Geometry read(JsonNode node) {
    JsonNode coordinates = node.path("coordinates");
    return switch (node.path("type").asText()) {
      case "Point" -> point(coordinates);
      case "LineString" -> line(coordinates);
      case "Polygon" -> polygon(coordinates);
      case "MultiPoint" ->
          FACTORY.createMultiPoint(each(coordinates, GeoJsonGeometry::point).toArray(Point[]::new));
      case "MultiLineString" ->
          FACTORY.createMultiLineString(
              each(coordinates, GeoJsonGeometry::line).toArray(LineString[]::new));
      case "MultiPolygon" ->
          FACTORY.createMultiPolygon(
              each(coordinates, GeoJsonGeometry::polygon).toArray(Polygon[]::new));
      case "GeometryCollection" ->
          FACTORY.createGeometryCollection(
              each(node.path("geometries"), GeoJsonGeometry::read).toArray(Geometry[]::new));
      default ->
          throw new IllegalArgumentException(
              "type de géométrie inconnu « " + node.path("type").asText() + " »");
    };
  }

  private static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
    if (!array.isArray()) {
      throw new IllegalArgumentException("« coordinates » n’est pas une liste");
    }
    List<T> parts = new ArrayList<>(array.size());
    array.forEach(part -> parts.add(read.apply(part)));
    return parts;
  }

  private static Point point(JsonNode position) {
    return position.isArray() && position.isEmpty()
        ? FACTORY.createPoint()
        : FACTORY.createPoint(coordinate(position));
  }

  private static Coordinate coordinate(JsonNode position) {
    if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
      throw new IllegalArgumentException("position illisible " + position);
    }
    return new Coordinate(position.path(0).asDouble(), position.path(1).asDouble());
  }

  private static Coordinate[] coordinates(JsonNode positions) {
    return each(positions, GeoJsonGeometry::coordinate).toArray(Coordinate[]::new);
  }

  private static LineString line(JsonNode positions) {
    Coordinate[] coordinates = coordinates(positions);
    if (coordinates.length == 1) {
      throw new IllegalArgumentException("ligne d’un seul point");
    }
    return FACTORY.createLineString(coordinates);
  }

  private static Polygon polygon(JsonNode rings) {
    List<LinearRing> read = each(rings, GeoJsonGeometry::ring);
    if (read.isEmpty()) {
      return FACTORY.createPolygon();
    }
    return FACTORY.createPolygon(
        read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new));
  }

  private static LinearRing ring(JsonNode positions) {
    Coordinate[] coordinates = coordinates(positions);
    if (coordinates.length < 4 || !coordinates[0].equals2D(coordinates[coordinates.length - 1])) {
      throw new IllegalArgumentException(
          "contour de polygone qui ne se referme pas, ou de moins de quatre points");
    }
    return FACTORY.createLinearRing(coordinates);
  }
}
