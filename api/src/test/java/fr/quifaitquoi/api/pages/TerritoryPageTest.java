package fr.quifaitquoi.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.api.entry.Change;
import fr.quifaitquoi.api.entry.Drafts;
import fr.quifaitquoi.api.http.ServedInstance;
import fr.quifaitquoi.api.layers.TerritoryProperties;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.web.French;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages of territories over HTTP, where each EPCI of the region but one has an entry of a theme.
 */
class TerritoryPageTest {
  private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");

  @TempDir static Path data;
  private static ServedInstance served;
  private static Geography geography;
  private static List<Territory> groups;
  private static Territory without;

  @BeforeAll
  static void serve() throws IOException, InterruptedException {
    served = new ServedInstance(data);
    geography = served.engine().geography().get();
    groups =
        geography.listCommunesOf(TerritoryId.find("region:24").orElseThrow()).stream()
            .flatMap(commune -> geography.listTerritoriesOf(commune.id().code()).stream())
            .filter(above -> above.id().level() == Level.EPCI)
            .distinct()
            .toList();
    without = groups.getFirst();
    for (Territory group : groups) {
      if (!group.equals(without)) {
        Territory commune = geography.listCommunesOf(group.id()).getFirst();
        served
            .engine()
            .entries()
            .create(
                Drafts.named("Fiche " + group.name())
                    .at(commune.id().code(), commune.centre().lon(), commune.centre().lat())
                    .theme("mobilite")
                    .draft(),
                new Change(Instant.now(), "test", ""));
      }
    }
    served.engine().index().catchUp();
  }

  @AfterAll
  static void stop() throws IOException {
    served.close();
  }

  private static String page(TerritoryId id) throws IOException, InterruptedException {
    return served.get("/territoires/" + id.level().code() + "/" + id.code()).body();
  }

  /** The median of rates counted by hand. */
  private static String median() {
    List<Double> rates = new ArrayList<>();
    for (Territory group : groups) {
      Double rate = TerritoryProperties.rate(group.equals(without) ? 0 : 1, group.population());
      if (rate != null) {
        rates.add(rate);
      }
    }
    rates.sort(null);
    int half = rates.size() / 2;
    double median =
        rates.size() % 2 == 1 ? rates.get(half) : (rates.get(half - 1) + rates.get(half)) / 2;
    return French.decimal(Math.round(median * 100) / 100.0);
  }

  @Test
  void whatIsLessKnownThanInMostIsNamedWithoutCallingItInaction()
      throws IOException, InterruptedException {
    assertThat(page(without.id()))
        .containsPattern(
            Pattern.compile(
                "Moins connu ici.*theme=mobilite&amp;niveau=epci&amp;dans=region:24.*"
                    + "aucune fiche connue</td><td class=\"nombre\">"
                    + Pattern.quote(median())
                    + "</td>",
                Pattern.DOTALL))
        .doesNotContainIgnoringCase("aucune action");
  }

  @Test
  void nothingIsMissingWhereMoreIsKnownThanInMost() throws IOException, InterruptedException {
    Territory smallest =
        groups.stream()
            .filter(group -> !group.equals(without))
            .min((a, b) -> Integer.compare(a.population(), b.population()))
            .orElseThrow();

    assertThat(page(smallest.id())).contains("1\u00a0fiche ici").doesNotContain("Moins connu ici");
  }

  @Test
  void anEstimatedBassinIsNotCompared() throws IOException, InterruptedException {
    assertThat(page(new TerritoryId(Level.BASSIN_DE_VIE, "37132")))
        .contains("estim")
        .doesNotContain("Moins connu ici");
  }

  @Test
  void aTerritoryAndTheListOfItsEntriesHaveTitlesOfTheirOwn()
      throws IOException, InterruptedException {
    String territory = page(TerritoryId.find("departement:37").orElseThrow());
    String list = served.get("/recherche?territoire=departement:37").body();

    assertThat(title(territory)).contains("Indre-et-Loire").isNotEqualTo(title(list));
    assertThat(title(list)).contains("Fiches\u00a0: Indre-et-Loire");
  }

  private static String title(String page) {
    return Objects.requireNonNull(
        TITLE.matcher(page).results().map(found -> found.group(1)).findFirst().orElse(null));
  }
}
