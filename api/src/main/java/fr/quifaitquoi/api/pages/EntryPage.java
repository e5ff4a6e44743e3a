package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.entry.StoredEntry;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.directory.EntryDocument;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.directory.SearchRequest.Near;
import fr.quifaitquoi.indexer.directory.SearchRequest.Sort;
import fr.quifaitquoi.indexer.entry.Concept;
import fr.quifaitquoi.indexer.entry.ConceptScheme;
import fr.quifaitquoi.indexer.entry.ContactDraft;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.entry.EntryKind;
import fr.quifaitquoi.indexer.entry.PlaceDraft;
import fr.quifaitquoi.indexer.entry.Visibility;
import fr.quifaitquoi.web.French;
import fr.quifaitquoi.web.view.Card;
import fr.quifaitquoi.web.view.EntryView;
import fr.quifaitquoi.web.view.Fact;
import fr.quifaitquoi.web.view.Head;
import fr.quifaitquoi.web.view.Link;
import fr.quifaitquoi.web.view.MapView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the page of one fiche. */
final class EntryPage {
  private static final int SIMILAR = 3;
  private static final double NEAR_METERS = 50_000;

  private final Instance instance;
  private final StoredEntry stored;
  private final EntryDraft entry;
  private final List<EntryLinks.Linked> links;
  private final String path;

  EntryPage(Instance instance, EntryLinks.Found found) {
    this.instance = instance;
    stored = found.entry();
    entry = stored.content();
    links = found.links();
    path = Addresses.entry(stored.slug(), stored.id());
  }

  /**
   * The page.
   *
   * @param baseUrl public address of the service
   * @param jsonLd the fiche in schema.org's words
   */
  EntryView make(String baseUrl, String jsonLd) {
    return new EntryView(
        head(jsonLd),
        heading(baseUrl),
        body(),
        entry.location().places().stream().map(this::place).toList(),
        contacts(),
        around(),
        provenance(),
        map());
  }

  String name() {
    return French.typography(entry.identity().name());
  }

  private Head head(String jsonLd) {
    String summary = entry.text().summary();
    String where = commune().map(c -> " à " + French.typography(c.name())).orElse("");
    String description =
        summary.isEmpty() ? Kinds.of(entry.identity().kind()).singular() + where : summary;
    return new Head(
        name() + commune().map(c -> " · " + French.typography(c.name())).orElse(""),
        French.typography(description),
        path,
        !entry.identity().example(),
        jsonLd,
        "carte");
  }

  private Optional<Territory> commune() {
    return entry.location().places().stream()
        .findFirst()
        .flatMap(place -> instance.geography().findCurrentCommune(place.communeCode()));
  }

  private EntryView.Heading heading(String baseUrl) {
    return new EntryView.Heading(
        Kinds.of(entry.identity().kind()),
        CardMaker.first(entry, ConceptScheme.SUB_TYPE)
            .map(instance.vocabulary()::word)
            .orElse(null),
        name(),
        French.typography(entry.text().summary()),
        When.of(entry.identity().kind(), entry.dates()).orElse(null),
        entry.identity().example(),
        baseUrl + path);
  }

  private EntryView.Body body() {
    List<String> paragraphs = new ArrayList<>();
    for (String paragraph : entry.text().description().split("\\n\\s*\\n")) {
      if (!paragraph.isBlank()) {
        paragraphs.add(French.typography(paragraph.strip()));
      }
    }
    return new EntryView.Body(
        paragraphs,
        facts(),
        concepts(ConceptScheme.THEME).stream()
            .map(code -> Link.to(instance.vocabulary().theme(code), Addresses.theme(code)))
            .toList(),
        words(ConceptScheme.AUDIENCE));
  }

  private List<String> concepts(ConceptScheme scheme) {
    return entry.concepts().stream()
        .filter(concept -> concept.scheme() == scheme)
        .map(Concept::code)
        .toList();
  }

