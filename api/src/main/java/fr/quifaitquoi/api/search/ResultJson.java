package fr.quifaitquoi.api.search;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.quifaitquoi.api.http.JsonBytes;
import fr.quifaitquoi.api.search.FicheMaker.Labels;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.directory.SearchRequest.Facet;
import fr.quifaitquoi.indexer.directory.SearchResult;
import fr.quifaitquoi.indexer.directory.SearchResult.Count;
import fr.quifaitquoi.indexer.directory.SearchResult.Hit;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A search's answer as JSON or GeoJSON, keys in the contract's order. */
final class ResultJson {
  private final FicheMaker fiches;
  private final Labels labels;

  ResultJson(FicheMaker fiches, Labels labels) {
    this.fiches = fiches;
    this.labels = labels;
  }

  byte[] json(SearchResult result) {
    return JsonBytes.of(json -> {
      json.writeStartObject();
      json.writeNumberField("total", result.total());
      json.writeArrayFieldStart("fiches");
      for (Hit hit : result.hits()) {
        json.writeStartObject();
        writeHit(json, hit);
        json.writeEndObject();
      }
      json.writeEndArray();
      writeFacets(json, result.facets());
      JsonBytes.field(json, "suivant", result.next());
      json.writeEndObject();
    });
  }

  byte[] geoJson(SearchResult result) {
    return JsonBytes.of(json -> {
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeNumberField("numberMatched", result.total());
      json.writeNumberField("numberReturned", result.hits().size());
      JsonBytes.field(json, "suivant", result.next());
      json.writeArrayFieldStart("features");
      for (Hit hit : result.hits()) {
        writeFeature(json, hit);
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private void writeFeature(JsonGenerator json, Hit hit) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeStringField("id", hit.document().id());
    writePoint(json, hit.placement().position());
    json.writeObjectFieldStart("properties");
    writeHit(json, hit);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writePoint(
      JsonGenerator json, @org.jspecify.annotations.Nullable Position position) throws IOException {
    if (position == null) {
      json.writeNullField("geometry");
      return;
    }
    json.writeObjectFieldStart("geometry");
    json.writeStringField("type", "Point");
    json.writeArrayFieldStart("coordinates");
    json.writeNumber(position.lon());
    json.writeNumber(position.lat());
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeHit(JsonGenerator json, Hit hit) throws IOException {
    writeColumns(json, fiches.of(hit));
    Double meters = hit.distanceMeters();
    JsonBytes.field(json, "distance_m", meters == null ? null : Math.round(meters));
    JsonBytes.field(json, "portee", word(hit.reach()));
    JsonBytes.field(json, "autres_sources", hit.otherSources());
  }

  static void writeColumns(JsonGenerator json, Fiche fiche) throws IOException {
    for (FicheColumn column : FicheColumn.ALL) {
      JsonBytes.field(json, column.name(), column.value().apply(fiche));
    }
  }

  private static String word(SearchResult.Reach reach) {
    return switch (reach) {
      case LOCATED -> "situe";
      case ACTING -> "agit";
      case WIDER -> "couvre";
    };
  }

  private void writeFacets(JsonGenerator json, Map<Facet, List<Count>> facets) throws IOException {
    json.writeObjectFieldStart("facettes");
    for (Facet facet : Facet.values()) {
      List<Count> counts = facets.get(facet);
      if (counts == null) {
        continue;
      }
      json.writeArrayFieldStart(facet.code());
      for (Count count : counts) {
        json.writeStartObject();
        json.writeStringField("valeur", count.value());
        json.writeStringField("nom", labels.of(facet, count.value()));
        json.writeNumberField("nombre", count.count());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }
}
