package fr.quifaitquoi.api.search;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.quifaitquoi.api.http.JsonBytes;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.directory.MapResult;
import fr.quifaitquoi.indexer.entry.EntryKind;
import java.io.IOException;

/** A map window as JSON. */
final class MapJson {
  private MapJson() {}

  static byte[] of(MapResult result, String site) {
    return JsonBytes.of(json -> {
      json.writeStartObject();
      json.writeNumberField("total", result.total());
      json.writeArrayFieldStart("groupes");
      for (MapResult.Cluster cluster : result.clusters()) {
        write(json, cluster);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("points");
      for (MapResult.Point point : result.points()) {
        write(json, point, site);
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private static void write(JsonGenerator json, MapResult.Cluster cluster) throws IOException {
    json.writeStartObject();
    writePosition(json, cluster.position());
    json.writeNumberField("nombre", cluster.count());
    JsonBytes.box(json, "bbox", cluster.box());
    json.writeObjectFieldStart("types");
    for (EntryKind kind : EntryKind.values()) {
      Long count = cluster.kinds().get(kind);
      if (count != null && count > 0) {
        json.writeNumberField(kind.code(), count);
      }
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, MapResult.Point point, String site)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", point.id());
    json.writeStringField("url", site + "/fiches/" + point.slug() + "-" + point.id());
    json.writeStringField("type", point.kind().code());
    json.writeStringField("nom", point.name());
    JsonBytes.field(json, "theme_principal", point.theme());
    json.writeStringField("precision", point.precision().code());
    json.writeBooleanField("exemple", point.example());
    writePosition(json, point.position());
    json.writeEndObject();
  }

  private static void writePosition(JsonGenerator json, Position position) throws IOException {
    json.writeNumberField("lon", position.lon());
    json.writeNumberField("lat", position.lat());
  }
}
