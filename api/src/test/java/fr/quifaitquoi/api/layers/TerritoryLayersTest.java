package fr.quifaitquoi.api.layers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.api.demo.DemoData;
import fr.quifaitquoi.api.engine.Engine;
import fr.quifaitquoi.api.entry.Change;
import fr.quifaitquoi.api.entry.Drafts;
import fr.quifaitquoi.api.imports.ImportException;
import fr.quifaitquoi.api.imports.ImportProgress;
import fr.quifaitquoi.api.imports.ImportRequest;
import fr.quifaitquoi.api.imports.ImportService;
import fr.quifaitquoi.api.settings.Setting;
import fr.quifaitquoi.api.settings.SettingsReader;
import fr.quifaitquoi.api.source.SourceStore;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.SharedData;
import fr.quifaitquoi.geodata.layer.GeometryKind;
import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.indexer.entry.EntryKind;
import fr.quifaitquoi.indexer.entry.Status;
import fr.quifaitquoi.indexer.placing.PlacerOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is counted of the real directories, beside a count by hand of the layer of entries. */
class TerritoryLayersTest {
  private static final Map<String, String> DIRECTORIES =
      Map.of(
          "france-services", "france-services/liste-fs-20240801.csv",
          "hub-lo", "hub-lo/hub-lo.json",
          "maine-et-loire", "maine-et-loire/maine-et-loire.json",
          "conseillers-numeriques", "conseillers-numeriques/cnfs-2022.json",
          "lieux-mediation-numerique", "lieux-mediation-numerique/lieux-2023.json",
          "territoires-engagement", "territoires-engagement/liste_tec_te.csv",
          "journee-citoyenne", "journee-citoyenne/communes-citees.csv");

  @TempDir static Path data;
  private static Engine engine;
  private static LayerCatalogue catalogue;

  @BeforeAll
  static void importAll() throws IOException, InterruptedException, ImportException {
    SharedData.path("directories");
    engine =
        Engine.open(
            SettingsReader.of(Map.of(Setting.DATA, data.toString(), Setting.PORT, "0")).read());
    new DemoData(engine.database(), new SourceStore(engine.database()), Clock.systemUTC())
        .loadIfAbsent(engine.geography().get(), engine.settings().instance().territory());
    for (Map.Entry<String, String> directory : DIRECTORIES.entrySet()) {
      importOne(directory.getKey(), directory.getValue());
    }
    catalogue =
        new LayerBeans()
            .catalogue(
                engine.index(),
                engine.geography(),
                engine.settings(),
                engine.vocabulary(),
                FileLayers.NONE);
  }

  @AfterAll
  static void close() throws IOException {
    if (engine != null) {
      engine.close();
    }
  }

  private static void importOne(String source, String file) throws ImportException {
    Path mapping = Path.of("..", "docs", "imports", source + ".yml");
    new ImportService(engine.database(), engine.geography(), PlacerOptions.DEFAULT)
        .run(
            new ImportRequest(
                SharedData.path("directories/" + file).toString(),
                null,
                null,
                mapping,
                new ImportRequest.Options(false, true, false, Status.PUBLISHED)),
            ImportProgress.NONE);
    engine.index().catchUp();
  }

  private static @Nullable Object value(Layer layer, int row, String property) {
    return layer.column(layer.schema().findIndex(property).orElseThrow()).valueAt(row);
  }

  /** Entries by the value of a column, counted one by one. */
  private static Map<String, Long> countByHand(String column, Predicate<Integer> also) {
    Layer fiches = catalogue.get("fiches").layer();
    Map<String, Long> counts = new HashMap<>();
    for (int row = 0; row < fiches.size(); row++) {
      String territory = (String) value(fiches, row, column);
      boolean territorial =
          "acteur".equals(value(fiches, row, "type"))
              && Set.of("commune", "epci").contains(value(fiches, row, "sous_type") + "");
      if (territory != null
          && Boolean.FALSE.equals(value(fiches, row, "exemple"))
          && !territorial
          && !"territoire".equals(value(fiches, row, "precision"))
          && also.test(row)) {
        counts.merge(territory, 1L, Long::sum);
      }
    }
    return counts;
  }

  private static long count(Layer layer, int row, String column) {
    return (Long) Objects.requireNonNull(value(layer, row, column));
  }

  private static List<?> list(Layer layer, int row, String column) {
    return (List<?>) Objects.requireNonNull(value(layer, row, column));
  }

  private static Map<String, Long> counted(String layerId, String column) {
    Layer layer = catalogue.get(layerId).layer();
    Map<String, Long> counts = new HashMap<>();
    for (int row = 0; row < layer.size(); row++) {
      long count = count(layer, row, column);
      if (count > 0) {
        counts.put(layer.id(row), count);
      }
    }
    return counts;
  }

  @Test
  void everyLevelCountsWhatACountByHandFinds() {
    Map<String, String> columns =
        Map.of(
            "communes", "code_commune",
            "bassins-de-vie", "code_bassin_de_vie",
            "epci", "code_epci",
            "departements", "code_departement",
            "regions", "code_region");

    columns.forEach((layer, column) ->
        assertThat(counted(layer, "fiches"))
            .as(layer)
            .isEqualTo(countByHand(column, row -> true))
            .hasSizeGreaterThan(10));
  }

  @Test
  void everyKindCountsWhatACountByHandFinds() {
    Layer fiches = catalogue.get("fiches").layer();
    for (EntryKind kind : EntryKind.values()) {
      assertThat(counted("communes", TerritoryProperties.ofKind(kind)))
          .as("%s", kind)
          .isEqualTo(
              countByHand("code_commune", row -> kind.code().equals(value(fiches, row, "type"))));
    }
  }

