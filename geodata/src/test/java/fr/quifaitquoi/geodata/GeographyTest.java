package fr.quifaitquoi.geodata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Look-ups in the bundled snapshot. */
class GeographyTest {
  private final Geography france = TestGeography.bundled();

  @Test
  void findsEveryCommuneByCodeWithItsPopulationAndPostcodes() throws IOException {
    List<String> lines = Files.readAllLines(SharedData.path("expected/communes.csv"));
    int checked = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] expected = line.split(",", -1);
      Territory commune = france.find(TerritoryId.commune(expected[0])).orElseThrow();
      assertThat(commune.population()).as(line).isEqualTo(Integer.parseInt(expected[4]));
      assertThat(france.findByName(Level.COMMUNE, expected[1])).as(line).contains(commune);
      assertThat(france.listPostcodes(expected[0]))
          .as(line)
          .containsExactlyInAnyOrder(expected[5].split("[ |;]"));
      checked++;
    }
    assertThat(checked).isEqualTo(34_875);
  }

  @Test
  void knowsTheSirenOfCommunesAndThePostcodesOfMunicipalArrondissements() {
    assertThat(france.findSiren("37261")).contains("213702616");
    assertThat(france.findSiren("97801")).isEmpty();
    assertThat(france.data().sirens()).hasSize(34_875);
    assertThat(france.listPostcodes("69383")).containsExactly("69003");
    assertThat(names(france.findCommunesByPostcode("69003"))).containsExactly("Lyon");
  }

  @Test
  void keepsTheOverseasCollectivities() {
    assertThat(france.find(TerritoryId.commune("97801")).orElseThrow().name())
        .isEqualTo("Saint-Martin");
    assertThat(france.list(Level.COMMUNE)).hasSize(34_969);
    assertThat(names(france.findCommunesByPostcode("97150"))).containsExactly("Saint-Martin");
  }

  @Test
  void knowsEachLevel() {
    assertThat(france.list(Level.COMMUNE_DELEGUEE)).hasSize(2_105);
    assertThat(france.list(Level.COMMUNE_ASSOCIEE)).hasSize(471);
    assertThat(france.list(Level.ARRONDISSEMENT_MUNICIPAL)).hasSize(45);
    assertThat(france.list(Level.EPCI)).hasSize(1_255);
    assertThat(france.list(Level.ARRONDISSEMENT)).hasSize(333);
    assertThat(france.list(Level.DEPARTEMENT)).hasSize(109);
    assertThat(france.list(Level.REGION)).hasSize(26);
  }

  @Test
  void sumsPopulations() {
    Territory touraine = france.find(new TerritoryId(Level.DEPARTEMENT, "37")).orElseThrow();
    int sum = france.listCommunesOf(touraine.id()).stream().mapToInt(Territory::population).sum();
    assertThat(touraine.population()).isEqualTo(sum).isBetween(600_000, 650_000);
  }

  @ParameterizedTest
  @CsvSource({
    "St Pierre des Corps, 37233",
    "SAINT-PIERRE-DES-CORPS, 37233",
    "riche, 37195",
    "L'Ile Bouchard, 37119",
    "l’île-bouchard, 37119",
    "Ste Maure de Touraine, 37226",
  })
  void findsACommuneByNameHoweverItIsWritten(String name, String code) {
    assertThat(france.findByName(Level.COMMUNE, name))
        .extracting(t -> t.id().code())
        .contains(code);
  }

  @Test
  void putsTheSameArticleBeforeTheMorePopulous() {
    assertThat(france.findByName(Level.COMMUNE, "Riche").getFirst().id().code()).isEqualTo("57580");
    assertThat(france.findByName(Level.COMMUNE, "La Riche").getFirst().id().code())
        .isEqualTo("37195");
  }

  @Test
  void findsCommuneByFormerNameAndCode() {
    assertThat(names(france.findCommunesByAnyName("Ouzouer le Marché")))
        .containsExactly("Beauce la Romaine");
    assertThat(france.findCurrentCommune("41264").orElseThrow().id().code()).isEqualTo("41173");
    assertThat(france.findCurrentCommune("69381").orElseThrow().name()).isEqualTo("Lyon");
    assertThat(france.findCurrentCommune("37261").orElseThrow().name()).isEqualTo("Tours");
    assertThat(france.findCurrentCommune("37999")).isEmpty();
    assertThat(france.findCommunesByAnyName("")).isEmpty();
  }

  @Test
  void listsTheTerritoriesOfACommune() {
    List<TerritoryId> of37261 =
        france.listTerritoriesOf("37261").stream().map(Territory::id).toList();
    assertThat(of37261)
        .contains(
            new TerritoryId(Level.EPCI, "243700754"),
            new TerritoryId(Level.ARRONDISSEMENT, "372"),
            new TerritoryId(Level.DEPARTEMENT, "37"),
            new TerritoryId(Level.REGION, "24"))
        .isSortedAccordingTo(java.util.Comparator.comparing(TerritoryId::level));
  }

  @Test
  void locatesEveryCommuneAtItsCentre() {
    for (Territory commune : france.list(Level.COMMUNE)) {
      assertThat(france.locateCommune(commune.centre())).as(commune.name()).contains(commune);
      assertThat(france.findOutline(commune.id()).orElseThrow().method())
          .isEqualTo(Method.APPROCHEE);
    }
  }

  /** The centres are those of the national address base; the outlines are approximated. */
  @Test
  void putsAtLeast98PercentOfOfficialCentresInTheirCommune() throws IOException {
    List<String> lines = Files.readAllLines(SharedData.path("expected/communes-centre-bbox.csv"));
    int communes = 0;
    int right = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] columns = line.split(",");
      TerritoryId id = TerritoryId.commune(columns[0]);
      if (france.find(id).isEmpty()) {
        continue;
      }
      Position centre =
          new Position(Double.parseDouble(columns[1]), Double.parseDouble(columns[2]));
      communes++;
      right += france.locateCommune(centre).map(Territory::id).equals(Optional.of(id)) ? 1 : 0;
    }
    assertThat(communes).isGreaterThan(34_800);
    assertThat((double) right / communes).isGreaterThan(0.98);
  }

  @Test
  void listsTheCommunesOfAnOlderBassinDeVie() {
    TerritoryId loches = new TerritoryId(Level.BASSIN_DE_VIE, "37132");
    Geography official = TestGeography.official();
    assertThat(official.listCommunesOf(loches, "2012"))
        .isNotEmpty()
        .isNotEqualTo(official.listCommunesOf(loches));
    assertThat(official.listCommunesOf(loches, "1999")).isEmpty();
  }

  @Test
  void locatesAllTerritoriesOfAPoint() {
    assertThat(names(france.locate(new Position(0.69, 47.39))))
        .startsWith("Tours")
        .endsWith("Indre-et-Loire", "Centre-Val de Loire");
    assertThat(france.locate(new Position(-30, 40))).isEmpty();
  }

  @Test
  void knowsWhichTerritoriesTouch() {
    assertThat(names(france.listNeighbours(new TerritoryId(Level.DEPARTEMENT, "37"))))
        .containsExactly("Indre", "Loir-et-Cher", "Maine-et-Loire", "Sarthe", "Vienne");
    assertThat(names(france.listNeighbours(TerritoryId.commune("37261"))))
        .contains("Joué-lès-Tours", "La Riche", "Saint-Pierre-des-Corps");
  }

  @Test
  void drawsAnOutlineForEverySumOfCommunes() {
    for (Level level : List.of(Level.EPCI, Level.ARRONDISSEMENT, Level.DEPARTEMENT, Level.REGION)) {
      for (Territory territory : france.list(level)) {
        Outline outline = france.findOutline(territory.id()).orElseThrow();
        assertThat(outline.geometry().isValid()).as(territory.name()).isTrue();
        assertThat(territory.box().contains(territory.centre())).isTrue();
      }
    }
  }

  @Test
  void saysWhyThereAreNoQpv() {
    assertThat(france.list(Level.QPV)).isEmpty();
    assertThat(france.findAbsenceReason(Level.QPV).orElseThrow()).contains("synchronisés");
    assertThat(france.findAbsenceReason(Level.COMMUNE)).isEmpty();
  }

  private static List<String> names(List<Territory> territories) {
    return territories.stream().map(Territory::name).toList();
  }

  @Test
  void citiesOfManyPostcodesHaveTheirPointInTheirMiddle() {
    assertThat(metersFromCentre("75056", new Position(2.3428, 48.8566))).isLessThan(3_000);
    assertThat(metersFromCentre("69123", new Position(4.8357, 45.7589))).isLessThan(3_000);
    assertThat(metersFromCentre("13055", new Position(5.3811, 43.2965))).isLessThan(4_000);
  }

  private static double metersFromCentre(String commune, Position known) {
    return TestGeography.bundled()
        .find(TerritoryId.commune(commune))
        .orElseThrow()
        .centre()
        .metersTo(known);
  }
}
