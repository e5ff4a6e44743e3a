package fr.quifaitquoi.indexer.geocoding.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
  @ParameterizedTest
  @CsvSource({
    "ponpidou, pompidou",
    "tchaykovski, tchaikovski",
    "maure, mort",
    "fotographe, photographe",
    "tonat, tonnat",
    "qarnot, carnot",
    "rue, ru",
    "leclrec, leclerc",
    "jaque, jacques",
    "pimprenelle, pinprenelle"
  })
  void alikeWordsAreKnown(String asked, String named) {
    assertThat(Likeness.of(asked, named, false)).isBetween(0.6, 0.99);
  }

  @ParameterizedTest
  @CsvSource({"gare, jean", "1918, 1914", "eglise, ecole", "moulin, martin", "12, 1"})
  void otherWordsAreNot(String asked, String named) {
    assertThat(Likeness.of(asked, named, false)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"rep, republique", "r, republique", "19, 1918"})
  void anUnfinishedWordIsLikeWhatItBegins(String asked, String named) {
    assertThat(Likeness.of(asked, named, true)).isGreaterThanOrEqualTo(0.6);
    assertThat(Likeness.of(asked, named, false)).isLessThanOrEqualTo(0.6);
  }

  @Test
  void exactComesBeforeBeginningBeforeErrorBeforeSound() {
    double exact = Likeness.of("republique", "republique", true);
    double beginning = Likeness.of("republiqu", "republique", true);
    double error = Likeness.of("repubilque", "republique", true);
    double sound = Likeness.of("maure", "mort", true);
    assertThat(exact).isGreaterThan(beginning);
    assertThat(beginning).isGreaterThan(error);
    assertThat(error).isGreaterThan(sound);
  }
}
