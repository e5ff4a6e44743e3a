package fr.quifaitquoi.indexer.geocoding.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreetWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rue de l'Église            | RUE DE L’EGLISE",
        "Avenue du Général Leclerc  | av du gal leclerc",
        "Boulevard Saint-Michel     | Bd St Michel",
        "Rue du 11 Novembre 1918    | rue du onze novembre 1918",
        "Place du 1er Mai           | pl du premier mai",
        "Rue du XIVe Régiment       | rue du 14ème régiment",
        "Route d'Œuilly             | rte d oeuilly",
        "Grande Rue                 | Grand'Rue",
        "Rue du 08 Mai              | rue du 8 mai",
        "Allée des Chênes           | all des che\u0302nes",
      })
  void writtenTwoWaysGivesTheSameWords(String name, String otherwise) {
    assertThat(StreetWords.list(otherwise)).isEqualTo(StreetWords.list(name)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"D37, 'd,37'", "11novembre, '11,novembre'", "?!, ''"})
  void lettersArePartedFromDigits(String text, String words) {
    assertThat(String.join(",", StreetWords.list(text))).isEqualTo(words);
  }

  @Property
  void anyTextHasWords(@ForAll String text) {
    assertThatCode(() -> StreetWords.list(text)).doesNotThrowAnyException();
    assertThat(StreetWords.list(text)).noneMatch(String::isBlank);
  }
}
