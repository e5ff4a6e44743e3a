package fr.quifaitquoi.geodata.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.geodata.crs.Crs;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the conditions of CQL2 select among {@link Clubs}, class by class of the standard. */
class Cql2ConditionsTest {

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "nom = 'Échecs de Tours'|a",
        "'Échecs de Tours' = nom|a",
        "membres <> 30|b",
        "membres = 30.0|ac",
        "membres >= 30|abc",
        "membres < 31|ac",
        "cotisation <= 12.5|ab",
        "cotisation > 1.25e1|c",
        "actif = true|ac",
        "actif <> TRUE|b",
        "actif|ac",
        "NOT actif|b",
        "id = 'd'|d",
        "id IN ('a', 'd', 'z')|ad",
        "creation = DATE('2021-01-01')|b",
        "creation < DATE('2021-01-02')|ab",
        "creation = '2021-01-01'|b",
        "maj > TIMESTAMP('2024-05-31T10:00:00Z')|bc",
        "maj = TIMESTAMP('2024-05-31T12:00:00+02:00')|a",
        "nom IS NULL|d",
        "geometry IS NULL|d",
        "geom IS NOT NULL|abc",
        "membres + 1 IS NULL|d",
        "true|abcd",
        "false|`` ",
      })
  void basicComparisons(String filter, String found) {
    assertThat(Clubs.found(filter)).isEqualTo(found.strip());
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "membres = 30 AND actif = true|ac",
        "membres = 120 OR id = 'd'|bd",
        "NOT membres = 30|b",
        "NOT (membres = 30 AND id = 'a')|bcd",
        "NOT (membres = 30 OR id = 'z')|b",
        "membres = 30 or membres = 120 and actif|ac",
        "(membres = 30 OR membres = 120) AND actif|ac",
        "membres = 1 OR nom IS NULL|d",
        "NOT (membres = 1 AND nom IS NULL)|abc",
        "(membres > 100) = true|b",
        "(membres > 100) = (actif = false)|abc",
        "(actif OR membres = 120) = true|abc",
      })
  void unknownIsNeitherTrueNorFalse(String filter, String found) {
    assertThat(Clubs.found(filter)).isEqualTo(found);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "nom LIKE '%de%'|a",
        "nom NOT LIKE '%de%'|bc",
        "nom LIKE '_uvres%'|b",
        "nom LIKE 'RANDO\\_100\\%'|c",
        "nom LIKE 'RANDO\\_100'|`` ",
        "declaration LIKE '2021%'|bc",
        "membres BETWEEN 30 AND 119|ac",
        "membres NOT BETWEEN 31 AND 200|ac",
        "membres BETWEEN 200 AND 31|`` ",
        "creation BETWEEN DATE('2021-01-01') AND '2021-01-02'|bc",
        "membres IN (30, 5)|ac",
        "membres NOT IN (30, 5)|b",
        "membres IN (100 + 20, cotisation * 2)|b",
        "nom IN (sigle)|c",
        "creation IN ('2021-01-01')|b",
        "maj IN ('2024-05-31T22:30:00Z')|b",
        "actif IN (true)|ac",
        "nom IN ()|`` ",
      })
  void likeBetweenIn(String filter, String found) {
    assertThat(Clubs.found(filter)).isEqualTo(found.strip());
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "CASEI(nom) = CASEI('ÉCHECS DE TOURS')|a",
        "casei(nom) = 'échecs de tours'|a",
        "ACCENTI(nom) = ACCENTI('Echecs de Tours')|a",
        "ACCENTI(CASEI(nom)) = 'oeuvres du coeur'|b",
        "CASEI(nom) LIKE CASEI('œuvres%')|b",
        "ACCENTI(CASEI(nom)) LIKE accenti(casei('ÉCH%'))|a",
        "CASEI(nom) IN (CASEI('rando_100%'), CASEI('x'))|c",
      })
  void withoutCaseOrAccents(String filter, String found) {
    assertThat(Clubs.found(filter)).isEqualTo(found);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "membres = 2 * 10 + 10|ac",
        "membres = 2 * (10 + 5)|ac",
        "membres = 2 ^ 3 ^ 0 + 28|ac",
        "membres = 61 div 2|ac",
        "membres % 50 = 20|b",
        "membres - 20 - 10 = 0|ac",
        "-membres < -100|b",
        "-2^2 + 26 = membres|ac",
        "100 / cotisation > 1|ac",
        "NOT (100 / cotisation > 1)|`` ",
        "membres = cotisation|c",
        "cotisation * 4 < membres|b",
        "nom = sigle|c",
        "nom > sigle|ab",
      })
  void calculationsAndTwoProperties(String filter, String found) {
    assertThat(Clubs.found(filter)).isEqualTo(found.strip());
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A_CONTAINS(themes, ('sport'))|a",
        "A_CONTAINS(themes, ['sport', 'jeux'])|a",
        "A_CONTAINS(themes, ())|abc",
        "A_EQUALS(themes, ('sport', 'jeux'))|a",
        "A_EQUALS(themes, ())|c",
        "A_CONTAINEDBY(themes, ('social', 'jeux'))|bc",
        "A_OVERLAPS(themes, ('social', 'jeux'))|ab",
        "A_OVERLAPS((\"social\", \"jeux\"), themes)|ab",
        "A_EQUALS((membres, 2), (2, 30))|ac",
        "NOT A_OVERLAPS(themes, ('social', 'jeux'))|c",
      })
  void arrays(String filter, String found) {
    assertThat(Clubs.found(filter)).isEqualTo(found);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "longueur(sigle) = 2|b",
        "annee(creation) = 2021|bc",
        "mois(maj) = 5|ab",
        "mois(declaration) = 6|bc",
        "nombre(themes) = 2|a",
        "distance(geometry, POINT(2 47.001)) < 112|a",
        "distance(geometry, POINT(0.5 47.01)) < 1120|b",
        "Distance(POINT(2 46), geometry) < 60000|c",
      })
  void functionsOfOurOwn(String filter, String found) {
    assertThat(Clubs.found(filter)).isEqualTo(found);
  }

  @Test
  void declaresEachFunctionWithItsArguments() {
    assertThat(Cql2Function.all())
        .extracting(Cql2Function::name)
        .containsExactly("distance", "annee", "mois", "longueur", "nombre");
    assertThat(Cql2Function.all()).allSatisfy(one -> assertThat(one.arguments()).isNotEmpty());
  }

  @Test
  void selectsAmongTheRowsThatAreGiven() {
    BitSet among = new BitSet();
    among.set(2, 4);
    assertThat(
            Cql2Filter.of(Cql2.parseText("NOT membres = 120"), Clubs.SCHEMA, Crs.CRS84)
                .rows(Clubs.LAYER, among, Deadline.none()))
        .hasToString("{2}");
  }
}
