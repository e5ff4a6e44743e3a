package fr.quifaitquoi.geodata.cql2;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes geometries as GeoJSON, with all their decimals. */
final class GeoJsonWriter {
  private final JsonGenerator out;

  GeoJsonWriter(JsonGenerator out) {
    this.out = out;
  }

  void add(Geometry geometry) throws IOException {
    String type = geometry.getGeometryType();
    out.writeStartObject();
    out.writeStringField("type", type);
    if (type.equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
      out.writeArrayFieldStart("geometries");
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        add(geometry.getGeometryN(i));
      }
      out.writeEndArray();
    } else {
      out.writeFieldName("coordinates");
      addCoordinates(geometry);
    }
    out.writeEndObject();
  }

  private void addCoordinates(Geometry geometry) throws IOException {
    switch (geometry) {
      case Point point -> addPosition(point.getCoordinate());
      case LineString line -> addLine(line);
      case Polygon polygon -> {
        out.writeStartArray();
        addLine(polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
          addLine(polygon.getInteriorRingN(i));
        }
        out.writeEndArray();
      }
      default -> {
        out.writeStartArray();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
          addCoordinates(geometry.getGeometryN(i));
        }
        out.writeEndArray();
      }
    }
  }

  private void addLine(LineString line) throws IOException {
    out.writeStartArray();
    for (Coordinate coordinate : line.getCoordinates()) {
      addPosition(coordinate);
    }
    out.writeEndArray();
  }

  private void addPosition(Coordinate coordinate) throws IOException {
    out.writeStartArray();
    out.writeNumber(Numbers.text(coordinate.x));
    out.writeNumber(Numbers.text(coordinate.y));
    out.writeEndArray();
  }
}
