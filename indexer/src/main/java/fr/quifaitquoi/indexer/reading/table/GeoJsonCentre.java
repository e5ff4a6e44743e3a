package fr.quifaitquoi.indexer.reading.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.quifaitquoi.geodata.Position;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.Centroid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The point that stands for a GeoJSON geometry: the point itself, else the centroid of the outer
 * rings or lines. WGS84, longitude first, as the format demands.
 */
final class GeoJsonCentre {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Vertices held at once; a detailed région has fewer. */
  private static final int VERTICES = 2_000_000;

  private final List<Chain> chains = new ArrayList<>();
  private String type = "";
  private int vertices;

  /** Coordinates in a row; the first of a polygon's is its outer ring. */
  private record Chain(List<Coordinate> coordinates, int rank) {}

  private GeoJsonCentre() {}

  /** Reads the geometry object that the parser has just opened; empty when it has no position. */
  static Optional<Position> read(JsonParser parser) throws IOException {
    GeoJsonCentre reading = new GeoJsonCentre();
    reading.object(parser);
    return reading.findCentre();
  }

  private void object(JsonParser parser) throws IOException {
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_OBJECT;
        token = parser.nextToken()) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("type") && value == JsonToken.VALUE_STRING) {
        type = parser.getText();
      } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
        List<Coordinate> single = new ArrayList<>();
        array(parser, single, 0);
        if (!single.isEmpty()) {
          chains.add(new Chain(single, 0));
        }
      } else if (name.equals("geometries") && value == JsonToken.START_ARRAY) {
        geometries(parser);
      } else {
        parser.skipChildren();
      }
    }
  }

  private void geometries(JsonParser parser) throws IOException {
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        object(parser);
      }
    }
  }

  /** An array of numbers is a coordinate; an array of coordinates a chain; of chains, rings. */
  private void array(JsonParser parser, List<Coordinate> parent, int rank) throws IOException {
    List<Double> numbers = new ArrayList<>(3);
    List<Coordinate> chain = new ArrayList<>();
    int children = 0;
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token == JsonToken.START_ARRAY) {
        array(parser, chain, children++);
      } else if (token.isNumeric() && numbers.size() < 3) {
        numbers.add(parser.getDoubleValue());
      } else {
        parser.skipChildren();
      }
    }
    if (numbers.size() >= 2 && vertices < VERTICES) {
      vertices++;
      parent.add(new Coordinate(numbers.get(0), numbers.get(1)));
    }
    if (!chain.isEmpty()) {
      chains.add(new Chain(chain, rank));
    }
  }

  private Optional<Position> findCentre() {
    if (chains.isEmpty()) {
      return Optional.empty();
    }
    boolean areas = type.endsWith("Polygon");
    Geometry[] parts =
        chains.stream()
            .filter(c -> !areas || c.rank() == 0)
            .map(c -> geometry(c.coordinates()))
            .toArray(Geometry[]::new);
    Coordinate centre = Centroid.getCentroid(FACTORY.createGeometryCollection(parts));
    boolean onEarth = centre != null && Math.abs(centre.x) <= 180 && Math.abs(centre.y) <= 90;
    return onEarth ? Optional.of(new Position(centre.x, centre.y)) : Optional.empty();
  }

  private Geometry geometry(List<Coordinate> chain) {
    Coordinate[] coordinates = chain.toArray(Coordinate[]::new);
    boolean closed =
        coordinates.length >= 4 && coordinates[0].equals2D(coordinates[coordinates.length - 1]);
    if (closed && type.endsWith("Polygon")) {
      return FACTORY.createPolygon(coordinates);
    }
    return coordinates.length > 1 && !type.endsWith("Point")
        ? FACTORY.createLineString(coordinates)
        : FACTORY.createMultiPointFromCoords(coordinates);
  }
}