  @Test
  void aThemeCountsTheEntriesOfThoseBelowItToo() {
    Layer fiches = catalogue.get("fiches").layer();
    List<String> numerique =
        engine.vocabulary().themes().themes().stream()
            .filter(t -> t.code().equals("numerique") || t.parent().equals("numerique"))
            .map(t -> t.code())
            .toList();

    Map<String, Long> expected =
        countByHand(
            "code_departement",
            row -> list(fiches, row, "themes").stream().anyMatch(numerique::contains));

    assertThat(counted("departements", "theme_numerique")).isEqualTo(expected).isNotEmpty();
  }

  @Test
  void saysHowManyDirectoriesCoverATerritory() {
    Layer fiches = catalogue.get("fiches").layer();
    Layer departements = catalogue.get("departements").layer();
    Map<String, Set<Object>> leading = new HashMap<>();
    countByHand(
        "code_departement",
        row -> {
          Object source = value(fiches, row, "source");
          if (source != null) {
            leading
                .computeIfAbsent(
                    value(fiches, row, "code_departement") + "", any -> new HashSet<>())
                .add(source);
          }
          return true;
        });

    assertThat(leading).hasSizeGreaterThan(90);
    leading.forEach((code, sources) ->
        assertThat((Long) value(departements, departements.findRow(code).orElseThrow(), "sources"))
            .as(code)
            .isBetween((long) sources.size(), DIRECTORIES.size() + 1L));
  }

  @Test
  void tellsNoRateBelowAThousandInhabitants() {
    Layer communes = catalogue.get("communes").layer();
    for (int row = 0; row < communes.size(); row++) {
      Long people = (Long) value(communes, row, "population");
      Double rate = (Double) value(communes, row, "fiches_pour_10000");
      if (people == null || people < 1_000) {
        assertThat(rate).isNull();
      } else {
        long entries = count(communes, row, "fiches");
        assertThat(rate)
            .isCloseTo(entries * 10_000.0 / people, org.assertj.core.data.Offset.offset(0.0051));
      }
    }
  }

  @Test
  void namesWhatACommuneBelongsToAndAllThatAGroupingStraddles() {
    Layer communes = catalogue.get("communes").layer();
    int tours = communes.findRow("37261").orElseThrow();
    assertThat(value(communes, tours, "code_departement")).isEqualTo("37");
    assertThat(value(communes, tours, "nom_region")).isEqualTo("Centre-Val de Loire");
    assertThat(value(communes, tours, "code_epci")).isEqualTo("243700754");
    assertThat((Double) value(communes, tours, "superficie_km2")).isBetween(10.0, 100.0);
    assertThat(value(communes, tours, "date_donnees")).isNotNull();

    Layer groupings = catalogue.get("epci").layer();
    List<Integer> straddling = new ArrayList<>();
    for (int row = 0; row < groupings.size(); row++) {
      List<?> all = list(groupings, row, "codes_departement");
      assertThat(all.getFirst()).isEqualTo(value(groupings, row, "code_departement"));
      if (all.size() > 1) {
        straddling.add(row);
      }
    }
    assertThat(straddling).isNotEmpty();
  }

  @Test
  void aNewEntryShowsInItsCommuneWhileOutlinesStayAsTheyWere() throws InterruptedException {
    Layer before = catalogue.get("communes").layer();
    assertThat(catalogue.get("communes").layer()).isSameAs(before);
    long entries = Objects.requireNonNull(counted("communes", "fiches").get("37261"));

    engine
        .entries()
        .create(
            Drafts.named("Vélos de Tours").at("37261", 0.69, 47.39).draft(),
            new Change(Instant.now(), "test", ""));
    engine.index().catchUp();

    Layer after = awaitOtherThan(before);
    assertThat(counted("communes", "fiches").get("37261")).isEqualTo(entries + 1);
    int tours = after.findRow("37261").orElseThrow();
    assertThat(after.geometry(tours)).isSameAs(before.geometry(tours));
  }

  /** Who asks while a layer is made anew may be shown the one before. */
  private static Layer awaitOtherThan(Layer before) throws InterruptedException {
    Layer now = catalogue.get("communes").layer();
    for (int i = 0; i < 200 && now.version().equals(before.version()); i++) {
      Thread.sleep(100);
      now = catalogue.get("communes").layer();
    }
    assertThat(now.version()).isNotEqualTo(before.version());
    return now;
  }

  @Test
  void quartersAreEmptyAndSayWhyBeforeTheirOutlinesAreLoaded() {
    PublishedLayer quarters = catalogue.get("qpv");

    assertThat(quarters.layer().size()).isZero();
    assertThat(quarters.info().description())
        .contains(engine.geography().get().findAbsenceReason(Level.QPV).orElseThrow());
  }

  @Test
  void theGeometryIsSaidToBeWhatItIs() {
    for (String id : List.of("communes", "epci", "departements", "regions")) {
      Layer layer = catalogue.get(id).layer();
      boolean points = layer.allRows().stream().anyMatch(row -> layer.isPoint(row));
      assertThat(layer.schema().geometry())
          .as(id)
          .isEqualTo(points ? GeometryKind.MIXED : GeometryKind.POLYGON);
      assertThat(layer.allRows().stream().noneMatch(layer::isWithoutGeometry)).isTrue();
    }
  }
}
