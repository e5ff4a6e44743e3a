package fr.quifaitquoi.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchNamesTest {
  @ParameterizedTest
  @CsvSource({
    "Loches, de Loches",
    "Amboise, d’Amboise",
    "Épernon, d’Épernon",
    "Huismes, d’Huismes",
    "Le Blanc, du Blanc",
    "Les Villages Vovéens, des Villages Vovéens",
    "La Châtre, de La Châtre",
    "L'Île-Bouchard, de L’Île-Bouchard",
  })
  void saysOfACommune(String commune, String expected) {
    assertThat(FrenchNames.of(commune)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "CC du Perche, Communauté de communes du Perche",
        "CA de Blois ''Agglopolys'', Communauté d’agglomération de Blois Agglopolys",
        "CC Coeur de Sologne, Communauté de communes Cœur de Sologne",
        "Tours Métropole Val de Loire, Tours Métropole Val de Loire",
      })
  void writesTheNameOfAnEpciInFull(String name, String expected) {
    assertThat(FrenchNames.epci(name)).isEqualTo(expected);
  }
}
