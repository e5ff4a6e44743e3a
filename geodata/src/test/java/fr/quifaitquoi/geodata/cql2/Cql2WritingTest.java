package fr.quifaitquoi.geodata.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text to JSON and back. */
class Cql2WritingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nom = 'l''été' AND (a > 1 OR b < 2) AND NOT c = 3",
        "NOT (NOT (a = 1))",
        "\"date\" = DATE('2024-05-31')",
        "\"nom \"\"usuel\"\"\" = 'a\\'",
        "a = 'b\\' OR c = 'd'",
        "maj > TIMESTAMP('2024-05-31T12:00:00.125Z')",
        "T_INTERSECTS(INTERVAL(debut, fin), INTERVAL('2024-01-01', '..'))",
        "T_AFTER(d, INTERVAL(f(x), '2024-05-31T12:00:00Z'))",
        "CASEI(nom) LIKE CASEI('%saint-_e%')",
        "ACCENTI(CASEI(nom)) IN (ACCENTI(CASEI('é')))",
        "a IN (1, 2.5, -3, 1e-7) AND b NOT IN ('x')",
        "a BETWEEN b + 1 AND (c * 2)",
        "a NOT BETWEEN 1 AND 2",
        "x IS NULL OR geometry IS NOT NULL",
        "a - (b - c) - d = 2 ^ 3 ^ 2 / 5 % 3 div 1",
        "-a * -3 = (-2) ^ 2",
        "(a > 1) = (b < 2)",
        "A_CONTAINS(themes, ('a', 'b')) AND A_EQUALS(themes, ('c')) AND A_OVERLAPS(x, [])",
        "A_CONTAINEDBY(f(y), (1, (2, 3), TRUE, DATE('2024-05-31')))",
        "S_INTERSECTS(geometry, POINT(2.35 48.85))",
        "S_WITHIN(geometry, BBOX(-5.5, 41, 10, 51.5))",
        "S_TOUCHES(g, POLYGON((0 0, 4 0, 4 4, 0 0), (1 1, 2 1, 2 2, 1 1)))",
        "S_CROSSES(g, LINESTRING(0 0, 1e-9 4))",
        "S_OVERLAPS(g, MULTIPOLYGON(((0 0, 4 0, 4 4, 0 0)), ((5 5, 6 5, 6 6, 5 5))))",
        "S_EQUALS(g, MULTIPOINT((0 0), (1 1)))",
        "S_DISJOINT(g, MULTILINESTRING((0 0, 1 1), (2 2, 3 3)))",
        "S_CONTAINS(g, GEOMETRYCOLLECTION(POINT(0 0), LINESTRING(0 0, 1 1)))",
        "distance(geometry, POINT(2 47)) < 500",
        "actif AND NOT ferme",
        "TRUE",
        "été_2024:a.b = 1",
      })
  void comesBackAsItWas(String text) {
    Cql2Expression expression = Cql2.parseText(text);

    assertThat(Cql2.parseText(expression.toText())).isEqualTo(expression);
    assertThat(Cql2.parseJson(expression.toJson())).isEqualTo(expression);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "nom='été' and a>=-1.50|nom = 'été' AND a >= -1.5",
        "not(a=1 or b=2)|NOT (a = 1 OR b = 2)",
        "a not like 'x%'|NOT (a LIKE 'x%')",
        "date > date('2024-05-31')|\"date\" > DATE('2024-05-31')",
        "s_intersects(geom,point(1 2))|S_INTERSECTS(geom, POINT(1 2))",
        "a_contains(x,('y'))|A_CONTAINS(x, ['y'])",
        "a+b*c=1|(a + (b * c)) = 1",
      })
  void writesText(String text, String written) {
    assertThat(Cql2.parseText(text).toText()).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a = 'x'|{\"op\":\"=\",\"args\":[{\"property\":\"a\"},\"x\"]}",
        "a IS NULL|{\"op\":\"isNull\",\"args\":[{\"property\":\"a\"}]}",
        "a IN (1)|{\"op\":\"in\",\"args\":[{\"property\":\"a\"},[1]]}",
        "T_FINISHEDBY(a, DATE('2024-05-31'))|{\"op\":\"t_finishedBy\",\"args\":[{\"property\":\"a\"},{\"date\":\"2024-05-31\"}]}",
        "S_WITHIN(g, BBOX(1, 2, 3, 4))|{\"op\":\"s_within\",\"args\":[{\"property\":\"g\"},{\"bbox\":[1,2,3,4]}]}",
        "S_WITHIN(g, POINT(1 2))|{\"op\":\"s_within\",\"args\":[{\"property\":\"g\"},{\"type\":\"Point\",\"coordinates\":[1,2]}]}",
        "T_DURING(a, INTERVAL('..', b))|{\"op\":\"t_during\",\"args\":[{\"property\":\"a\"},{\"interval\":[\"..\",{\"property\":\"b\"}]}]}",
      })
  void writesJson(String text, String json) {
    assertThat(Cql2.parseText(text).toJson()).isEqualTo(json);
  }

  @Test
  void readsJsonWithHeightsAndBoxesOfSix() {
    assertThat(
            Cql2.parseJson(
                "{\"op\":\"s_within\",\"args\":[{\"type\":\"Point\",\"coordinates\":[1,2,9]},"
                    + "{\"bbox\":[0,0,-9,5,5,9]}]}"))
        .isEqualTo(Cql2.parseText("S_WITHIN(POINT(1 2), BBOX(0, 0, 5, 5))"))
        .isEqualTo(Cql2.parseText("S_WITHIN(POINT Z (1 2 9), BBOX(0, 0, -9, 5, 5, 9))"));
  }

  @Test
  void takesABackslashBeforeAnApostropheInsideAWord() {
    assertThat(Cql2.parseText("a = 'L\\'été'")).isEqualTo(Cql2.parseText("a = 'L''été'"));
  }
}