  private List<String> words(ConceptScheme scheme) {
    return concepts(scheme).stream().map(instance.vocabulary()::word).toList();
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    list(facts, "Compétences", words(ConceptScheme.SKILL));
    list(facts, "Travaux", words(ConceptScheme.WORKS));
    if (entry.dates().created() != null) {
      facts.add(Fact.of("Création", French.partialDate(entry.dates().created().text())));
    }
    PageWords vocabulary = instance.vocabulary();
    entry
        .attributes()
        .forEach((key, value) -> {
          boolean web = value.startsWith("https://") || value.startsWith("http://");
          String shown = value.matches("[a-z][a-z0-9-]*") ? vocabulary.word(value) : value;
          facts.add(new Fact(vocabulary.word(key), French.typography(shown), web ? value : null));
        });
    number(facts, "SIRET", entry.identity().siret(), "(\\d{3})(\\d{3})(\\d{3})(\\d{5})");
    if (entry.identity().siret() == null) {
      number(facts, "SIREN", entry.identity().siren(), "(\\d{3})(\\d{3})(\\d{3})()");
    }
    if (entry.identity().rna() != null) {
      facts.add(Fact.of("RNA", entry.identity().rna()));
    }
    return facts;
  }

  private static void list(List<Fact> facts, String label, List<String> values) {
    if (!values.isEmpty()) {
      facts.add(Fact.of(label, String.join(", ", values)));
    }
  }

  private static void number(
      List<Fact> facts, String label, @Nullable String digits, String shape) {
    if (digits != null) {
      String grouped = digits.replaceAll(shape, "$1\u00a0$2\u00a0$3\u00a0$4").strip();
      facts.add(Fact.of(label, grouped));
    }
  }

  private EntryView.PlaceLine place(PlaceDraft place) {
    Optional<Territory> commune = instance.geography().findCurrentCommune(place.communeCode());
    String town = commune.map(c -> French.typography(c.name())).orElse("");
    String postcode = place.postcode() == null ? "" : place.postcode() + " ";
    List<String> address =
        place
            .addressGiven()
            .lines()
            .filter(line -> !line.isBlank())
            .map(French::typography)
            .toList();
    String precision = CardMaker.precision(place.precision());
    return new EntryView.PlaceLine(
        instance.vocabulary().word(place.role().code()),
        address,
        commune.map(c -> Link.to(postcode + town, Addresses.territory(c.id()))).orElse(null),
        precision == null ? null : "Sur la carte, " + precision + ".",
        directions(place),
        visit(place.access()));
  }

  private static String directions(PlaceDraft place) {
    return "https://www.openstreetmap.org/directions?to="
        + place.position().lat()
        + "%2C"
        + place.position().lon();
  }

  private EntryView.Visit visit(PlaceDraft.Access access) {
    String given = access.openingHours();
    Optional<OpeningHours> hours = given == null ? Optional.empty() : OpeningHours.find(given);
    List<String> asGiven =
        given == null ? List.of() : given.lines().filter(line -> !line.isBlank()).toList();
    return new EntryView.Visit(
        hours.map(h -> h.today(java.time.LocalDateTime.now(instance.clock()))).orElse(null),
        hours.map(OpeningHours::lines).orElse(asGiven),
        access.accessibility(),
        access.itinerant());
  }

  private List<EntryView.Contact> contacts() {
    return entry.contacts().stream()
        .filter(contact -> contact.visibility() == Visibility.PUBLIC)
        .map(EntryPage::contact)
        .toList();
  }

  private static EntryView.Contact contact(ContactDraft contact) {
    List<String> who = new ArrayList<>();
    Optional.ofNullable(contact.person()).ifPresent(who::add);
    Optional.ofNullable(contact.role()).ifPresent(who::add);
    String phone = contact.phone();
    String digits = phone == null ? "" : phone.replaceAll("[^+0-9]", "");
    return new EntryView.Contact(
        who.isEmpty() ? null : French.typography(String.join(", ", who)),
        phone == null ? null : phone.replace(' ', '\u00a0'),
        phone == null
            ? null
            : "tel:" + (digits.startsWith("0") ? "+33" + digits.substring(1) : digits),
        contact.mail());
  }

  private EntryView.Around around() {
    return new EntryView.Around(groups(), experiences(), similar(), coverage(), territories());
  }

