package fr.quifaitquoi.indexer.geocoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever is written: answers in order, or none; never an exception. */
class AnyTextTest {
  @Property(tries = 60_000, seed = "42", shrinking = ShrinkingMode.OFF)
  void answersAnyUnicode(@ForAll("anything") String text) {
    assertAnswered(text);
  }

  @Property(tries = 60_000, seed = "43", shrinking = ShrinkingMode.OFF)
  void answersWhatLooksLikeQuestions(@ForAll("pieces") String text) {
    assertAnswered(text);
  }

  @Property(tries = 100, seed = "44", shrinking = ShrinkingMode.OFF)
  void answersVeryLongTexts(@ForAll("pieces") String piece) {
    assertAnswered((piece + " é-").repeat(10_000 / (piece.length() + 3)));
  }

  private static void assertAnswered(String text) {
    List<Feature> found = Asking.ask(text);
    assertThat(found).hasSizeLessThanOrEqualTo(5);
    double last = 1;
    for (Feature feature : found) {
      assertThat(feature.standing().score()).isGreaterThan(0).isLessThanOrEqualTo(last);
      last = feature.standing().score();
    }
  }

  @Provide
  Arbitrary<String> anything() {
    return Arbitraries.strings().all().ofMaxLength(60);
  }

  @Provide
  Arbitrary<String> pieces() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "saint",
            "St",
            "s/",
            "ss",
            "la",
            "l'",
            "d’",
            "-",
            " ",
            "  ",
            "37000",
            "2A004",
            "97",
            "Tours",
            "tou",
            "œ",
            "É",
            "e\u0301",
            "cedex",
            "bp",
            "12",
            "bis",
            "mairie de",
            "bassin de vie",
            "métropole",
            "france",
            "jura",
            "(",
            ")",
            ",",
            "\u0000",
            "\uD83D",
            "😀",
            "ولاية",
            "\u202E",
            "'; DROP TABLE",
            "*:*",
            "~2",
            "AND",
            "[a TO b]",
            "\\",
            "%",
            "١٢٣",
            "ＡＢ",
            "ß",
            "İ",
            "x".repeat(70));
    return piece.list().ofMaxSize(9).map(list -> String.join(" ", list));
  }
}
