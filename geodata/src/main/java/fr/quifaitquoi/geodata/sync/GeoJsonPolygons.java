package fr.quifaitquoi.geodata.sync;

import com.fasterxml.jackson.databind.JsonNode;
import fr.quifaitquoi.geodata.snapshot.Polygons;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;

/** Makes valid polygons of GeoJSON's. */
final class GeoJsonPolygons {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory(new PrecisionModel(), 4326);

  private final UnaryOperator<Coordinate> toWgs84;

  GeoJsonPolygons(UnaryOperator<Coordinate> toWgs84) {
    this.toWgs84 = toWgs84;
  }

  /** A polygon or multipolygon and whether it had to be made valid. */
  record Read(Geometry geometry, boolean repaired) {}

  /** Throws {@link IllegalArgumentException} when it is no polygon or nothing of it is left. */
  Read read(JsonNode geometry) {
    JsonNode coordinates = geometry.path("coordinates");
    Geometry made =
        switch (geometry.path("type").asText()) {
          case "Polygon" -> polygon(coordinates);
          case "MultiPolygon" -> multiPolygon(coordinates);
          default -> throw new IllegalArgumentException("not a polygon: " + geometry.path("type"));
        };
    boolean valid = made.isValid();
    Geometry whole = valid ? made : Polygons.onlyPolygons(GeometryFixer.fix(made));
    if (whole.isEmpty()) {
      throw new IllegalArgumentException("nothing is left of the polygon");
    }
    return new Read(whole, !valid);
  }

  private Geometry multiPolygon(JsonNode coordinates) {
    Polygon[] parts = new Polygon[coordinates.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = polygon(coordinates.get(i));
    }
    return parts.length == 1 ? parts[0] : GEOMETRIES.createMultiPolygon(parts);
  }

  private Polygon polygon(JsonNode rings) {
    if (rings.isEmpty()) {
      throw new IllegalArgumentException("a polygon without a ring");
    }
    LinearRing[] holes = new LinearRing[rings.size() - 1];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = ring(rings.get(i + 1));
    }
    return GEOMETRIES.createPolygon(ring(rings.get(0)), holes);
  }

  private LinearRing ring(JsonNode points) {
    Coordinate[] coordinates = new Coordinate[points.size()];
    for (int i = 0; i < coordinates.length; i++) {
      JsonNode point = points.get(i);
      if (!point.path(0).isNumber() || !point.path(1).isNumber()) {
        throw new IllegalArgumentException("not a point: " + point);
      }
      coordinates[i] =
          toWgs84.apply(new Coordinate(point.get(0).doubleValue(), point.get(1).doubleValue()));
    }
    return GEOMETRIES.createLinearRing(coordinates);
  }
}
