package fr.quifaitquoi.indexer.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.geodata.TestGeography;
import fr.quifaitquoi.indexer.directory.Suggestion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritorySuggesterTest {
  private static final TerritorySuggester SUGGESTER =
      TerritorySuggester.of(TestGeography.bundled());

  @ParameterizedTest
  @CsvSource({
    "tours, commune:37261",
    "Tour, commune:37261",
    "st pierre des corps, commune:37233",
    "saint-pierre-des-c, commune:37233",
    "riche, commune:37195",
    "LA RICHE, commune:37195",
    "indre et l, departement:37",
    "centre-val, region:24",
    "37600, commune:37132",
    "chatearoux, commune:36044",
    "orlaens, commune:45234",
    "l'île bouchard, commune:37119",
  })
  void suggestsFirst(String typed, String territory) {
    assertThat(SUGGESTER.suggest(typed, 5))
        .first()
        .extracting(Suggestion::value)
        .isEqualTo(territory);
  }

  @Test
  void findsALaterWordAfterTheNamesThatBeginSo() {
    List<String> labels = SUGGESTER.suggest("loire", 40).stream().map(Suggestion::label).toList();
    assertThat(labels).first().isEqualTo("Loire");
    assertThat(labels).contains("Maine-et-Loire");
  }

  @Test
  void tellsHomonymsApartByTheirDepartement() {
    assertThat(SUGGESTER.suggest("saint-aubin", 8))
        .filteredOn(s -> s.label().equals("Saint-Aubin"))
        .extracting(Suggestion::detail)
        .contains("Jura")
        .doesNotHaveDuplicates();
  }

  @Test
  void hasNothingForNothing() {
    assertThat(SUGGESTER.suggest("", 5)).isEmpty();
    assertThat(SUGGESTER.suggest("’’-- ", 5)).isEmpty();
    assertThat(SUGGESTER.suggest("tours", 0)).isEmpty();
    assertThat(SUGGESTER.suggest("x".repeat(100_000), 5)).isEmpty();
  }
}
