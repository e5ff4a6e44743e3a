package fr.quifaitquoi.api.search;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.quifaitquoi.api.entry.BackLink;
import fr.quifaitquoi.api.entry.StoredEntry;
import fr.quifaitquoi.api.http.JsonBytes;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.directory.EntryDocument;
import fr.quifaitquoi.indexer.entry.Concept;
import fr.quifaitquoi.indexer.entry.ConceptScheme;
import fr.quifaitquoi.indexer.entry.ContactDraft;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.entry.LinkDraft;
import fr.quifaitquoi.indexer.entry.PlaceDraft;
import fr.quifaitquoi.indexer.entry.Visibility;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;

/** A fiche, whole, as JSON: the columns, then what columns cannot hold. */
final class FicheJson {
  private final StoredEntry entry;
  private final List<BackLink> backLinks;

  FicheJson(StoredEntry entry, List<BackLink> backLinks) {
    this.entry = entry;
    this.backLinks = backLinks;
  }

  byte[] json(FicheMaker fiches) {
    EntryDocument document =
        new EntryDocument(
            entry.id(), entry.slug(), entry.content(), entry.sources(), entry.freshness());
    return JsonBytes.of(json -> {
      json.writeStartObject();
      ResultJson.writeColumns(json, fiches.of(document));
      writeText(json);
      writePlaces(json);
      writeContacts(json);
      writeLinks(json);
      writeBackLinks(json);
      writeSources(json);
      json.writeObjectFieldStart("attributs");
      for (var attribute : new TreeMap<>(entry.content().attributes()).entrySet()) {
        json.writeStringField(attribute.getKey(), attribute.getValue());
      }
      json.writeEndObject();
      json.writeNumberField("version", entry.version());
      json.writeEndObject();
    });
  }

  private void writeText(JsonGenerator json) throws IOException {
    EntryDraft content = entry.content();
    json.writeStringField("description", content.text().description());
    json.writeStringField("langue", content.text().language());
    JsonBytes.field(json, "competences", codes(ConceptScheme.SKILL));
    JsonBytes.field(json, "travaux", codes(ConceptScheme.WORKS));
    JsonBytes.field(json, "sous_types", codes(ConceptScheme.SUB_TYPE));
    JsonBytes.field(
        json,
        "couverture",
        content.location().coverage().stream().map(TerritoryId::toString).sorted().toList());
    JsonBytes.field(json, "sans_lieu", content.location().unplacedReason());
    JsonBytes.field(json, "debut", content.dates().startsAt());
    JsonBytes.field(json, "fin", content.dates().endsAt());
    JsonBytes.field(json, "recurrence", content.dates().recurrence());
  }

  private List<String> codes(ConceptScheme scheme) {
    return entry.content().concepts().stream()
        .filter(concept -> concept.scheme() == scheme)
        .map(Concept::code)
        .toList();
  }

  private void writePlaces(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("lieux");
    for (PlaceDraft place : entry.content().location().places()) {
      json.writeStartObject();
      json.writeStringField("role", place.role().code());
      json.writeStringField("adresse", place.addressGiven());
      JsonBytes.field(json, "code_postal", place.postcode());
      json.writeStringField("code_commune", place.communeCode());
      json.writeStringField("precision", place.precision().code());
      json.writeNumberField("score_lieu", place.placing().score());
      JsonBytes.field(json, "motif_lieu", place.placing().reason());
      json.writeNumberField("lon", place.position().lon());
      json.writeNumberField("lat", place.position().lat());
      JsonBytes.field(json, "horaires", place.access().openingHours());
      JsonBytes.field(json, "accessibilite", place.access().accessibility());
      json.writeBooleanField("itinerant", place.access().itinerant());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeContacts(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("contacts");
    for (ContactDraft contact : entry.content().contacts()) {
      if (contact.visibility() != Visibility.PUBLIC) {
        continue;
      }
      json.writeStartObject();
      JsonBytes.field(json, "personne", contact.person());
      JsonBytes.field(json, "role", contact.role());
      JsonBytes.field(json, "telephone", contact.phone());
      JsonBytes.field(json, "courriel", contact.mail());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeLinks(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("liens");
    for (LinkDraft link : entry.content().links()) {
      json.writeStartObject();
      json.writeStringField("role", link.role().code());
      JsonBytes.field(json, "id", link.targetId());
      json.writeStringField("nom", link.label());
      JsonBytes.field(json, "url", link.url());
      JsonBytes.field(json, "depuis", link.from());
      JsonBytes.field(json, "jusqu_a", link.to());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeBackLinks(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("liens_recus");
    for (BackLink link : backLinks) {
      json.writeStartObject();
      json.writeStringField("role", link.role().code());
      json.writeStringField("id", link.id());
      json.writeStringField("type", link.kind().code());
      json.writeStringField("nom", link.name());
      json.writeStringField("url", "/fiches/" + link.slug() + "-" + link.id());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeSources(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("sources");
    for (EntryDocument.SourceMark source : entry.sources()) {
      json.writeStartObject();
      json.writeStringField("source", source.code());
      json.writeStringField("nom", source.name());
      json.writeStringField("source_id", source.key());
      json.writeStringField("licence", source.licence());
      JsonBytes.field(json, "attribution", source.attribution());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
