package fr.quifaitquoi.api.ogc;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.layer.LayerInfo;
import fr.quifaitquoi.geodata.layer.LayerTime;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** Writes collections as OGC API – Features describes them. */
final class CollectionJson {
  private CollectionJson() {}

  static void write(JsonGenerator json, OgcRequest request, DescribedLayer collection)
      throws IOException {
    LayerInfo info = collection.info();
    json.writeStartObject();
    json.writeStringField("id", info.id());
    json.writeStringField("title", info.title());
    json.writeStringField("description", info.description());
    json.writeArrayFieldStart("keywords");
    for (String keyword : info.keywords()) {
      json.writeString(keyword);
    }
    json.writeEndArray();
    json.writeStringField("license", info.credit().licence());
    json.writeStringField("attribution", info.credit().attribution());
    extent(json, collection.extent());
    json.writeStringField("itemType", "feature");
    json.writeNumberField("itemCount", collection.selection().count());
    json.writeArrayFieldStart("crs");
    for (Crs crs : Crs.values()) {
      json.writeString(crs.uri());
    }
    json.writeEndArray();
    json.writeStringField("storageCrs", Crs.CRS84.uri());
    Link.write(json, links(request, collection));
    json.writeEndObject();
  }

  private static void extent(JsonGenerator json, Extents.Extent extent) throws IOException {
    json.writeObjectFieldStart("extent");
    Envelope box = extent.box();
    if (!box.isNull()) {
      json.writeObjectFieldStart("spatial");
      json.writeArrayFieldStart("bbox");
      json.writeStartArray();
      json.writeNumber(box.getMinX());
      json.writeNumber(box.getMinY());
      json.writeNumber(box.getMaxX());
      json.writeNumber(box.getMaxY());
      json.writeEndArray();
      json.writeEndArray();
      json.writeStringField("crs", Crs.CRS84.uri());
      json.writeEndObject();
    }
    LayerTime time = extent.time();
    if (time.from() != null || time.to() != null) {
      json.writeObjectFieldStart("temporal");
      json.writeArrayFieldStart("interval");
      json.writeStartArray();
      instant(json, time.from());
      instant(json, time.to());
      json.writeEndArray();
      json.writeEndArray();
      json.writeStringField("trs", "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian");
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void instant(JsonGenerator json, @Nullable Long seconds) throws IOException {
    if (seconds == null) {
      json.writeNull();
    } else {
      json.writeString(Instant.ofEpochSecond(seconds).toString());
    }
  }

  private static List<Link> links(OgcRequest request, DescribedLayer collection) {
    OgcAddresses at = request.addresses();
    String id = collection.id();
    String title = collection.info().title();
    String here = at.collection(id);
    List<Link> links = new ArrayList<>();
    links.add(new Link(here + "?f=json", "self", Link.JSON, title));
    links.add(new Link(here + "?f=html", "alternate", Link.HTML, title + " (page)"));
    links.add(new Link(at.items(id) + "?f=geojson", "items", Link.GEOJSON, title + " (GeoJSON)"));
    links.add(new Link(at.items(id) + "?f=html", "items", Link.HTML, title + " (tableau)"));
    links.add(
        new Link(here + "/queryables", Link.OGC + "queryables", Link.SCHEMA, "Filtres possibles"));
    links.add(new Link(here + "/sortables", Link.OGC + "sortables", Link.SCHEMA, "Tris possibles"));
    links.add(new Link(here + "/schema", Link.OGC + "schema", Link.SCHEMA, "Schéma"));
    links.add(
        new Link(here + "/tiles", Link.OGC + "tilesets-vector", Link.JSON, "Tuiles vectorielles"));
    links.addAll(Downloads.of(request, id, ""));
    String licence = collection.info().credit().licenceUrl();
    if (!licence.isEmpty()) {
      links.add(
          new Link(
              licence.startsWith("/") ? at.origin() + licence : licence,
              "license",
              Link.HTML,
              collection.info().credit().licence()));
    }
    return links;
  }
}
