package fr.quifaitquoi.indexer.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.TestGeography;
import fr.quifaitquoi.indexer.entry.PlacePrecision;
import fr.quifaitquoi.indexer.problem.RowProblem;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row's clues become today's commune and a position, and nothing is guessed in silence. */
class PlacerTest {
  private static final Geography FRANCE = TestGeography.bundled();
  private static final Placer PLACER = new Placer(FRANCE, PlacerOptions.DEFAULT);

  @ParameterizedTest
  @CsvSource({
    // INSEE code: of today, lost zero, arrondissement, merged, and against a postcode
    "37261, , , , 37261",
    "1053, , , , 01053",
    "75114, , , , 75056",
    "49001, , , , 49050",
    "37261, 37100, TOURS, , 37261",
    // postcode and name: capitals, CEDEX and its special postcode, lost zero, abbreviations
    ", 73100, AIX LES BAINS CEDEX, , 73008",
    ", 18020, BOURGES, , 18033",
    ", 74003, Annecy Cedex 03, , 74010",
    ", 1100, OYONNAX, , 01283",
    ", 42100, St-Étienne, , 42218",
    ", 75014, Paris 14e, , 75056",
    ", , Paris 14e, , 75056",
    ", , LYON 03, , 69123",
    ", 71100, CHALON S/ SAONE, , 71076",
    ", 37520, RICHE (LA), , 37195",
    // postcode in the commune's column, département in brackets, address holding both
    ", , 37000 Tours, , 37261",
    ", , Saint Denis (93), , 93066",
    ", , Saint-Denis, 974, 97411",
    ", , Saint-Denis, La Réunion, 97411",
    // misspelt or shortened within the postcode
    ", 26260, Saint-Donat-sur-lHerbasse, , 26301",
    ", 74400, CHAMONIX, , 74056",
    ", 73800, Les Molettes, , 73159",
    // a name of that département comes before a name nearly that of the postcode's
    ", 62340, Ardres, , 62038",
    ", 41120, NEUNG-SUR-BEUVRON, , 41159",
    // former communes
    ", 74960, Cran-Gevrier - Annecy, , 74010",
    ", 28220, CLOYES-SUR-LE-LOIR, , 28103",
    // a name alone: the region's before others
    ", , Vendôme, , 41269",
    ", , Vineuil, 41, 41295"
  })
  void namesTodaysCommune(
      @Nullable String code,
      @Nullable String postcode,
      @Nullable String name,
      @Nullable String departement,
      String expected) {
    PlaceOutcome.Placed placed = placed(clues(code, postcode, name, departement));

    assertThat(placed.communeCode()).isEqualTo(expected);
    assertThat(placed.precision()).isEqualTo(PlacePrecision.COMMUNE);
  }

  @ParameterizedTest
  @CsvSource({
    "0.6889, 47.3900",
    "'0,6889', '47,3900'",
    "47.3900, 0.6889",
    "525400, 6701000",
    "'525400,25', '6701000,5'",
    "6701000, 525400",
    "76688, 6004780",
    "'47.3900, 0.6889', ''"
  })
  void understandsCoordinatesHoweverWritten(String x, String y) {
    PlaceOutcome.Placed placed =
        placed(new PlaceClues("37261", null, null, null, x, y, "12 rue Nationale", origin()));

    assertThat(placed.position().lon()).isCloseTo(0.6889, within(0.02));
    assertThat(placed.position().lat()).isCloseTo(47.39, within(0.02));
    assertThat(placed.placing().origin()).isEqualTo("source");
    assertThat(placed.precision()).isEqualTo(PlacePrecision.HOUSE_NUMBER);
  }

  @Test
  void reportsCoordinatesFarFromTheStatedCommuneAndKeepsTheCommune() {
    PlaceOutcome.Placed placed =
        placed(new PlaceClues("37261", null, "Tours", null, "2.35", "48.85", "", origin()));

    assertThat(placed.communeCode()).isEqualTo("37261");
    assertThat(placed.position())
        .isEqualTo(FRANCE.find(TerritoryId.commune("37261")).orElseThrow().centre());
    assertThat(placed.warnings())
        .extracting(RowProblem::code)
        .containsExactly("coordonnees-eloignees");
  }

