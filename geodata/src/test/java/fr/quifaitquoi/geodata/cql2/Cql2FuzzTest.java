package fr.quifaitquoi.geodata.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.geodata.crs.Crs;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever is given ends in an expression that can be written back, or in a sentence. */
class Cql2FuzzTest {
  private static final List<String> WORDS =
      List.of(
          "nom",
          "membres",
          "creation",
          "maj",
          "themes",
          "geometry",
          "actif",
          "'a'",
          "'%_\\'",
          "1",
          "-2.5e3",
          "(",
          ")",
          "[",
          "]",
          ",",
          "=",
          "<>",
          "<",
          ">=",
          "+",
          "-",
          "*",
          "/",
          "^",
          "%",
          "div",
          "AND",
          "OR",
          "NOT",
          "LIKE",
          "BETWEEN",
          "IN",
          "IS NULL",
          "TRUE",
          "CASEI(",
          "DATE(",
          "'2024-05-31'",
          "INTERVAL('..',",
          "T_AFTER(",
          "A_CONTAINS(",
          "S_WITHIN(",
          "POINT(1 2)",
          "BBOX(0,0,1,1)",
          "POLYGON((0 0,1 0,1 1,0 0))",
          "\"",
          "'",
          "distance(",
          "é",
          "\u0000");

  private static final List<String> GOOD =
      List.of(
          "nom = 'l''été' AND (membres > 1 OR cotisation < 2) AND NOT actif",
          "T_INTERSECTS(INTERVAL(creation, fin), INTERVAL('2024-01-01', '..'))",
          "ACCENTI(CASEI(nom)) LIKE 'a%' OR membres IN (1, 2 + 3)",
          "A_CONTAINS(themes, ('a', 'b')) OR S_WITHIN(geometry, BBOX(-5.5, 41, 10, 51.5))",
          "S_TOUCHES(geometry, POLYGON((0 0, 4 0, 4 4, 0 0), (1 1, 2 1, 2 2, 1 1)))");

  @Property(tries = 3000)
  void anyText(@ForAll String text) {
    read(text);
  }

  @Property(tries = 3000)
  void anyWordsOfTheLanguage(@ForAll("sentences") String text) {
    read(text);
  }

  @Property(tries = 3000)
  void anyChangeOfAGoodFilter(
      @ForAll @IntRange(min = 0, max = 4) int filter,
      @ForAll @IntRange(min = 0, max = 200) int place,
      @ForAll @IntRange(min = 0, max = 20) int cut,
      @ForAll String inserted) {
    read(changed(GOOD.get(filter), place, cut, inserted));
    readJson(changed(Cql2.parseText(GOOD.get(filter)).toJson(), place, cut, inserted));
  }

  @Provide
  Arbitrary<String> sentences() {
    return Arbitraries.of(WORDS).list().ofMaxSize(20).map(words -> String.join(" ", words));
  }

  private static String changed(String text, int place, int cut, String inserted) {
    int from = Math.min(place, text.length());
    return text.substring(0, from) + inserted + text.substring(Math.min(from + cut, text.length()));
  }

  private static void read(String text) {
    try {
      check(Cql2.parseText(text));
    } catch (Cql2SyntaxException e) {
      assertThat(e.position()).isBetween(0, text.length());
    }
  }

  private static void readJson(String json) {
    try {
      check(Cql2.parseJson(json));
    } catch (Cql2SyntaxException e) {
      assertThat(e).hasMessageStartingWith("Filtre CQL2");
    }
  }

  private static void check(Cql2Expression expression) {
    assertThat(Cql2.parseText(expression.toText())).isEqualTo(expression);
    assertThat(Cql2.parseJson(expression.toJson())).isEqualTo(expression);
    try {
      Cql2Filter.of(expression, Clubs.SCHEMA, Crs.CRS84).rows(Clubs.LAYER);
    } catch (Cql2SemanticException e) {
      assertThat(e).hasMessageMatching("(?s).*[.…].*");
    }
  }
}
