package fr.quifaitquoi.api.ogc;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import fr.quifaitquoi.geodata.layer.ByteBuilder;
import java.io.IOException;
import java.util.List;

/**
 * A link of the API.
 *
 * @param type media type of what is at the address
 * @param title for people, in French
 */
record Link(String href, String rel, String type, String title) {
  static final String JSON = "application/json";
  static final String GEOJSON = "application/geo+json";
  static final String HTML = "text/html";
  static final String SCHEMA = "application/schema+json";
  static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";
  static final String MVT = "application/vnd.mapbox-vector-tile";

  /** What the OGC's own relations begin with. */
  static final String OGC = "http://www.opengis.net/def/rel/ogc/1.0/";

  /** Writes the member {@code links}. */
  static void write(JsonGenerator json, List<Link> links) throws IOException {
    json.writeArrayFieldStart("links");
    for (Link link : links) {
      link.write(json);
    }
    json.writeEndArray();
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("href", href);
    json.writeStringField("rel", rel);
    json.writeStringField("type", type);
    json.writeStringField("hreflang", "fr");
    json.writeStringField("title", title);
    if (href.contains("{")) {
      json.writeBooleanField("templated", true);
    }
    json.writeEndObject();
  }

  /** Adds the same as JSON text; addresses hold nothing that JSON would escape. */
  void append(ByteBuilder out) {
    out.append("{\"href\":\"")
        .append(href)
        .append("\",\"rel\":\"")
        .append(rel)
        .append("\",\"type\":\"")
        .append(type)
        .append("\",\"hreflang\":\"fr\",\"title\":\"")
        .append(JsonStringEncoder.getInstance().quoteAsUTF8(title))
        .append("\"}");
  }

  /** As in the header {@code Link}. */
  String header() {
    return "<" + href + ">; rel=\"" + rel + "\"; type=\"" + type + "\"";
  }
}
