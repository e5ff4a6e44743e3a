package fr.quifaitquoi.api.demo;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
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
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a mapping of a bundled file into a draft. */
final class DemoDraft {
  /** A commune's centre, said to be so: neither certain nor a guess. */
  static final double SCORE_OF_A_COMMUNE = 0.6;

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Map<ConceptScheme, String> KEYS =
      Map.of(
          ConceptScheme.THEME, "themes",
          ConceptScheme.AUDIENCE, "publics",
          ConceptScheme.SKILL, "competences",
          ConceptScheme.WORKS, "travaux");

  private final Geography geography;
  private final boolean example;
  private final LocalDate today;

  DemoDraft(Geography geography, boolean example, LocalDate today) {
    this.geography = geography;
    this.example = example;
    this.today = today;
  }

  EntryDraft of(DemoFields fields) {
    EntryKind kind = EntryKind.find(fields.get("type")).orElseThrow();
    return new EntryDraft(
        new EntryDraft.Identity(
            kind,
            fields.get("nom"),
            null,
            null,
            null,
            Status.PUBLISHED,
            Visibility.PUBLIC,
            example),
        new EntryDraft.Text(
            fields.find("resume").orElse(""),
            fields.find("description").orElse("").strip(),
            "fr",
            null,
            List.of()),
        concepts(fields),
        location(fields),
        contacts(fields),
        fields.listMappings("liens").stream().map(DemoDraft::link).toList(),
        dates(fields),
        attributes(fields));
  }

  private static List<Concept> concepts(DemoFields fields) {
    List<Concept> concepts = new ArrayList<>();
    concepts.add(new Concept(ConceptScheme.SUB_TYPE, fields.get("sous_type")));
    for (ConceptScheme scheme : ConceptScheme.values()) {
      String key = KEYS.get(scheme);
      if (key != null) {
        fields.list(key).forEach(code -> concepts.add(new Concept(scheme, code)));
      }
    }
    return concepts;
  }

  private EntryDraft.Location location(DemoFields fields) {
    Set<TerritoryId> coverage = new LinkedHashSet<>();
    fields.list("couvre").forEach(text -> coverage.add(territory(text)));
    List<PlaceDraft> places =
        fields
            .find("commune")
            .map(code -> List.of(place(code, fields.is("itinerant"))))
            .orElse(List.of());
    String reason = places.isEmpty() ? fields.find("sans_lieu").orElse("region-entiere") : null;
    return new EntryDraft.Location(places, coverage, reason);
  }

  private PlaceDraft place(String communeCode, boolean itinerant) {
    Territory commune = geography.find(TerritoryId.commune(communeCode)).orElseThrow();
    return atCentreOf(geography, commune, itinerant);
  }

  /** The place of an entry of which only the commune is known. */
  static PlaceDraft atCentreOf(Geography geography, Territory commune, boolean itinerant) {
    List<String> postcodes = geography.listPostcodes(commune.id().code());
    return new PlaceDraft(
        PlaceRole.SEAT,
        "",
        postcodes.isEmpty() ? null : postcodes.getFirst(),
        commune.id().code(),
        commune.centre(),
        PlacePrecision.COMMUNE,
        new PlaceDraft.Placing("code-commune", SCORE_OF_A_COMMUNE),
        new PlaceDraft.Access(null, null, itinerant));
  }

  /** {@code niveau:code}, or {@code epci-de:} and {@code bassin-de:} a commune. */
  private TerritoryId territory(String text) {
    if (text.startsWith("epci-de:")) {
      return around(Level.EPCI, text.substring("epci-de:".length()));
    }
    if (text.startsWith("bassin-de:")) {
      return around(Level.BASSIN_DE_VIE, text.substring("bassin-de:".length()));
    }
    return TerritoryId.find(text).orElseThrow();
  }

  private TerritoryId around(Level level, String communeCode) {
    return geography.listTerritoriesOf(communeCode).stream()
        .map(Territory::id)
        .filter(id -> id.level() == level)
        .findFirst()
        .orElseThrow();
  }

  private static List<ContactDraft> contacts(DemoFields fields) {
    @Nullable String phone = fields.find("telephone").orElse(null);
    @Nullable String mail = fields.find("courriel").orElse(null);
    return phone == null && mail == null
        ? List.of()
        : List.of(new ContactDraft(null, null, phone, mail, Visibility.PUBLIC));
  }

  private static LinkDraft link(DemoFields fields) {
    LinkRole role = LinkRole.find(fields.get("role")).orElseThrow();
    return new LinkDraft(role, null, fields.get("vers"), null, null, null);
  }

  private EntryDraft.Dates dates(DemoFields fields) {
    @Nullable PartialDate start = day(fields, "debut_dans_jours");
    @Nullable PartialDate end = day(fields, "fin_dans_jours");
    @Nullable ZonedDateTime startsAt =
        start == null
            ? null
            : fields
                .find("heure")
                .map(hour -> start.from().atTime(LocalTime.parse(hour)).atZone(PARIS))
                .orElse(null);
    if (startsAt == null) {
      return new EntryDraft.Dates(null, start, end, null, null, null, null);
    }
    ZonedDateTime endsAt = startsAt.plusMinutes(fields.findNumber("duree_minutes").orElse(120));
    DateTimeFormatter iso = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    return new EntryDraft.Dates(
        null, start, end, null, iso.format(startsAt), iso.format(endsAt), null);
  }

  private @Nullable PartialDate day(DemoFields fields, String key) {
    return fields
        .findNumber(key)
        .map(days -> new PartialDate(today.plusDays(days).toString()))
        .orElse(null);
  }

  private static Map<String, String> attributes(DemoFields fields) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (String key : List.of("etat", "niveau")) {
      fields.find(key).ifPresent(value -> attributes.put(key, value));
    }
    return attributes;
  }
}
