package fr.quifaitquoi.api.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.quifaitquoi.api.http.JsonBytes;
import fr.quifaitquoi.api.layers.PublishedLayer;
import fr.quifaitquoi.api.layers.PublishedLayer.Family;
import fr.quifaitquoi.api.settings.Settings;
import fr.quifaitquoi.geodata.format.FileFormat;
import fr.quifaitquoi.geodata.layer.LayerInfo;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * The layers as a DCAT-AP catalogue in JSON-LD, as data.gouv.fr harvests it: a dataset a layer, a
 * distribution a format.
 */
final class DcatCatalogue {
  private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
  private static final Map<String, String> PREFIXES =
      Map.of(
          "dcat", "http://www.w3.org/ns/dcat#",
          "dct", "http://purl.org/dc/terms/",
          "foaf", "http://xmlns.com/foaf/0.1/",
          "vcard", "http://www.w3.org/2006/vcard/ns#",
          "locn", "http://www.w3.org/ns/locn#",
          "xsd", "http://www.w3.org/2001/XMLSchema#");

  private final Settings.Instance instance;
  private final String site;

  /**
   * @param site public address, without a slash at the end
   */
  DcatCatalogue(Settings.Instance instance, String site) {
    this.instance = instance;
    this.site = site;
  }

  /** The catalogue of those layers. */
  byte[] json(List<PublishedLayer> layers) {
    return JsonBytes.of(json -> {
      json.writeStartObject();
      context(json);
      json.writeArrayFieldStart("@graph");
      json.writeStartObject();
      head(json, "dcat:Catalog", site + "/catalogue.jsonld", instance.name());
      text(json, "dct:description", "Les données de " + instance.name() + ", à réutiliser.");
      reference(json, "foaf:homepage", site + "/");
      publisher(json);
      json.writeArrayFieldStart("dcat:dataset");
      for (PublishedLayer layer : layers) {
        id(json, address(layer));
      }
      json.writeEndArray();
      json.writeEndObject();
      for (PublishedLayer layer : layers) {
        dataset(json, layer);
        for (FileFormat format : FileFormat.values()) {
          distribution(json, layer, format);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private static void context(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("@context");
    for (Map.Entry<String, String> prefix :
        PREFIXES.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
      json.writeStringField(prefix.getKey(), prefix.getValue());
    }
    json.writeEndObject();
  }

  private String address(PublishedLayer layer) {
    return site + "/exports?couche=" + layer.info().id();
  }

  private void dataset(JsonGenerator json, PublishedLayer layer) throws IOException {
    LayerInfo info = layer.info();
    json.writeStartObject();
    head(json, "dcat:Dataset", address(layer), instance.name() + " – " + info.title());
    text(
        json,
        "dct:description",
        info.description() + " Attribution : " + info.credit().attribution() + ".");
    json.writeStringField("dct:identifier", "quifaitquoi-" + info.id());
    json.writeArrayFieldStart("dcat:keyword");
    for (String keyword : info.keywords()) {
      french(json, keyword);
    }
    json.writeEndArray();
    reference(json, "dcat:landingPage", address(layer));
    reference(json, "dct:language", AUTHORITY + "language/FRA");
    reference(
        json,
        "dct:accrualPeriodicity",
        AUTHORITY + "frequency/" + (layer.family() == Family.DIRECTORY ? "DAILY" : "ANNUAL"));
    date(json, "dct:modified", layer.modified());
    licence(json, info);
    publisher(json);
    contact(json);
    extent(json, layer.layer().extent());
    temporal(json, layer.modified());
    json.writeArrayFieldStart("dcat:distribution");
    for (FileFormat format : FileFormat.values()) {
      id(json, file(layer, format));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private String file(PublishedLayer layer, FileFormat format) {
    return site + "/exports/" + layer.info().id() + "." + format.code();
  }

  private void distribution(JsonGenerator json, PublishedLayer layer, FileFormat format)
      throws IOException {
    json.writeStartObject();
    head(
        json,
        "dcat:Distribution",
        file(layer, format),
        layer.info().title() + " – " + format.label());
    reference(json, "dcat:accessURL", address(layer));
    reference(json, "dcat:downloadURL", file(layer, format));
    json.writeStringField("dcat:mediaType", format.mediaType());
    json.writeStringField("dct:format", format.code());
    date(json, "dct:modified", layer.modified());
    licence(json, layer.info());
    if (format == FileFormat.CSV) {
      reference(json, "dct:conformsTo", site + "/exports/" + layer.info().id() + ".schema.json");
    }
    json.writeEndObject();
  }

  private static void head(JsonGenerator json, String type, String id, String title)
      throws IOException {
    json.writeStringField("@id", id);
    json.writeStringField("@type", type);
    text(json, "dct:title", title);
  }

  private static void text(JsonGenerator json, String name, String value) throws IOException {
    json.writeFieldName(name);
    french(json, value);
  }

  private static void french(JsonGenerator json, String value) throws IOException {
    json.writeStartObject();
    json.writeStringField("@language", "fr");
    json.writeStringField("@value", value);
    json.writeEndObject();
  }

  private static void reference(JsonGenerator json, String name, String address)
      throws IOException {
    json.writeFieldName(name);
    id(json, address);
  }

  private static void id(JsonGenerator json, String address) throws IOException {
    json.writeStartObject();
    json.writeStringField("@id", address);
    json.writeEndObject();
  }

  private static void date(JsonGenerator json, String name, @Nullable LocalDate day)
      throws IOException {
    if (day == null) {
      return;
    }
    json.writeObjectFieldStart(name);
    json.writeStringField("@type", "xsd:date");
    json.writeStringField("@value", day.toString());
    json.writeEndObject();
  }

  /** An address where the licence has one, else its words. */
  private static void licence(JsonGenerator json, LayerInfo info) throws IOException {
    if (info.credit().licenceUrl().startsWith("http")) {
      reference(json, "dct:license", info.credit().licenceUrl());
    } else {
      json.writeStringField("dct:license", info.credit().licence());
    }
  }

  private void publisher(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("dct:publisher");
    json.writeStringField("@id", site + "/#editeur");
    json.writeStringField("@type", "foaf:Organization");
    json.writeStringField("foaf:name", instance.name());
    reference(json, "foaf:homepage", site + "/");
    json.writeEndObject();
  }

  private void contact(JsonGenerator json) throws IOException {
    String contact = instance.contact();
    json.writeObjectFieldStart("dcat:contactPoint");
    json.writeStringField("@type", "vcard:Organization");
    json.writeStringField("vcard:fn", instance.name());
    if (contact.contains("@") && !contact.startsWith("http")) {
      reference(json, "vcard:hasEmail", "mailto:" + contact);
    } else {
      reference(json, "vcard:hasURL", contact.isEmpty() ? site + "/a-propos" : contact);
    }
    json.writeEndObject();
  }

  private static void extent(JsonGenerator json, Envelope box) throws IOException {
    if (box.isNull()) {
      return;
    }
    String polygon =
        String.format(
            Locale.ROOT,
            "POLYGON((%1$.5f %2$.5f, %3$.5f %2$.5f, %3$.5f %4$.5f, %1$.5f %4$.5f, %1$.5f %2$.5f))",
            box.getMinX(),
            box.getMinY(),
            box.getMaxX(),
            box.getMaxY());
    json.writeObjectFieldStart("dct:spatial");
    json.writeStringField("@type", "dct:Location");
    json.writeObjectFieldStart("dcat:bbox");
    json.writeStringField("@type", "http://www.opengis.net/ont/geosparql#wktLiteral");
    json.writeStringField("@value", polygon);
    json.writeEndObject();
    json.writeEndObject();
  }

  /** What it shows was so when it last changed. */
  private static void temporal(JsonGenerator json, @Nullable LocalDate modified)
      throws IOException {
    if (modified == null) {
      return;
    }
    json.writeObjectFieldStart("dct:temporal");
    json.writeStringField("@type", "dct:PeriodOfTime");
    date(json, "dcat:endDate", modified);
    json.writeEndObject();
  }
}
