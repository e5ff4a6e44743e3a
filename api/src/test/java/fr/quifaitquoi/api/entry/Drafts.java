package fr.quifaitquoi.api.entry;

import fr.quifaitquoi.geodata.Position;
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
import fr.quifaitquoi.indexer.reading.ReadRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Drafts and rows for tests. */
public final class Drafts {
  public static final String PRIVATE_MAIL = "camille.canari@exemple.example";
  public static final String PRIVATE_PHONE = "0639980042";

  private EntryKind kind = EntryKind.ACTOR;
  private String name;
  private String summary = "";
  private Status status = Status.PUBLISHED;
  private Visibility visibility = Visibility.PUBLIC;
  private boolean example;
  private final List<PlaceDraft> places = new ArrayList<>();
  private final List<Concept> concepts = new ArrayList<>();
  private final List<ContactDraft> contacts = new ArrayList<>();
  private final List<LinkDraft> links = new ArrayList<>();
  private final Set<TerritoryId> coverage = new LinkedHashSet<>();
  private List<String> held = List.of();
  private Map<String, String> attributes = Map.of();
  private EntryDraft.Dates dates = new EntryDraft.Dates(null, null, null, null, null, null, null);

  private Drafts(String name) {
    this.name = name;
  }

  /** An actor of that name, published, without a place. */
  public static Drafts named(String name) {
    return new Drafts(name);
  }

  /** An entry with something in every field. */
  public static Drafts full(String name) {
    return named(name)
        .summary("On y répare les vélos")
        .at("37261", 0.689, 47.39)
        .at("37130", 0.4, 47.3)
        .theme("mobilite", "environnement")
        .covering(TerritoryId.commune("37261"), TerritoryId.find("epci:243700754").orElseThrow())
        .contact(Visibility.PUBLIC, null, "0247000000", "contact@velos.example")
        .contact(Visibility.TEAM, "Camille Canari", PRIVATE_PHONE, PRIVATE_MAIL)
        .link(LinkRole.SUPPORTS, "Villes au Carré")
        .held("Réunion https://visio.example/?MTID=42")
        .attributes(Map.of("tranche_cout", "moins de 1 000 €", "public_vise", "tous"));
  }

  public Drafts kind(EntryKind value) {
    kind = value;
    return this;
  }

  public Drafts renamed(String value) {
    name = value;
    return this;
  }

  public Drafts summary(String value) {
    summary = value;
    return this;
  }

  public Drafts status(Status value) {
    status = value;
    return this;
  }

  public Drafts visibility(Visibility value) {
    visibility = value;
    return this;
  }

  public Drafts example() {
    example = true;
    return this;
  }

  public Drafts at(String commune, double lon, double lat) {
    places.add(
        new PlaceDraft(
            places.isEmpty() ? PlaceRole.SEAT : PlaceRole.RECEPTION,
            "12 rue des Halles",
            "37000",
            commune,
            new Position(lon, lat),
            PlacePrecision.HOUSE_NUMBER,
            new PlaceDraft.Placing("source", 0.95),
            new PlaceDraft.Access("Mo-Fr 09:00-12:00", "plain-pied", false)));
    return this;
  }

  public Drafts theme(String... codes) {
    for (String code : codes) {
      concepts.add(new Concept(ConceptScheme.THEME, code));
    }
    return this;
  }

  public Drafts subType(String code) {
    concepts.add(new Concept(ConceptScheme.SUB_TYPE, code));
    return this;
  }

  public Drafts covering(TerritoryId... territories) {
    coverage.addAll(List.of(territories));
    return this;
  }

  public Drafts contact(
      Visibility who, @org.jspecify.annotations.Nullable String person, String phone, String mail) {
    contacts.add(new ContactDraft(person, person == null ? null : "référente", phone, mail, who));
    return this;
  }

  public Drafts link(LinkRole role, String label) {
    links.add(
        new LinkDraft(
            role, null, label, "https://exemple.example/", new PartialDate("2021-06"), null));
    return this;
  }

  public Drafts held(String passage) {
    held = List.of(passage);
    return this;
  }

  public Drafts attributes(Map<String, String> value) {
    attributes = value;
    return this;
  }

  public Drafts dates(EntryDraft.Dates value) {
    dates = value;
    return this;
  }

  public EntryDraft draft() {
    return new EntryDraft(
        new EntryDraft.Identity(
            kind, name, null, "12345678900011", null, status, visibility, example),
        new EntryDraft.Text(summary, "Un atelier.\n\nOuvert à\ttous \\o/", "fr", null, held),
        List.copyOf(concepts),
        new EntryDraft.Location(
            List.copyOf(places), coverage, places.isEmpty() ? "en-ligne" : null),
        List.copyOf(contacts),
        List.copyOf(links),
        dates,
        attributes);
  }

  /** The draft as a row of a directory. */
  public ReadRow.Taken row(String key) {
    EntryDraft draft = draft();
    String content = "{\"nom\":\"" + name + "\",\"mail\":\"" + PRIVATE_MAIL + "\"}";
    return new ReadRow.Taken(1, key, false, content, draft, List.of());
  }
}
