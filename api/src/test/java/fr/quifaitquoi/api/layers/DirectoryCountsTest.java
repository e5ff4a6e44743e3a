package fr.quifaitquoi.api.layers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.api.entry.Drafts;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.TestGeography;
import fr.quifaitquoi.indexer.directory.EntryDocument;
import fr.quifaitquoi.indexer.directory.EntryDocument.Freshness;
import fr.quifaitquoi.indexer.directory.EntryDocument.SourceMark;
import fr.quifaitquoi.indexer.directory.SearchResult.Named;
import fr.quifaitquoi.indexer.directory.SearchResult.Placement;
import fr.quifaitquoi.indexer.directory.ThemeTree;
import fr.quifaitquoi.indexer.directory.ThemeTree.Theme;
import fr.quifaitquoi.indexer.entry.Concept;
import fr.quifaitquoi.indexer.entry.ConceptScheme;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.entry.EntryKind;
import fr.quifaitquoi.indexer.entry.PlaceDraft;
import fr.quifaitquoi.indexer.entry.PlacePrecision;
import fr.quifaitquoi.indexer.entry.PlaceRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DirectoryCountsTest {
  private static final String TOURS = "37261";
  private static final ThemeTree THEMES =
      new ThemeTree(
          List.of(
              new Theme("jeunesse", "Jeunesse", "", List.of(), ""),
              new Theme("conseils-de-jeunes", "Conseils", "jeunesse", List.of(), ""),
              new Theme("loisirs-jeunes", "Loisirs", "jeunesse", List.of(), ""),
              new Theme("mobilite", "Mobilité", "", List.of(), "")));

  private final Geography geography = TestGeography.bundled();
  private final DirectoryCounts.Builder builder = new DirectoryCounts.Builder(geography, THEMES);

  private static EntryDocument document(EntryDraft draft, @Nullable LocalDate gone, String... by) {
    List<SourceMark> sources =
        List.of(by).stream().map(code -> new SourceMark(code, code, "1", "LO", null)).toList();
    Instant changed = Instant.parse("2026-03-12T10:00:00Z");
    return new EntryDocument(
        "0000000001",
        "x",
        draft,
        sources,
        new Freshness(null, null, null, LocalDate.of(2026, 3, 1), gone, changed));
  }

  private void add(EntryDraft draft, String... sources) {
    add(document(draft, null, sources));
  }

  private void add(EntryDocument document) {
    builder.add(
        document,
        new Placement(
            new Position(0.69, 47.39), new Named(TOURS, "Tours"), null, false, null, null, null));
  }

  private Tally tours() {
    return Objects.requireNonNull(communes().get(TOURS));
  }

  private Map<String, Tally> communes() {
    return builder.build("v").of(Level.COMMUNE, geography, 2);
  }

  private static Drafts located(String name) {
    return Drafts.named(name).at(TOURS, 0.69, 47.39);
  }

  private static EntryDraft atPrecision(PlacePrecision precision) {
    EntryDraft draft = Drafts.named("Relais").draft();
    PlaceDraft place =
        new PlaceDraft(
            PlaceRole.SEAT,
            "",
            null,
            TOURS,
            new Position(0.69, 47.39),
            precision,
            new PlaceDraft.Placing("source", 0.5),
            new PlaceDraft.Access(null, null, false));
    return new EntryDraft(
        draft.identity(),
        draft.text(),
        draft.concepts(),
        new EntryDraft.Location(List.of(place), Set.of(), null),
        draft.contacts(),
        draft.links(),
        draft.dates(),
        draft.attributes());
  }

  private static EntryDraft ofSubType(EntryKind kind, String subType) {
    EntryDraft draft = located("Commune de Tours").kind(kind).draft();
    return new EntryDraft(
        draft.identity(),
        draft.text(),
        List.of(new Concept(ConceptScheme.SUB_TYPE, subType)),
        draft.location(),
        draft.contacts(),
        draft.links(),
        draft.dates(),
        draft.attributes());
  }

  @Test
  void countsAnEntryOnceInItsCommuneAndInAllThatHoldsIt() {
    add(located("Vélos").draft(), "a");
    add(located("Fête").kind(EntryKind.INITIATIVE).draft(), "b");

    DirectoryCounts counts = builder.build("v");

    for (Level level : List.of(Level.COMMUNE, Level.EPCI, Level.DEPARTEMENT, Level.REGION)) {
      assertThat(counts.of(level, geography, 2)).as("%s", level).hasSize(1);
      Tally tally = counts.of(level, geography, 2).values().iterator().next();
      assertThat(tally.entries()).isEqualTo(2);
      assertThat(tally.ofKind(EntryKind.ACTOR)).isEqualTo(1);
      assertThat(tally.ofKind(EntryKind.INITIATIVE)).isEqualTo(1);
      assertThat(tally.sources()).isEqualTo(2);
    }
    assertThat(counts.of(Level.REGION, geography, 2)).containsOnlyKeys("24");
  }

  @Test
  void anEntryOfTwoThemesBelowOneCountsOnceInIt() {
    add(located("Jeunes").theme("conseils-de-jeunes", "loisirs-jeunes", "mobilite").draft(), "a");

    Tally tours = tours();

    assertThat(tours.ofTheme(0)).isEqualTo(1);
    assertThat(tours.ofTheme(1)).isEqualTo(1);
  }

  @Test
  void leavesOutExamples() {
    add(located("Exemple").example().draft(), "a");

    assertThat(communes()).isEmpty();
  }

  @Test
  void leavesOutCommunesAndGroupingsAsActorsButNotWhatTheyDo() {
    add(ofSubType(EntryKind.ACTOR, "commune"), "a");
    add(ofSubType(EntryKind.ACTOR, "epci"), "a");
    assertThat(communes()).isEmpty();

    add(ofSubType(EntryKind.INITIATIVE, "commune"), "a");
    add(ofSubType(EntryKind.ACTOR, "association"), "a");
    assertThat(tours().entries()).isEqualTo(2);
  }

  @Test
  void leavesOutWhatIsKnownAtTerritoryLevelOnly() {
    add(atPrecision(PlacePrecision.TERRITORY), "a");
    add(Drafts.named("En ligne").draft(), "a");
    assertThat(communes()).isEmpty();

    add(atPrecision(PlacePrecision.COMMUNE), "a");
    add(atPrecision(PlacePrecision.STREET), "a");
    assertThat(tours().entries()).isEqualTo(2);
  }

  @Test
  void leavesOutWhatItsSourceNoLongerHas() {
    add(document(located("Disparue").draft(), LocalDate.of(2026, 2, 1), "a"));

    assertThat(communes()).isEmpty();
  }

  @Test
  void theDateIsThatOfTheLatestChangeOrImport() {
    assertThat(builder.build("v").latest()).isNull();

    add(located("Vélos").draft(), "a");

    assertThat(builder.build("v").latest()).isEqualTo("2026-03-12");
  }
}
