package fr.quifaitquoi.api.tiles;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.quifaitquoi.api.layers.Selection;
import fr.quifaitquoi.geodata.layer.LayerInfo;
import java.io.IOException;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/**
 * What the tiles of a layer are (TileJSON 3.0).
 *
 * @param template address of a tile, with {z}, {x} and {y}
 * @param fields keys that features may have, and the kinds of their values
 */
record TileJson(Selection selection, String template, Map<String, String> fields) {
  /**
   * From there clients enlarge what they have: a unit of those tiles is 15 cm, and nothing in them
   * is simplified.
   */
  private static final int LAST_ZOOM = 16;

  private static final double MAP_LATITUDE = 85.051129;

  void write(JsonGenerator json) throws IOException {
    LayerInfo info = selection.published().info();
    json.writeStartObject();
    json.writeStringField("tilejson", "3.0.0");
    json.writeStringField("name", info.title());
    json.writeStringField("description", info.description());
    json.writeStringField("attribution", info.credit().attribution());
    json.writeStringField("scheme", "xyz");
    json.writeArrayFieldStart("tiles");
    json.writeString(template);
    json.writeEndArray();
    json.writeNumberField("minzoom", 0);
    json.writeNumberField("maxzoom", LAST_ZOOM);
    writeBounds(json);
    writeLayer(json, info);
    json.writeEndObject();
  }

  private void writeBounds(JsonGenerator json) throws IOException {
    Envelope box = selection.layer().extent(selection.rows());
    if (box.isNull()) {
      return;
    }
    json.writeArrayFieldStart("bounds");
    json.writeNumber(box.getMinX());
    json.writeNumber(Math.clamp(box.getMinY(), -MAP_LATITUDE, MAP_LATITUDE));
    json.writeNumber(box.getMaxX());
    json.writeNumber(Math.clamp(box.getMaxY(), -MAP_LATITUDE, MAP_LATITUDE));
    json.writeEndArray();
  }

  private void writeLayer(JsonGenerator json, LayerInfo info) throws IOException {
    json.writeArrayFieldStart("vector_layers");
    json.writeStartObject();
    json.writeStringField("id", info.id());
    json.writeStringField("description", info.description());
    json.writeNumberField("minzoom", 0);
    json.writeNumberField("maxzoom", LAST_ZOOM);
    json.writeObjectFieldStart("fields");
    for (Map.Entry<String, String> field : fields.entrySet()) {
      json.writeStringField(field.getKey(), field.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
  }
}
