package fr.quifaitquoi.geodata.locate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.quifaitquoi.geodata.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The official outlines of communes, straight from their file. */
final class OfficialCommunes {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private OfficialCommunes() {}

  static Map<String, Geometry> read() throws IOException {
    Map<String, Geometry> outlines = new TreeMap<>();
    try (InputStream stream =
        new GZIPInputStream(
            Files.newInputStream(
                SharedData.path(
                    "reference/etalab-datasets.geo.data.gouv.fr/contours-administratifs/2026"
                        + "/geojson/communes-100m.geojson.gz")))) {
      for (JsonNode feature : new ObjectMapper().readTree(stream).path("features")) {
        outlines.put(
            feature.path("properties").path("code").asText(), geometry(feature.path("geometry")));
      }
    }
    return outlines;
  }

  private static Geometry geometry(JsonNode node) {
    JsonNode coordinates = node.path("coordinates");
    if (node.path("type").asText().equals("Polygon")) {
      return polygon(coordinates);
    }
    List<Polygon> polygons = new ArrayList<>();
    coordinates.forEach(part -> polygons.add(polygon(part)));
    return GEOMETRIES.createMultiPolygon(polygons.toArray(new Polygon[0]));
  }

  private static Polygon polygon(JsonNode rings) {
    LinearRing[] inner = new LinearRing[rings.size() - 1];
    for (int i = 0; i < inner.length; i++) {
      inner[i] = ring(rings.get(i + 1));
    }
    return GEOMETRIES.createPolygon(ring(rings.get(0)), inner);
  }

  private static LinearRing ring(JsonNode points) {
    Coordinate[] coordinates = new Coordinate[points.size()];
    for (int i = 0; i < coordinates.length; i++) {
      coordinates[i] =
          new Coordinate(points.get(i).get(0).asDouble(), points.get(i).get(1).asDouble());
    }
    return GEOMETRIES.createLinearRing(coordinates);
  }
}
