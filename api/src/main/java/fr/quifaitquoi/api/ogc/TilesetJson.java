package fr.quifaitquoi.api.ogc;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.quifaitquoi.api.tiles.TileAnswer;
import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.tile.TileAddress;
import java.io.IOException;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** Writes what the tiles of a collection are (OGC 20-057, 17-083r4). */
final class TilesetJson {
  private TilesetJson() {}

  /** The list of a collection's tilesets, of which there is one. */
  static void list(JsonGenerator json, OgcRequest request, DescribedLayer layer)
      throws IOException {
    json.writeStartObject();
    Link.write(
        json,
        List.of(
            new Link(request.self(), "self", Link.JSON, "Cette page"),
            new Link(request.with("f", "html"), "alternate", Link.HTML, "Cette page, en HTML")));
    json.writeArrayFieldStart("tilesets");
    tileset(json, request, layer);
    json.writeEndArray();
    json.writeEndObject();
  }

  static void tileset(JsonGenerator json, OgcRequest request, DescribedLayer layer)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("title", layer.info().title());
    json.writeStringField("dataType", "vector");
    json.writeStringField("crs", Crs.WEB_MERCATOR.uri());
    json.writeStringField("tileMatrixSetId", TileMatrices.ID);
    json.writeStringField("tileMatrixSetURI", TileMatrices.URI);
    box(json, layer.extent().box());
    json.writeArrayFieldStart("tileMatrixSetLimits");
    json.writeEndArray();
    json.writeArrayFieldStart("layers");
    json.writeStartObject();
    json.writeStringField("id", layer.id());
    json.writeStringField("dataType", "vector");
    json.writeStringField("minTileMatrix", "0");
    json.writeStringField("maxTileMatrix", Integer.toString(TileAddress.MAX_ZOOM));
    json.writeEndObject();
    json.writeEndArray();
    Link.write(json, links(request, layer));
    json.writeEndObject();
  }

  private static void box(JsonGenerator json, Envelope box) throws IOException {
    if (box.isNull()) {
      return;
    }
    json.writeObjectFieldStart("boundingBox");
    corner(json, "lowerLeft", box.getMinX(), box.getMinY());
    corner(json, "upperRight", box.getMaxX(), box.getMaxY());
    json.writeStringField("crs", Crs.CRS84.uri());
    json.writeEndObject();
  }

  private static void corner(JsonGenerator json, String name, double lon, double lat)
      throws IOException {
    json.writeArrayFieldStart(name);
    json.writeNumber(lon);
    json.writeNumber(lat);
    json.writeEndArray();
  }

  private static List<Link> links(OgcRequest request, DescribedLayer layer) {
    OgcAddresses at = request.addresses();
    String tileset = at.collection(layer.id()) + "/tiles/" + TileMatrices.ID;
    return List.of(
        new Link(tileset, "self", Link.JSON, "Ces tuiles"),
        new Link(
            OgcRequest.with(tileset + request.withoutFormat(), "f", "html"),
            "alternate",
            Link.HTML,
            "Ces tuiles, en page"),
        new Link(
            at.at("tileMatrixSets/" + TileMatrices.ID),
            Link.OGC + "tiling-scheme",
            Link.JSON,
            "Découpage"),
        new Link(at.collection(layer.id()), Link.OGC + "geodata", Link.JSON, "La couche"),
        new Link(template(request, layer), "item", TileAnswer.MEDIA_TYPE, "Une tuile"));
  }

  /** The address of tiles, with what a program puts in; filters of the request are kept. */
  static String template(OgcRequest request, DescribedLayer layer) {
    String query = request.withoutFormat();
    return request.addresses().collection(layer.id())
        + "/tiles/"
        + TileMatrices.ID
        + "/{tileMatrix}/{tileRow}/{tileCol}"
        + query;
  }
}
