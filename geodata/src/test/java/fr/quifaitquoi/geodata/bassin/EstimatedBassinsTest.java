package fr.quifaitquoi.geodata.bassin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Method;
import fr.quifaitquoi.geodata.SharedData;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.TestGeography;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The estimate that the bundle holds, beside the official bassins de vie of 2022. */
class EstimatedBassinsTest {
  private final Geography france = TestGeography.bundled();

  @Test
  void putsAtLeast68PercentOfCommunesAnd82PercentOfPeopleOfRegion24WhereInseeDoes()
      throws IOException {
    List<String> lines =
        Files.readAllLines(SharedData.path("expected/communes-bassins-de-vie-2022.csv"));
    int communes = 0;
    int right = 0;
    double people = 0;
    double peopleRight = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] official = line.split(",", -1);
      if (!official[3].equals("24")) {
        continue;
      }
      int population = france.find(TerritoryId.commune(official[0])).orElseThrow().population();
      communes++;
      people += population;
      if (bassinOf(official[0]).id().code().equals(official[4])) {
        right++;
        peopleRight += population;
      }
    }
    assertThat(communes).isEqualTo(1_754);
    assertThat((double) right / communes).isGreaterThanOrEqualTo(0.68);
    assertThat(peopleRight / people).isGreaterThanOrEqualTo(0.82);
  }

  @Test
  void saysThatTheyAreEstimatedAndNamesThemAfterTheirPole() {
    Territory bassin = bassinOf("37132");
    assertThat(bassin.composition()).isEqualTo(Method.ESTIMEE);
    assertThat(bassin.name()).isEqualTo("Loches");
    assertThat(france.findOutline(bassin.id()).orElseThrow().method()).isEqualTo(Method.APPROCHEE);
    assertThat(france.listCommunesOf(bassin.id())).hasSizeGreaterThan(10);
    assertThat(france.listNeighbours(bassin.id())).isNotEmpty();
  }

  @Test
  void givesABassinToEveryCommuneOfADepartementAndNoneToCollectivites() {
    for (Territory departement : france.list(Level.DEPARTEMENT)) {
      boolean collectivite =
          departement.id().code().compareTo("975") >= 0 && !departement.id().code().equals("976");
      for (Territory commune : france.listCommunesOf(departement.id())) {
        boolean has =
            france.listTerritoriesOf(commune.id().code()).stream()
                .anyMatch(t -> t.id().level() == Level.BASSIN_DE_VIE);
        assertThat(has).as(commune.name()).isNotEqualTo(collectivite);
      }
    }
  }

  private Territory bassinOf(String commune) {
    return france.listTerritoriesOf(commune).stream()
        .filter(t -> t.id().level() == Level.BASSIN_DE_VIE)
        .findFirst()
        .orElseThrow();
  }
}
