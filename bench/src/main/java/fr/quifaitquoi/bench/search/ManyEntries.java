package fr.quifaitquoi.bench.search;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.indexer.directory.EntryDocument;
import fr.quifaitquoi.indexer.entry.Concept;
import fr.quifaitquoi.indexer.entry.ConceptScheme;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.entry.EntryKind;
import fr.quifaitquoi.indexer.entry.PlaceDraft;
import fr.quifaitquoi.indexer.entry.PlacePrecision;
import fr.quifaitquoi.indexer.entry.PlaceRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Many entries made from the real ones: repeated with other ids, other communes of all France, the
 * commune in the name, other themes, kinds and dates. Always the same ones.
 */
final class ManyEntries {
  private static final EntryKind[] KINDS = EntryKind.values();

  private final List<EntryDocument> real;
  private final List<Territory> communes;
  private final List<String> themes;
  private final Random random = new Random(20260101);

  ManyEntries(List<EntryDocument> real, Geography geography, List<String> themes) {
    this.real = real;
    this.communes = geography.list(Level.COMMUNE);
    this.themes = themes;
  }

  List<EntryDocument> make(int count) {
    List<EntryDocument> entries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      entries.add(makeOne(i));
    }
    return entries;
  }

  private EntryDocument makeOne(int number) {
    EntryDocument model = real.get(number % real.size());
    EntryDraft entry = model.entry();
    Territory commune = communes.get(random.nextInt(communes.size()));
    boolean asItIs = number < real.size() && !entry.location().places().isEmpty();
    EntryDraft.Location location =
        asItIs
            ? entry.location()
            : new EntryDraft.Location(List.of(place(commune)), Set.of(), null);
    String name = asItIs ? entry.identity().name() : rename(entry.identity().name(), commune);
    EntryDraft draft =
        new EntryDraft(
            new EntryDraft.Identity(
                random.nextInt(3) == 0 ? KINDS[random.nextInt(KINDS.length)] : EntryKind.ACTOR,
                name,
                null,
                "%014d".formatted(10_000_000_000_000L + number),
                null,
                entry.identity().status(),
                entry.identity().visibility(),
                false),
            entry.text(),
            concepts(entry.concepts()),
            location,
            List.of(),
            entry.links(),
            entry.dates(),
            entry.attributes());
    LocalDate checked = LocalDate.of(2026, 1, 1).minusDays(random.nextInt(2_000));
    return new EntryDocument(
        "B%09d".formatted(number),
        "fiche-" + number,
        draft,
        model.sources(),
        new EntryDocument.Freshness(
            null,
            null,
            checked.toString(),
            checked,
            null,
            checked.atStartOfDay(java.time.ZoneOffset.UTC).toInstant()));
  }

  private static String rename(String name, Territory commune) {
    String shorter = name.length() > 60 ? name.substring(0, 60) : name;
    return shorter + " – " + commune.name();
  }

  private PlaceDraft place(Territory commune) {
    Position position =
        new Position(
            commune.centre().lon() + random.nextGaussian() * 0.01,
            Math.clamp(commune.centre().lat() + random.nextGaussian() * 0.01, -89, 89));
    return new PlaceDraft(
        PlaceRole.SEAT,
        random.nextInt(200) + " rue de la République",
        null,
        commune.id().code(),
        position,
        PlacePrecision.STREET,
        new PlaceDraft.Placing("source", 1),
        PlaceDraft.Access.UNKNOWN);
  }

  private List<Concept> concepts(List<Concept> own) {
    Set<Concept> concepts = new LinkedHashSet<>(own);
    for (int i = random.nextInt(3); i > 0; i--) {
      String theme = themes.get(random.nextInt(themes.size()));
      concepts.add(new Concept(ConceptScheme.THEME, theme));
    }
    return List.copyOf(concepts);
  }
}