  @Test
  void letsCoordinatesTellBetweenPostcodeAndNameThatDisagree() {
    PlaceOutcome.Placed placed =
        placed(
            new PlaceClues(null, "18300", "CESTAS", null, "2.853027", "47.339868", "", origin()));

    assertThat(placed.communeCode()).isEqualTo("18233");
    assertThat(placed.warnings()).extracting(RowProblem::code).contains("commune-contradictoire");
  }

  @Test
  void placesAnArrondissementAtItsOwnCentre() {
    PlaceOutcome.Placed placed = placed(clues(null, "75014", "PARIS", null));

    assertThat(placed.position())
        .isEqualTo(
            FRANCE
                .find(new TerritoryId(Level.ARRONDISSEMENT_MUNICIPAL, "75114"))
                .orElseThrow()
                .centre());
  }

  @ParameterizedTest
  @CsvSource({
    ", , Saint-Martin, , commune-ambigue",
    ", 18300, CESTAS, , commune-contradictoire",
    ", , Trifouillis-les-Oies, , commune-inconnue",
    ", 51170, 0, , code-postal-partage",
    ", 99999, , , code-postal-inconnu",
    "0, 0, 0, 0, lieu-absent",
    ", , , 37, lieu-imprecis"
  })
  void refusesToGuess(
      @Nullable String code,
      @Nullable String postcode,
      @Nullable String name,
      @Nullable String departement,
      String problem) {
    PlaceOutcome outcome = PLACER.place(clues(code, postcode, name, departement));

    assertThat(outcome).isInstanceOf(PlaceOutcome.Unplaced.class);
    RowProblem found = ((PlaceOutcome.Unplaced) outcome).problem();
    assertThat(found.code()).isEqualTo(problem);
    assertThat(found.line()).isEqualTo(7);
    assertThat(found.hint()).isNotBlank();
  }

  @Test
  void namesTheColumnAndHintsAtNamesThatLookAlike() {
    RowOrigin origin = new RowOrigin(12, Map.of(Clue.COMMUNE_NAME, "Ville"));
    PlaceOutcome outcome =
        PLACER.place(new PlaceClues(null, null, "Vandome", null, null, null, "", origin));

    RowProblem problem = ((PlaceOutcome.Unplaced) outcome).problem();
    assertThat(problem.field()).isEqualTo("Ville");
    assertThat(problem.hint()).contains("Vendôme (41269)");
  }

  @Test
  void keepsMailsAndPhonesOutOfProblems() {
    PlaceOutcome mail = PLACER.place(clues(null, null, "jeanne@exemple.fr", null));
    PlaceOutcome phone = PLACER.place(clues(null, null, "Tel 06 12 34 56 78", null));

    assertThat(((PlaceOutcome.Unplaced) mail).problem().toString()).doesNotContain("jeanne");
    assertThat(((PlaceOutcome.Unplaced) phone).problem().toString()).doesNotContain("34 56");
  }

  @Test
  void takesTheCodeWhenTheNameSaysOtherwiseAndSaysSo() {
    PlaceOutcome.Placed placed = placed(clues("37261", null, "Marseille", null));

    assertThat(placed.communeCode()).isEqualTo("37261");
    assertThat(placed.placing().score()).isLessThan(0.7);
    assertThat(placed.warnings()).extracting(RowProblem::code).containsExactly("nom-different");
  }

  private static PlaceClues clues(
      @Nullable String code,
      @Nullable String postcode,
      @Nullable String name,
      @Nullable String departement) {
    return new PlaceClues(code, postcode, name, departement, null, null, "", origin());
  }

  private static RowOrigin origin() {
    return new RowOrigin(7, Map.of());
  }

  private static PlaceOutcome.Placed placed(PlaceClues clues) {
    PlaceOutcome outcome = PLACER.place(clues);
    assertThat(outcome).isInstanceOf(PlaceOutcome.Placed.class);
    return (PlaceOutcome.Placed) outcome;
  }
}
