package fr.quifaitquoi.geodata.cql2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of filters that cannot be answered, and where. */
class Cql2ErrorsTest {

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|0|vide",
        "nom = |5|la fin",
        "nom = 'a|6|apostrophe qui ferme",
        "\"nom = 1|0|guillemet",
        "nom != 'a'|4|<>",
        "nom = NULL|6|IS NULL",
        "nom == 'a'|5|=",
        "nom 'a'|4|AND, OR ou la fin",
        "nom IS 3|7|NULL",
        "nom NOT 3|8|LIKE, BETWEEN ou IN",
        "a BETWEEN 1, 2|11|AND",
        "a IN 1|5|(",
        "a IN (1;2)|7|« ; »",
        "((a = 1)|8|« ) »",
        "a = 1)|5|AND, OR",
        "a = #b|4|« # »",
        "a = 1e999|4|trop grand",
        "AND a = 1|0|pas le mot AND",
        "d = DATE('2024-13-01')|9|une date",
        "d = DATE(2024)|9|entre apostrophes",
        "d = TIMESTAMP('2024-05-31')|14|un instant",
        "d = DATE('2024-05-31T00:00:00Z')|9|une date",
        "T_AFTER(d, INTERVAL('x', '..'))|20|borne",
        "T_AFTER(d)|0|2 arguments",
        "CASEI(a, b) = 1|0|un argument",
        "isNull(a)|0|IS NULL",
        "S_WITHIN(g, POINT(1))|19|seconde coordonnée",
        "S_WITHIN(g, POINT(1 NaN))|20|NaN",
        "S_WITHIN(g, POINT EMPTY)|18|vide",
        "S_WITHIN(g, LINESTRING(1 1))|22|deux sommets",
        "S_WITHIN(g, POLYGON((0 0, 1 0, 1 1, 0 1)))|20|fermé",
        "S_WITHIN(g, POLYGON((0 0, 1 0, 0 0)))|20|quatre sommets",
        "S_WITHIN(g, BBOX(1, 2, 3))|12|quatre nombres",
      })
  void saysWhereTextIsWrong(String text, int position, String part) {
    Cql2SyntaxException problem =
        catchThrowableOfType(
            Cql2SyntaxException.class, () -> Cql2.parseText(text.replace("``", "")));

    assertThat(problem)
        .hasMessageContaining(part.replace("« ", "«\u00a0").replace(" »", "\u00a0»"));
    assertThat(problem.position()).isEqualTo(position);
    assertThat(problem).hasMessageContaining("caractère " + (position + 1) + "\u00a0:");
  }

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"op\":\"=\"}|/args|args",
        "{\"op\":3,\"args\":[]}|/op|texte",
        "{\"op\":\"=\",\"args\":[1]}|/args|2 arguments",
        "{\"op\":\"not\",\"args\":[{\"x\":1}]}|/args/0|objet inconnu",
        "{\"op\":\"=\",\"args\":[{\"property\":1},2]}|/args/0/property|texte",
        "{\"op\":\"=\",\"args\":[null,2]}|/args/0|isNull",
        "{\"op\":\"in\",\"args\":[1,2]}|/args/1|liste",
        "{\"op\":\"=\",\"args\":[{\"date\":\"hier\"},2]}|/args/0/date|une date",
        "{\"op\":\"t_after\",\"args\":[{\"interval\":[\"..\"]},2]}|/args/0/interval|deux bornes",
        "{\"op\":\"s_within\",\"args\":[{\"bbox\":[1]},{\"property\":\"g\"}]}|/args/0/bbox|quatre",
        "{\"op\":\"s_within\",\"args\":[{\"type\":\"Cercle\"},{\"property\":\"g\"}]}|/args/0/type|GeoJSON",
        "{\"op\":\"s_within\",\"args\":[{\"type\":\"Point\",\"coordinates\":[1,\"2\"]},1]}|/args/0/coordinates/1|nombre",
        "{\"op\":\"=\",\"args\":[1e999,2]}|/args/0|trop grand",
        "{\"op\":\"a b\",\"args\":[]}|/op|nom de fonction",
        "{\"op\":\"date\",\"args\":[]}|/op|nom de fonction",
      })
  void saysWhereJsonIsWrong(String json, String pointer, String part) {
    Cql2SyntaxException problem =
        catchThrowableOfType(Cql2SyntaxException.class, () -> Cql2.parseJson(json));

    assertThat(problem).hasMessageContaining(part).hasMessageContaining(pointer);
    assertThat(problem.pointer()).isEqualTo(pointer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1,", "{\"op\":\"=\"} x", "{\"a\":1,\"a\":2}", "nul"})
  void refusesWhatIsNotJson(String json) {
    assertThatThrownBy(() -> Cql2.parseJson(json)).isInstanceOf(Cql2SyntaxException.class);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "membre = 3|« membres »",
        "Nom = 'a'|« nom »",
        "fonction(1) = 2|n’existe pas",
        "longueur(membres) = 2|« membres » est un nombre",
        "longueur(nom, nom) = 2|un argument",
        "membres = '3'|sans apostrophes",
        "nom = 3|entre apostrophes",
        "nom IN ('a', 3)|entre apostrophes",
        "creation = 'hier'|DATE(",
        "creation = 3|« creation » est une date",
        "themes = 'sport'|A_CONTAINS",
        "geometry = 'x'|S_INTERSECTS",
        "A_CONTAINS(nom, ('a'))|employez IN",
        "S_INTERSECTS(nom, POINT(1 2))|« nom » est un texte",
        "T_AFTER(membres, DATE('2024-05-31'))|« membres » est un nombre",
        "T_AFTER(creation, INTERVAL('2024-02-01', '2024-01-01'))|avant de commencer",
        "creation = INTERVAL('..', '..')|T_…",
        "nom + 1 = 2|« nom » est un texte",
        "CASEI(membres) = 'a'|« membres » est un nombre",
        "nom LIKE sigle|un motif",
        "nom LIKE 3|un motif",
        "membres LIKE '3%'|« membres » est un nombre",
        "nom|pas une condition",
        "nom AND actif|pas une condition",
        "membres = 3 OR 5|pas une condition",
      })
  void saysWhatDoesNotFitTheLayer(String text, String part) {
    assertThatThrownBy(() -> Clubs.found(text))
        .isInstanceOf(Cql2SemanticException.class)
        .hasMessageContaining(part.replace("« ", "«\u00a0").replace(" »", "\u00a0»"));
  }

  @Test
  void namesTheClosestProperties() {
    assertThatThrownBy(() -> Clubs.found("cotisations > 3"))
        .hasMessage(
            "La propriété «\u00a0cotisations\u00a0» n’existe pas dans cette couche\u00a0; les plus"
                + " proches\u00a0: «\u00a0cotisation\u00a0», «\u00a0creation\u00a0»,"
                + " «\u00a0declaration\u00a0».");
  }
}
