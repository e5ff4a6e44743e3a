package fr.quifaitquoi.api.choropleth;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.quifaitquoi.api.http.JsonBytes;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** A map as GeoJSON, with its legend. */
final class ChoroplethJson {
  private final Choropleth map;
  private final AreaShapes shapes;

  /**
   * @param shapes of its territories; one without is drawn as a point
   */
  ChoroplethJson(Choropleth map, AreaShapes shapes) {
    this.map = map;
    this.shapes = shapes;
  }

  /** The whole answer. */
  byte[] bytes() {
    return JsonBytes.of(json -> {
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      writeFacts(json);
      json.writeArrayFieldStart("classes");
      for (Band band : map.legend()) {
        writeBand(json, band);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("features");
      for (Area area : map.areas()) {
        writeArea(json, area, shapes.byCode().get(area.territory().id().code()));
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private void writeFacts(JsonGenerator json) throws IOException {
    MapQuestion question = map.question();
    json.writeStringField("titre", map.title());
    json.writeStringField("indicateur", question.indicator().code());
    JsonBytes.field(json, "theme", question.theme().isEmpty() ? null : question.theme());
    json.writeStringField("niveau", question.level().code());
    json.writeStringField("dans", question.withinText());
    json.writeStringField("methode", question.method().code());
    json.writeNumberField("ajustement", Math.round(map.fit() * 1_000) / 1_000.0);
    json.writeStringField("contours", map.data().approximate() ? "approchee" : "officielle");
    JsonBytes.field(json, "date_donnees", map.data().date());
  }

  private static void writeBand(JsonGenerator json, Band band) throws IOException {
    json.writeStartObject();
    json.writeStringField("classe", band.code());
    json.writeStringField("libelle", band.label());
    json.writeStringField("couleur", band.colour());
    JsonBytes.field(json, "de", band.isOfValues() ? (Double) band.from() : null);
    JsonBytes.field(json, "a", band.isOfValues() ? (Double) band.to() : null);
    json.writeNumberField("territoires", band.count());
    json.writeEndObject();
  }

  private void writeArea(JsonGenerator json, Area area, @Nullable Geometry shape)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeStringField("id", area.territory().id().code());
    json.writeFieldName("geometry");
    writeGeometry(json, area, shape);
    json.writeObjectFieldStart("properties");
    json.writeStringField("nom", area.territory().name());
    JsonBytes.field(json, "valeur", area.value());
    json.writeStringField("classe", area.band().code());
    json.writeNumberField("fiches", area.entries());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeGeometry(JsonGenerator json, Area area, @Nullable Geometry shape)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("type", shape == null ? "Point" : "MultiPolygon");
    json.writeFieldName("coordinates");
    if (shape == null) {
      var centre = area.territory().centre();
      writePosition(json, new Coordinate(centre.lon(), centre.lat()));
    } else {
      writePolygons(json, shape);
    }
    json.writeEndObject();
  }

  private void writePolygons(JsonGenerator json, Geometry shape) throws IOException {
    json.writeStartArray();
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      if (shape.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        json.writeStartArray();
        writeRing(json, polygon.getExteriorRing());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          writeRing(json, polygon.getInteriorRingN(hole));
        }
        json.writeEndArray();
      }
    }
    json.writeEndArray();
  }

  private void writeRing(JsonGenerator json, LinearRing ring) throws IOException {
    json.writeStartArray();
    for (Coordinate point : ring.getCoordinates()) {
      writePosition(json, point);
    }
    json.writeEndArray();
  }

  private void writePosition(JsonGenerator json, Coordinate point) throws IOException {
    json.writeStartArray();
    json.writeNumber(Math.round(point.x * shapes.perDegree()) / shapes.perDegree());
    json.writeNumber(Math.round(point.y * shapes.perDegree()) / shapes.perDegree());
    json.writeEndArray();
  }
}
