package fr.quifaitquoi.geodata.sync;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.quifaitquoi.geodata.Dataset;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Method;
import fr.quifaitquoi.geodata.Outline;
import fr.quifaitquoi.geodata.SharedData;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.TestGeography;
import fr.quifaitquoi.geodata.snapshot.KnownHole;
import fr.quifaitquoi.geodata.snapshot.Membership;
import fr.quifaitquoi.geodata.snapshot.PastTerritory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What France is made of after a sync from the mirror of the official files. */
class OfficialGeographyTest {
  private final Geography france = TestGeography.official();

  @Test
  void everyCommuneIsInItsBassinDeVie() throws IOException {
    List<String> wrong = new ArrayList<>();
    int communes = 0;
    for (NamedCsvRecord line : expected("communes-bassins-de-vie-2022.csv")) {
      communes++;
      TerritoryId bassin = new TerritoryId(Level.BASSIN_DE_VIE, line.getField("code_bv"));
      boolean inIt =
          france.listTerritoriesOf(line.getField("code_commune")).stream()
              .map(Territory::id)
              .anyMatch(bassin::equals);
      if (!inIt) {
        wrong.add(line.getField("code_commune"));
      }
    }

    assertThat(communes).isEqualTo(34_875);
    assertThat(wrong).isEmpty();
  }

  @Test
  void historicalCodesLeadToTodaysCommuneButForEightThatAreNamed() throws IOException {
    TreeSet<String> unexpected = new TreeSet<>();
    int codes = 0;
    for (NamedCsvRecord line : expected("codes-communes-historiques-vers-2025.csv")) {
      codes++;
      String former = line.getField("DEPCOM_HIST");
      TerritoryId today = TerritoryId.commune(line.getField("DEPCOM"));
      if (france.findCurrentCommune(former).filter(t -> t.id().equals(today)).isEmpty()) {
        unexpected.add(former);
      }
    }

    assertThat(codes).isEqualTo(39_161);
    assertThat(unexpected)
        .containsExactly("01220", "54448", "54454", "55273", "66131", "91221", "95025", "95065");
  }

  @ParameterizedTest
  @CsvSource({"Ruffieu, 01187", "Filain, 02589", "Lyon 3e Arrondissement, 69123"})
  void formerNamesLeadToTodaysCommune(String name, String commune) {
    assertThat(france.findCommunesByAnyName(name)).extracting(t -> t.id().code()).contains(commune);
  }

  @Test
  void communesOfTheCollectivitesStay() {
    assertThat(france.find(TerritoryId.commune("97801"))).isPresent();
    assertThat(france.find(TerritoryId.commune("98735"))).isPresent();
    assertThat(france.list(Level.COMMUNE)).hasSizeGreaterThan(34_875);
  }

  @Test
  void namesPopulationsAndPostcodesOfTheBundleStay() {
    Territory tours = france.find(TerritoryId.commune("37261")).orElseThrow();

    assertThat(tours.population()).isGreaterThan(130_000);
    assertThat(france.listPostcodes("37261")).contains("37000", "37100", "37200");
    assertThat(france.findSiren("37261")).contains("213702616");
    assertThat(france.data().sirens().keySet())
        .allMatch(code -> france.find(TerritoryId.commune(code)).isPresent());
    assertThat(france.find(new TerritoryId(Level.EPCI, "243700754")).orElseThrow().name())
        .containsIgnoringCase("Tours");
    assertThat(france.find(new TerritoryId(Level.DEPARTEMENT, "37")).orElseThrow().name())
        .isEqualTo("Indre-et-Loire");
  }

  @Test
  void bassinsDeVieAreOfficialAndThoseOf2012AreKept() {
    List<Territory> bassins = france.list(Level.BASSIN_DE_VIE);

    assertThat(bassins).hasSize(1_707);
    assertThat(bassins).allMatch(b -> b.composition() == Method.OFFICIELLE);
    assertThat(france.data().pastTerritories())
        .hasSize(1_663)
        .extracting(PastTerritory::scheme)
        .containsOnly("bv2012");
    assertThat(bassinOf("37132", "bv2012")).isNotEqualTo(bassinOf("37132", "bv2022"));
  }

  private List<String> bassinOf(String code, String scheme) {
    return france.data().memberships().stream()
        .filter(m -> m.level() == Level.BASSIN_DE_VIE && m.scheme().equals(scheme))
        .filter(m -> m.code().equals(code))
        .map(Membership::commune)
        .toList();
  }

  @Test
  void everyCommuneInTheTableHasAnOutlineOfficialButForTheRestoredAndTheirNeighbours() {
    List<String> approximated = new ArrayList<>();
    for (Territory commune : france.list(Level.COMMUNE)) {
      String code = commune.id().code();
      if (!Overseas.isCollectivity(code)) {
        Outline outline = france.findOutline(commune.id()).orElseThrow();
        if (outline.method() != Method.OFFICIELLE) {
          approximated.add(code);
        }
      }
    }

    assertThat(approximated)
        .contains("14666", "15031", "15035", "15047", "15171", "85165", "85212")
        .hasSizeLessThanOrEqualTo(14);
  }

  /** INSEE gives Tours 34.36 km²; the outlines are generalised. */
  @Test
  void areasAreThoseOfTheOutlines() {
    Outline tours = france.findOutline(TerritoryId.commune("37261")).orElseThrow();

    assertThat(tours.squareMeters() / 1e6).isBetween(33.0, 35.5);
  }

  @Test
  void levelsMadeOfCommunesAllHaveAnOutline() {
    for (Level level : List.of(Level.EPCI, Level.BASSIN_DE_VIE, Level.ARRONDISSEMENT)) {
      assertThat(france.list(level))
          .filteredOn(t -> france.findOutline(t.id()).isEmpty())
          .as("%s without outline", level)
          .isEmpty();
    }
    assertThat(france.findOutline(new TerritoryId(Level.REGION, "04"))).isPresent();
  }

  @Test
  void holesAreListedByCode() {
    List<KnownHole> holes = france.data().holes();

    assertThat(codes(holes, Level.EPCI)).contains("22016", "29083", "29155", "85113");
    assertThat(codes(holes, Level.EPCI))
        .filteredOn(code -> !Overseas.isCollectivity(code))
        .hasSize(4);
    assertThat(codes(holes, Level.ARRONDISSEMENT))
        .filteredOn(code -> !Overseas.isCollectivity(code))
        .hasSize(17)
        .allMatch(code -> code.startsWith("976"));
  }

  private static List<String> codes(List<KnownHole> holes, Level missing) {
    return holes.stream()
        .filter(h -> h.missing() == missing)
        .map(h -> h.territory().code())
        .toList();
  }

  @Test
  void sourcesAreRecordedWithTheirChecksum() {
    SyncReport report = TestGeography.officialReport();

    assertThat(report.datasets())
        .hasSize(7)
        .allMatch(d -> d.sha256().length() == 64 && d.url().startsWith("https://"));
    assertThat(france.listDatasets()).extracting(Dataset::url).doesNotHaveDuplicates();
    assertThat(report.notices()).anyMatch(n -> n.contains("QPV"));
  }

  private static Iterable<NamedCsvRecord> expected(String file) throws IOException {
    return CsvReader.builder().ofNamedCsvRecord(SharedData.path("expected/" + file)).stream()
        .toList();
  }
}
