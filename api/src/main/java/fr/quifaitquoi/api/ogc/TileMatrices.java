package fr.quifaitquoi.api.ogc;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.tile.TileAddress;
import java.io.IOException;

/** The one way in which layers are cut into tiles: WebMercatorQuad (OGC 17-083r4, annex D). */
final class TileMatrices {
  static final String ID = "WebMercatorQuad";
  static final String URI = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad";

  /** Half the side of the world, metres. */
  private static final double EDGE = 20_037_508.342789244;

  private static final int TILE_PIXELS = 256;

  /** What the standard takes a pixel for, metres. */
  private static final double PIXEL_METERS = 0.00028;

  private TileMatrices() {}

  static void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", ID);
    json.writeStringField("title", "Google Maps Compatible for the World");
    json.writeStringField("uri", URI);
    json.writeStringField("crs", Crs.WEB_MERCATOR.uri());
    json.writeStringField(
        "wellKnownScaleSet", "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible");
    json.writeArrayFieldStart("orderedAxes");
    json.writeString("X");
    json.writeString("Y");
    json.writeEndArray();
    json.writeArrayFieldStart("tileMatrices");
    for (int zoom = 0; zoom <= TileAddress.MAX_ZOOM; zoom++) {
      matrix(json, zoom);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Side of a pixel at the equator, metres. */
  static double cell(int zoom) {
    return 2 * EDGE / TILE_PIXELS / (1L << zoom);
  }

  private static void matrix(JsonGenerator json, int zoom) throws IOException {
    double cell = cell(zoom);
    json.writeStartObject();
    json.writeStringField("id", Integer.toString(zoom));
    json.writeNumberField("scaleDenominator", cell / PIXEL_METERS);
    json.writeNumberField("cellSize", cell);
    json.writeStringField("cornerOfOrigin", "topLeft");
    json.writeArrayFieldStart("pointOfOrigin");
    json.writeNumber(-EDGE);
    json.writeNumber(EDGE);
    json.writeEndArray();
    json.writeNumberField("tileWidth", TILE_PIXELS);
    json.writeNumberField("tileHeight", TILE_PIXELS);
    json.writeNumberField("matrixWidth", 1L << zoom);
    json.writeNumberField("matrixHeight", 1L << zoom);
    json.writeEndObject();
  }
}
