package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.entry.Concept;
import fr.quifaitquoi.indexer.entry.ConceptScheme;
import fr.quifaitquoi.indexer.entry.ContactDraft;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.entry.EntryKind;
import fr.quifaitquoi.indexer.entry.LinkDraft;
import fr.quifaitquoi.indexer.entry.LinkRole;
import fr.quifaitquoi.indexer.entry.PartialDate;
import fr.quifaitquoi.indexer.entry.PlaceDraft;
import fr.quifaitquoi.indexer.entry.PlacePrecision;
import fr.quifaitquoi.indexer.entry.PlaceRole;
import fr.quifaitquoi.indexer.entry.Status;
import fr.quifaitquoi.indexer.entry.Visibility;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes entries for tests: a published actor of the source "test", checked on 1 January 2026. */
final class EntryBuilder {
  private final String id;
  private final String name;
  private EntryKind kind = EntryKind.ACTOR;
  private boolean example;
  private Status status = Status.PUBLISHED;
  private Visibility visibility = Visibility.PUBLIC;
  private @Nullable String siret;
  private String summary = "";
  private String description = "";
  private List<String> held = List.of();
  private final List<Concept> concepts = new ArrayList<>();
  private final List<PlaceDraft> places = new ArrayList<>();
  private final Set<TerritoryId> coverage = new LinkedHashSet<>();
  private final List<ContactDraft> contacts = new ArrayList<>();
  private final List<LinkDraft> links = new ArrayList<>();
  private @Nullable PartialDate start;
  private @Nullable PartialDate end;
  private String source = "test";
  private @Nullable LocalDate verifiedOn;
  private LocalDate importedOn = LocalDate.of(2026, 1, 1);
  private Instant changedAt = Instant.parse("2026-01-01T10:00:00Z");

  private EntryBuilder(String id, String name) {
    this.id = id;
    this.name = name;
  }

  static EntryBuilder entry(String id, String name) {
    return new EntryBuilder(id, name);
  }

  EntryBuilder kind(EntryKind value) {
    kind = value;
    return this;
  }

  EntryBuilder example() {
    example = true;
    return this;
  }

  EntryBuilder status(Status value) {
    status = value;
    return this;
  }

  EntryBuilder visibility(Visibility value) {
    visibility = value;
    return this;
  }

  EntryBuilder siret(String value) {
    siret = value;
    return this;
  }

  EntryBuilder summary(String value) {
    summary = value;
    return this;
  }

  EntryBuilder description(String value) {
    description = value;
    return this;
  }

  EntryBuilder held(String passage) {
    held = List.of(passage);
    return this;
  }

  EntryBuilder concept(ConceptScheme scheme, String code) {
    concepts.add(new Concept(scheme, code));
    return this;
  }

  EntryBuilder subType(String code) {
    return concept(ConceptScheme.SUB_TYPE, code);
  }

  EntryBuilder theme(String code) {
    return concept(ConceptScheme.THEME, code);
  }

  EntryBuilder at(Territory commune) {
    return at(commune, commune.centre(), PlacePrecision.COMMUNE);
  }

  EntryBuilder at(Territory commune, Position position, PlacePrecision precision) {
    places.add(
        new PlaceDraft(
            PlaceRole.SEAT,
            "",
            null,
            commune.id().code(),
            position,
            precision,
            new PlaceDraft.Placing("source", 1),
            PlaceDraft.Access.UNKNOWN));
    return this;
  }

  EntryBuilder covers(String territory) {
    coverage.add(TerritoryId.find(territory).orElseThrow());
    return this;
  }

  EntryBuilder phone(String phone) {
    return contact(phone, Visibility.PUBLIC);
  }

  EntryBuilder contact(String phone, Visibility who) {
    contacts.add(new ContactDraft(null, null, phone, null, who));
    return this;
  }

  EntryBuilder link(LinkRole role, String label) {
    links.add(new LinkDraft(role, null, label, null, null, null));
    return this;
  }

  EntryBuilder dates(@Nullable String from, @Nullable String to) {
    start = from == null ? null : new PartialDate(from);
    end = to == null ? null : new PartialDate(to);
    return this;
  }

  EntryBuilder source(String code) {
    source = code;
    return this;
  }

  EntryBuilder verifiedOn(String day) {
    verifiedOn = LocalDate.parse(day);
    return this;
  }

  EntryBuilder importedOn(String day) {
    importedOn = LocalDate.parse(day);
    return this;
  }

  EntryBuilder changedOn(String day) {
    changedAt = Instant.parse(day + "T10:00:00Z");
    return this;
  }

  EntryDocument build() {
    EntryDraft draft =
        new EntryDraft(
            new EntryDraft.Identity(kind, name, null, siret, null, status, visibility, example),
            new EntryDraft.Text(summary, description, "fr", null, held),
            concepts,
            new EntryDraft.Location(places, coverage, null),
            contacts,
            links,
            new EntryDraft.Dates(null, start, end, null, null, null, null),
            Map.of());
    return new EntryDocument(
        id,
        "une-fiche",
        draft,
        List.of(new EntryDocument.SourceMark(source, source, id, "LO 2.0", null)),
        new EntryDocument.Freshness(verifiedOn, null, null, importedOn, null, changedAt));
  }
}
