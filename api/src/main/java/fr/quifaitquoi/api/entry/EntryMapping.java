package fr.quifaitquoi.api.entry;

import static fr.quifaitquoi.api.database.BulkInsert.withoutNul;

import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.entry.PartialDate;
import fr.quifaitquoi.indexer.entry.PlaceDraft;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/** Writes a draft into an entity. */
final class EntryMapping {
  private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);

  private EntryMapping() {}

  /** Makes the entity say what the draft says, touching only what differs. */
  static void write(EntryDraft draft, EntryEntity entity, Set<EntryField> fields) {
    writeIdentity(draft.identity(), entity);
    EntryDraft.Text text = draft.text();
    entity.summary = withoutNul(text.summary());
    entity.description = withoutNul(text.description());
    entity.language = text.language();
    entity.site = clean(text.site());
    entity.unplacedReason = draft.location().unplacedReason();
    entity.attributes = DraftJson.writeAttributes(draft.attributes());
    writeDates(draft.dates(), entity);
    if (fields.contains(EntryField.LOCATION)) {
      writeLocation(draft.location(), entity);
    }
    if (fields.contains(EntryField.CONCEPTS)) {
      entity.concepts = ConceptJson.write(draft.concepts());
    }
    if (fields.contains(EntryField.CONTACTS)) {
      ContactMapping.write(draft.contacts(), entity);
    }
    if (fields.contains(EntryField.LINKS)) {
      LinkMapping.write(draft.links(), entity);
    }
    if (fields.contains(EntryField.HELD)) {
      writeHeld(text.held(), entity);
    }
  }

  static @Nullable String clean(@Nullable String text) {
    return text == null ? null : withoutNul(text);
  }

  private static void writeIdentity(EntryDraft.Identity identity, EntryEntity entity) {
    entity.kind = identity.kind().code();
    entity.name = withoutNul(identity.name());
    entity.slug = Slug.of(entity.name);
    entity.siren = clean(identity.siren());
    entity.siret = clean(identity.siret());
    entity.rna = clean(identity.rna());
    entity.status = identity.status().code();
    entity.visibility = identity.visibility().code();
    entity.example = identity.example();
  }

  private static void writeDates(EntryDraft.Dates dates, EntryEntity entity) {
    PartialDate start = dates.start();
    PartialDate end = dates.end();
    entity.createdText = EntryColumns.text(dates.created());
    entity.startText = EntryColumns.text(start);
    entity.startFrom = start == null ? null : start.from();
    entity.startTo = start == null ? null : start.to();
    entity.endText = EntryColumns.text(end);
    entity.endFrom = end == null ? null : end.from();
    entity.endTo = end == null ? null : end.to();
    entity.sourceDate = EntryColumns.text(dates.sourceDate());
    entity.startsAt = dates.startsAt();
    entity.endsAt = dates.endsAt();
    entity.recurrence = clean(dates.recurrence());
  }

  private static void writeLocation(EntryDraft.Location location, EntryEntity entity) {
    entity.places.clear();
    for (PlaceDraft place : location.places()) {
      EntryPlaceRow row = new EntryPlaceRow();
      row.rank = entity.places.size();
      row.role = place.role().code();
      row.openingHours = clean(place.access().openingHours());
      row.accessibility = clean(place.access().accessibility());
      row.itinerant = place.access().itinerant();
      row.place = toPlace(place);
      entity.places.add(row);
    }
    entity.coverage.clear();
    for (TerritoryId territory : location.coverage()) {
      CoverageRow row = new CoverageRow();
      row.level = territory.level().code();
      row.code = territory.code();
      entity.coverage.add(row);
    }
  }

  private static PlaceEntity toPlace(PlaceDraft draft) {
    PlaceEntity place = new PlaceEntity();
    place.addressGiven = withoutNul(draft.addressGiven());
    place.postcode = clean(draft.postcode());
    place.communeCode = draft.communeCode();
    place.lon = draft.position().lon();
    place.lat = draft.position().lat();
    place.point = WGS84.createPoint(new Coordinate(place.lon, place.lat));
    place.accuracy = draft.precision().code();
    place.origin = draft.placing().origin();
    place.score = draft.placing().score();
    place.reason = draft.placing().reason();
    return place;
  }

  private static void writeHeld(List<String> passages, EntryEntity entity) {
    entity.heldTexts.clear();
    for (String passage : passages) {
      HeldTextRow row = new HeldTextRow();
      row.rank = entity.heldTexts.size();
      row.passage = withoutNul(passage);
      entity.heldTexts.add(row);
    }
  }
}
