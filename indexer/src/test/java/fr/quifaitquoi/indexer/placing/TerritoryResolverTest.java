package fr.quifaitquoi.indexer.placing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.geodata.TestGeography;
import fr.quifaitquoi.indexer.problem.RowProblem;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coverage as directories write it becomes a territory of today. */
class TerritoryResolverTest {
  private static final TerritoryResolver RESOLVER = new TerritoryResolver(TestGeography.bundled());

  @ParameterizedTest
  @CsvSource({
    "commune, 37261, Tours, commune:37261",
    "commune, 9225, Pamiers, commune:09225",
    "departement, 1, Ain, departement:01",
    "département, 974, , departement:974",
    "region, 75, Nouvelle-Aquitaine, region:75",
    "epci, 243700754, Tours Métropole Val de Loire, epci:243700754",
    "CC, 200040293, CC du Clunisois, epci:200040293",
    ", 243700754, , epci:243700754",
    ", , Centre-Val de Loire, region:24",
    ", , Loir-et-Cher, departement:41",
    "epci, , Tours Métropole Val de Loire, epci:243700754"
  })
  void resolvesByCodeElseByName(
      @Nullable String level, @Nullable String code, @Nullable String name, String expected) {
    CoverageOutcome outcome = resolve(level, code, name);

    assertThat(outcome).isInstanceOf(CoverageOutcome.Resolved.class);
    assertThat(((CoverageOutcome.Resolved) outcome).territory()).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "epci, 200049658, PETR du Pays de la Déodatie, territoire-inconnu, périmètre",
    "'#Invalid Ref: Nouvelle-Calédonie', , Nouvelle-Calédonie, niveau-inconnu, Niveaux connus",
    "departement, , Loir et Chair, territoire-inconnu, Loir-et-Cher (41)",
    ", , , territoire-absent, code"
  })
  void refusesWhatNoReferenceHasAndSaysHowToMendIt(
      @Nullable String level,
      @Nullable String code,
      @Nullable String name,
      String problem,
      String hint) {
    CoverageOutcome outcome = resolve(level, code, name);

    assertThat(outcome).isInstanceOf(CoverageOutcome.Unresolved.class);
    RowProblem found = ((CoverageOutcome.Unresolved) outcome).problem();
    assertThat(found.code()).isEqualTo(problem);
    assertThat(found.hint()).contains(hint);
  }

  @Test
  void saysThatAZeroWasRestored() {
    CoverageOutcome.Resolved resolved =
        (CoverageOutcome.Resolved) resolve("commune", "1053", "Bourg-en-Bresse");

    assertThat(resolved.warnings()).extracting(RowProblem::code).containsExactly("zero-perdu");
  }

  private static CoverageOutcome resolve(
      @Nullable String level, @Nullable String code, @Nullable String name) {
    return RESOLVER.resolve(new CoverageClue(level, code, name, new RowOrigin(3, Map.of())));
  }
}
