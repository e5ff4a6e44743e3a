package fr.quifaitquoi.api.territory;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.quifaitquoi.api.http.JsonBytes;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Outline;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Territories as JSON, and their outlines as GeoJSON. */
final class TerritoryJson {
  /** About a decimetre: outlines are not known better. */
  private static final double DEGREES_KEPT = 1e6;

  private final Geography geography;

  TerritoryJson(Geography geography) {
    this.geography = geography;
  }

  byte[] list(Collection<Territory> territories) {
    return JsonBytes.of(json -> {
      json.writeStartObject();
      json.writeNumberField("total", territories.size());
      json.writeArrayFieldStart("territoires");
      for (Territory territory : territories) {
        json.writeStartObject();
        writeFacts(json, territory);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  byte[] whole(Territory territory) {
    List<Territory> communes = geography.listCommunesOf(territory.id());
    return JsonBytes.of(json -> {
      json.writeStartObject();
      writeFacts(json, territory);
      writeShort(json, "appartient_a", above(territory));
      writeCounts(json, territory, communes);
      writeShort(json, "voisins", geography.listNeighbours(territory.id()));
      writeShort(json, "parties", parts(territory));
      json.writeEndObject();
    });
  }

  private void writeFacts(JsonGenerator json, Territory territory) throws IOException {
    writeId(json, territory);
    json.writeNumberField("population", territory.population());
    json.writeObjectFieldStart("centre");
    json.writeNumberField("lon", territory.centre().lon());
    json.writeNumberField("lat", territory.centre().lat());
    json.writeEndObject();
    JsonBytes.box(json, "bbox", territory.box());
    json.writeStringField("methode", territory.composition().code());
    json.writeStringField("millesime", territory.vintage());
    if (territory.id().level() == Level.COMMUNE) {
      JsonBytes.field(json, "codes_postaux", geography.listPostcodes(territory.id().code()));
    }
  }

  private static void writeId(JsonGenerator json, Territory territory) throws IOException {
    json.writeStringField("id", territory.id().toString());
    json.writeStringField("niveau", territory.id().level().code());
    json.writeStringField("code", territory.id().code());
    json.writeStringField("nom", territory.name());
  }

  private List<Territory> above(Territory territory) {
    return territory.id().level() == Level.COMMUNE
        ? geography.listTerritoriesOf(territory.id().code())
        : List.of();
  }

  private List<Territory> parts(Territory territory) {
    return territory.id().level() == Level.COMMUNE
        ? geography.listPartsOf(territory.id().code())
        : List.of();
  }

  private static void writeShort(JsonGenerator json, String name, List<Territory> territories)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Territory territory : territories) {
      json.writeStartObject();
      writeId(json, territory);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** How many territories of each level its communes belong to; territories overlap. */
  private void writeCounts(JsonGenerator json, Territory territory, List<Territory> communes)
      throws IOException {
    Map<Level, java.util.Set<TerritoryId>> touched = new TreeMap<>();
    if (territory.id().level() != Level.COMMUNE) {
      for (Territory commune : communes) {
        for (Territory other : geography.listTerritoriesOf(commune.id().code())) {
          touched
              .computeIfAbsent(other.id().level(), level -> new java.util.HashSet<>())
              .add(other.id());
        }
      }
    }
    json.writeObjectFieldStart("contient");
    json.writeNumberField(Level.COMMUNE.code(), communes.size());
    for (var level : touched.entrySet()) {
      if (level.getKey() != territory.id().level()) {
        json.writeNumberField(level.getKey().code(), level.getValue().size());
      }
    }
    json.writeEndObject();
  }

  /** The outline as a GeoJSON feature. */
  static byte[] feature(Territory territory, Outline outline) {
    return JsonBytes.of(json -> {
      json.writeStartObject();
      json.writeStringField("type", "Feature");
      json.writeStringField("id", territory.id().toString());
      JsonBytes.box(json, "bbox", territory.box());
      json.writeFieldName("geometry");
      write(json, outline.geometry());
      json.writeObjectFieldStart("properties");
      writeId(json, territory);
      json.writeStringField("methode", outline.method().code());
      json.writeStringField("millesime", territory.vintage());
      json.writeEndObject();
      json.writeEndObject();
    });
  }

  private static void write(JsonGenerator json, Geometry geometry) throws IOException {
    List<Polygon> polygons = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        polygons.add(polygon);
      }
    }
    json.writeStartObject();
    json.writeStringField("type", "MultiPolygon");
    json.writeArrayFieldStart("coordinates");
    for (Polygon polygon : polygons) {
      json.writeStartArray();
      write(json, polygon.getExteriorRing());
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        write(json, polygon.getInteriorRingN(hole));
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, LineString ring) throws IOException {
    json.writeStartArray();
    for (Coordinate point : ring.getCoordinates()) {
      json.writeStartArray();
      json.writeNumber(Math.round(point.x * DEGREES_KEPT) / DEGREES_KEPT);
      json.writeNumber(Math.round(point.y * DEGREES_KEPT) / DEGREES_KEPT);
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
