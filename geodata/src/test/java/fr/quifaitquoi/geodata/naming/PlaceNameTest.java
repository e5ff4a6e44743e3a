package fr.quifaitquoi.geodata.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Saint-Pierre-des-Corps | ST PIERRE DES CORPS",
        "Sainte-Maure-de-Touraine | Ste Maure de Touraine",
        "L’Île-Bouchard | L'ILE BOUCHARD",
        "La Riche | riche",
        "La Riche | RICHE (LA)",
        "Les Hermites | Hermites, Les",
        "Œuilly | OEUILLY",
        "Savigny-sur-Orge | SAVIGNY S/ ORGE",
        "Tours | TOURS CEDEX 9",
        "Saint-Cyr-sur-Loire | St. Cyr sur   Loire",
      })
  void readsBothAsTheSameName(String official, String written) {
    assertThat(PlaceName.key(written)).isEqualTo(PlaceName.key(official));
  }

  @Test
  void keepsAnArticleInsideAName() {
    assertThat(PlaceName.key("Saint-Martin-le-Beau")).isEqualTo("saint martin le beau");
  }

  @Test
  void keepsANameThatIsNothingButAnArticle() {
    assertThat(PlaceName.key("Au")).isEqualTo("au");
    assertThat(PlaceName.key("’ - ")).isEmpty();
  }
}
