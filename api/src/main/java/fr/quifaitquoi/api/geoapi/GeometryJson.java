package fr.quifaitquoi.api.geoapi;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.quifaitquoi.geodata.Box;
import fr.quifaitquoi.geodata.Outline;
import fr.quifaitquoi.geodata.Position;
import java.io.IOException;
import java.util.Optional;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Writes the geometries of a territory as GeoJSON: WGS84, longitude first. */
final class GeometryJson {
  /** About a decimetre: outlines are not known better. */
  private static final double DEGREES_KEPT = 1e6;

  private GeometryJson() {}

  /** Writes its centre, its outline or its box; null for an outline that is not known. */
  static void write(JsonGenerator json, Place place, Property geometry) throws IOException {
    switch (geometry) {
      case OUTLINE -> {
        Optional<Outline> outline = place.geography().findOutline(place.territory().id());
        if (outline.isPresent()) {
          outline(json, outline.get().geometry());
        } else {
          json.writeNull();
        }
      }
      case BOX -> box(json, place.territory().box());
      default -> point(json, place.territory().centre());
    }
  }

  private static void point(JsonGenerator json, Position position) throws IOException {
    begin(json, "Point");
    json.writeNumber(rounded(position.lon()));
    json.writeNumber(rounded(position.lat()));
    end(json);
  }

  private static void box(JsonGenerator json, Box box) throws IOException {
    begin(json, "Polygon");
    json.writeStartArray();
    corner(json, box.west(), box.south());
    corner(json, box.east(), box.south());
    corner(json, box.east(), box.north());
    corner(json, box.west(), box.north());
    corner(json, box.west(), box.south());
    json.writeEndArray();
    end(json);
  }

  private static void outline(JsonGenerator json, Geometry geometry) throws IOException {
    if (geometry instanceof Polygon polygon) {
      begin(json, "Polygon");
      rings(json, polygon);
    } else {
      begin(json, "MultiPolygon");
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        if (geometry.getGeometryN(i) instanceof Polygon polygon) {
          json.writeStartArray();
          rings(json, polygon);
          json.writeEndArray();
        }
      }
    }
    end(json);
  }

  private static void rings(JsonGenerator json, Polygon polygon) throws IOException {
    ring(json, polygon.getExteriorRing());
    for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
      ring(json, polygon.getInteriorRingN(hole));
    }
  }

  private static void ring(JsonGenerator json, LineString ring) throws IOException {
    CoordinateSequence points = ring.getCoordinateSequence();
    json.writeStartArray();
    for (int i = 0; i < points.size(); i++) {
      corner(json, points.getX(i), points.getY(i));
    }
    json.writeEndArray();
  }

  private static void corner(JsonGenerator json, double lon, double lat) throws IOException {
    json.writeStartArray();
    json.writeNumber(rounded(lon));
    json.writeNumber(rounded(lat));
    json.writeEndArray();
  }

  private static void begin(JsonGenerator json, String type) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", type);
    json.writeArrayFieldStart("coordinates");
  }

  private static void end(JsonGenerator json) throws IOException {
    json.writeEndArray();
    json.writeEndObject();
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * DEGREES_KEPT) / DEGREES_KEPT;
  }
}
