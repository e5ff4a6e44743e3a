package fr.quifaitquoi.geodata.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KebabTest {
  @ParameterizedTest
  @CsvSource({
    "Zones d’été 2024, zones-d-ete-2024",
    "« L’Œuvre » & Cie !, l-oeuvre-cie",
    "__code  INSEE__, code-insee",
    "Nævus, naevus",
    "e\u0301te\u0301, ete",
    "Ελλάς 2, 2",
  })
  void isLowerCaseWordsWithoutAccentsJoinedByHyphens(String text, String kebab) {
    assertThat(Kebab.of(text)).isEqualTo(kebab);
  }

  @Test
  void isEmptyWithoutLettersAndDigits() {
    assertThat(Kebab.of(" – ! ")).isEmpty();
  }

  @Test
  void dropsTheMarksOfAnyLetterAndNothingElse() {
    assertThat(Accents.strip("Ça, là-bas : l’Île Ÿ")).isEqualTo("Ca, la-bas : l’Ile Y");
    assertThat(Accents.strip("cœur, Straße, 東京, \ud83d\ude00"))
        .isEqualTo("cœur, Straße, 東京, \ud83d\ude00");
  }
}