  private List<EntryView.LinkGroup> groups() {
    Map<String, List<Link>> groups = new LinkedHashMap<>();
    for (EntryLinks.Linked link : links) {
      String role = (link.incoming() ? "inverse." : "") + link.role().code();
      StoredEntry other = link.other();
      String url = other == null ? link.url() : Addresses.entry(other.slug(), other.id());
      groups
          .computeIfAbsent(instance.vocabulary().word(role), label -> new ArrayList<>())
          .add(new Link(French.typography(link.label()), url, null));
    }
    List<EntryView.LinkGroup> list = new ArrayList<>();
    groups.forEach((label, group) -> list.add(new EntryView.LinkGroup(label, group)));
    return list;
  }

  /** Experiences are told as cards, beside their link. */
  private List<Card> experiences() {
    List<Card> cards = new ArrayList<>();
    for (EntryLinks.Linked link : links) {
      StoredEntry other = link.other();
      if (link.incoming()
          && other != null
          && other.content().identity().kind() == EntryKind.EXPERIENCE) {
        cards.add(card(other));
      }
    }
    return cards;
  }

  private Card card(StoredEntry other) {
    EntryDocument document = document(other);
    return instance.cards().ofDocument(document, instance.today());
  }

  private static EntryDocument document(StoredEntry stored) {
    return new EntryDocument(
        stored.id(), stored.slug(), stored.content(), stored.sources(), stored.freshness());
  }

  private List<Card> similar() {
    List<String> themes = concepts(ConceptScheme.THEME);
    if (themes.isEmpty() || entry.location().places().isEmpty()) {
      return List.of();
    }
    SearchRequest request =
        SearchEdit.all()
            .themes(Set.of(themes.getFirst()))
            .near(new Near(entry.location().places().getFirst().position(), NEAR_METERS))
            .sort(Sort.DISTANCE)
            .first(SIMILAR + 1)
            .build();
    CardMaker cards = instance.cards();
    return instance.search(PageSearch.of(request, instance)).hits().stream()
        .filter(hit -> !hit.document().id().equals(stored.id()))
        .limit(SIMILAR)
        .map(hit -> cards.make(hit, true, instance.today()))
        .toList();
  }

  private List<Link> coverage() {
    return entry.location().coverage().stream()
        .map(id -> instance.geography().find(id))
        .flatMap(Optional::stream)
        .map(t -> Link.to(Places.fullName(t), Addresses.territory(t.id())))
        .toList();
  }

  private List<Link> territories() {
    return commune()
        .map(c ->
            instance.geography().listTerritoriesOf(c.id().code()).stream()
                .filter(t -> SHOWN.contains(t.id().level()))
                .map(t ->
                    new Link(
                        Places.fullName(t), Addresses.territory(t.id()), TerritoryPage.note(t)))
                .toList())
        .orElse(List.of());
  }

  private static final Set<Level> SHOWN =
      Set.of(Level.BASSIN_DE_VIE, Level.EPCI, Level.DEPARTEMENT, Level.PERIMETRE, Level.QPV);

  private EntryView.Provenance provenance() {
    List<EntryView.SourceLine> sources =
        stored.sources().stream()
            .map(source ->
                new EntryView.SourceLine(
                    French.typography(source.name()),
                    Addresses.source(source.code()),
                    source.licence(),
                    source.attribution()))
            .toList();
    String gone =
        stored.freshness().goneSince() == null
            ? null
            : "N’est plus dans sa source depuis le "
                + French.date(stored.freshness().goneSince())
                + ".";
    return new EntryView.Provenance(
        sources,
        FreshnessWords.of(document(stored), instance.today()),
        gone,
        entry.text().site(),
        instance.contactUrl("Erreur sur la fiche " + path).orElse(null));
  }

  private MapView map() {
    TerritoryId coverage = entry.location().coverage().stream().findFirst().orElse(null);
    MapView.Point point =
        entry.location().places().stream()
            .findFirst()
            .map(place ->
                new MapView.Point(
                    place.position().lon(),
                    place.position().lat(),
                    entry.identity().kind().code(),
                    CardMaker.first(entry, ConceptScheme.THEME).orElse(""),
                    null))
            .orElse(null);
    return new Maps(instance).ofEntry(point, coverage, name());
  }
}
