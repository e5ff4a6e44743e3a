package fr.quifaitquoi.geodata.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.geodata.snapshot.FormerName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommuneHistoryTest {
  @Test
  void aCodeThatExistsTodayIsItselfWhateverHappenedToIt() {
    CommuneHistory history =
        history(
            Set.of("37001", "37002"),
            move("1973-01-01", "33", "37001", "37002"),
            move("1990-01-01", "21", "37002", "37001"));

    assertThat(history.findCurrent("37001")).contains("37001");
  }

  @Test
  void aMergedCommuneLeadsToTheOneOfToday() {
    CommuneHistory history =
        history(
            Set.of("37003"),
            move("1965-01-01", "31", "37001", "37002"),
            move("2016-01-01", "32", "37002", "37003"));

    assertThat(history.findCurrent("37001")).contains("37003");
  }

  @Test
  void aSplitIsFollowedByTheLatestMovementFirst() {
    CommuneHistory history =
        history(
            Set.of("14336", "14581"),
            move("1972-12-01", "33", "14376", "14336"),
            move("2017-01-01", "32", "14376", "14581"));

    assertThat(history.findCurrent("14376")).contains("14581");
  }

  @Test
  void aChangeOfDepartementIsFollowed() {
    CommuneHistory history = history(Set.of("91001"), move("1968-01-01", "41", "78001", "91001"));

    assertThat(history.findCurrent("78001")).contains("91001");
  }

  @Test
  void movementsThatGoRoundEndWithoutAnAnswer() {
    CommuneHistory history =
        history(
            Set.of("37003"),
            move("1970-01-01", "33", "37001", "37002"),
            move("1980-01-01", "21", "37002", "37001"));

    assertThat(history.findCurrent("37001")).isEmpty();
  }

  @Test
  void corsicanNumbersOfBothKindsLeadToTheSameCommune() {
    CommuneHistory history = history(Set.of("2A308"), move("1965-01-01", "31", "20237", "20308"));

    assertThat(history.findCurrent("20237")).contains("2A308");
    assertThat(history.findCurrent("20308")).contains("2A308");
    assertThat(history.findCurrent("2A237")).contains("2A308");
    assertThat(history.findCurrent("2B237")).isEmpty();
    assertThat(history.listFormerCodes()).containsOnlyKeys("20237", "20308", "2A237");
  }

  @Test
  void aMunicipalArrondissementLeadsToItsCommune() {
    CommuneHistory history =
        new CommuneHistory(List.of(), Set.of("75056"), Map.of("75101", "75056"));

    assertThat(history.findCurrent("75101")).contains("75056");
    assertThat(history.listFormerCodes()).containsEntry("75101", "75056");
  }

  @Test
  void formerNamesLeadToTodaysCommuneButItsOwnNameIsNotOne() {
    CommuneHistory history =
        new CommuneHistory(
            List.of(
                new Movement(
                    "1987-05-01",
                    "10",
                    new Movement.Side("COM", "22143", "Moncontour-de-Bretagne"),
                    new Movement.Side("COM", "22143", "Moncontour"))),
            Set.of("22143"),
            Map.of());

    assertThat(history.listFormerNames(Map.of("22143", "Moncontour")))
        .containsExactly(new FormerName("Moncontour-de-Bretagne", "22143", "22143"));
  }

  private static CommuneHistory history(Set<String> current, Movement... movements) {
    return new CommuneHistory(List.of(movements), current, Map.of());
  }

  private static Movement move(String day, String kind, String from, String to) {
    return new Movement(
        day, kind, new Movement.Side("COM", from, from), new Movement.Side("COM", to, to));
  }
}
