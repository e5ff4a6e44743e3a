package fr.quifaitquoi.geodata.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How times are compared, with {@link Clubs}. */
class Cql2TimesTest {

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "T_AFTER(creation, DATE('2021-01-01'))|c",
        "T_BEFORE(creation, DATE('2021-01-01'))|a",
        "T_EQUALS(creation, DATE('2021-01-01'))|b",
        "T_DISJOINT(creation, DATE('2021-01-01'))|ac",
        "T_INTERSECTS(creation, INTERVAL('2021-01-01', '..'))|bc",
        "T_INTERSECTS(creation, INTERVAL('..', '2021-01-01'))|ab",
        "T_INTERSECTS(INTERVAL(creation, fin), INTERVAL('2020-12-31', '2021-01-01'))|ab",
        "T_CONTAINS(INTERVAL(creation, fin), INTERVAL('2021-01-02', '2023-06-29'))|b",
        "T_DURING(INTERVAL(creation, fin), INTERVAL('2018-01-01', '2020-12-31'))|`` ",
        "T_DURING(INTERVAL(creation, fin), INTERVAL('2018-01-01', '2021-01-01'))|a",
        "T_STARTS(INTERVAL(creation, fin), INTERVAL('2021-01-01', '2024-01-01'))|b",
        "T_STARTEDBY(INTERVAL(creation, fin), INTERVAL('2021-01-01', '2022-01-01'))|b",
        "T_FINISHES(INTERVAL(creation, fin), INTERVAL('2018-01-01', '2020-12-31'))|a",
        "T_FINISHEDBY(INTERVAL(creation, fin), INTERVAL('2019-01-01', '2020-12-31'))|a",
        "T_MEETS(INTERVAL(creation, fin), INTERVAL('2020-12-31', '..'))|a",
        "T_METBY(INTERVAL(creation, fin), INTERVAL('2000-01-01', '2021-01-01'))|b",
        "T_OVERLAPS(INTERVAL(creation, fin), INTERVAL('2020-01-01', '2022-01-01'))|a",
        "T_OVERLAPPEDBY(INTERVAL(creation, fin), INTERVAL('2020-01-01', '2022-01-01'))|b",
        "T_EQUALS(INTERVAL(creation, fin), INTERVAL('2018-06-05', '2020-12-31'))|a",
        "T_EQUALS(INTERVAL('2018-06-05', '2020-12-31'), INTERVAL(creation, fin))|a",
        "T_BEFORE(maj, TIMESTAMP('2024-05-31T22:30:00Z'))|a",
        "T_INTERSECTS(maj, DATE('2024-05-31'))|ab",
        "T_DURING(maj, INTERVAL('2024-05-31', '2024-05-31'))|ab",
        "T_AFTER(maj, INTERVAL('2024-01-01', '2024-12-31'))|c",
      })
  void allenRelations(String filter, String found) {
    assertThat(Clubs.found(filter)).isEqualTo(found.strip());
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "declaration = '2018'|a",
        "declaration >= '2021'|bc",
        "declaration < DATE('2021-06-05')|ab",
        "declaration = DATE('2021-06-05')|c",
        "declaration <= TIMESTAMP('2021-06-05T00:00:00Z')|abc",
        "T_INTERSECTS(declaration, DATE('2018-12-31'))|a",
        "T_INTERSECTS(declaration, DATE('2021-06-05'))|bc",
        "T_AFTER(declaration, DATE('2018-12-31'))|bc",
        "T_BEFORE(declaration, DATE('2018-12-31'))|`` ",
      })
  void incompleteDatesStandForAllTheirDays(String filter, String found) {
    assertThat(Clubs.found(filter)).isEqualTo(found.strip());
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "maj = DATE('2024-05-31')|ab",
        "maj <= DATE('2024-05-31')|ab",
        "maj > DATE('2024-05-31')|c",
        "creation < TIMESTAMP('2021-01-01T08:00:00Z')|a",
        "creation = TIMESTAMP('2021-01-01T08:00:00Z')|b",
        "maj > creation|abc",
      })
  void daysAndInstantsAreComparedByTheDay(String filter, String found) {
    assertThat(Clubs.found(filter)).isEqualTo(found);
  }
}
