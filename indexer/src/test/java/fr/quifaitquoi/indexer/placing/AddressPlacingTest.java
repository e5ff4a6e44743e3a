package fr.quifaitquoi.indexer.placing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.TestGeography;
import fr.quifaitquoi.indexer.entry.PlaceDraft;
import fr.quifaitquoi.indexer.entry.PlacePrecision;
import fr.quifaitquoi.indexer.entry.PlaceRole;
import fr.quifaitquoi.indexer.geocoding.FeatureType;
import fr.quifaitquoi.indexer.problem.RowProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A place goes to its address when it is found surely enough, else stays and says why. */
class AddressPlacingTest {
  private static final Geography FRANCE = TestGeography.bundled();
  private static final Position CENTRE = new Position(0.6939, 47.3936);
  private static final Position DOOR = new Position(0.6912, 47.3961);

  /** Knows some addresses by heart. */
  private record Known(Map<String, LocatedAddress> answers) implements AddressLocator {
    @Override
    public String origin() {
      return "geocodeur";
    }

    @Override
    public boolean knows(String communeCode) {
      return communeCode.startsWith("37");
    }

    @Override
    public List<Optional<LocatedAddress>> locate(List<AddressClue> clues) {
      return clues.stream().map(clue -> Optional.ofNullable(answers.get(clue.address()))).toList();
    }
  }

  private static final AddressPlacing PLACING =
      new AddressPlacing(
          FRANCE,
          new Known(
              Map.of(
                  "12 rue Colbert", located(FeatureType.HOUSE_NUMBER, "37261", 0.97),
                  "99 rue Colbert", located(FeatureType.STREET, "37261", 0.8),
                  "rue Kolbère", located(FeatureType.STREET, "37261", 0.4),
                  "1 rue d’Orléans", located(FeatureType.HOUSE_NUMBER, "45234", 0.9),
                  "Mairie", located(FeatureType.MUNICIPALITY, "37261", 0.9))));

  private static LocatedAddress located(FeatureType type, String commune, double score) {
    return new LocatedAddress(type, "là", commune, DOOR, score);
  }

  private static PlaceDraft place(String commune, String address, PlacePrecision precision) {
    return new PlaceDraft(
        PlaceRole.SEAT,
        address,
        "37000",
        commune,
        CENTRE,
        precision,
        new PlaceDraft.Placing("code-commune", 0.9),
        PlaceDraft.Access.UNKNOWN);
  }

  private static AddressPlacing.Answer answer(String address) throws Exception {
    PlaceDraft place = place("37261", address, PlacePrecision.COMMUNE);
    return PLACING.refine(List.of(new AddressPlacing.Asked(7, place))).getFirst();
  }

  @Test
  void goesToTheHouseNumber() throws Exception {
    AddressPlacing.Answer answer = answer("12 rue Colbert");

    assertThat(answer.place().position()).isEqualTo(DOOR);
    assertThat(answer.place().precision()).isEqualTo(PlacePrecision.HOUSE_NUMBER);
    assertThat(answer.place().placing())
        .isEqualTo(new PlaceDraft.Placing("geocodeur", 0.97, "numero-trouve"));
    assertThat(answer.warning()).isEmpty();
  }

  @Test
  void goesToTheStreetAndSaysThatTheNumberIsNotThere() throws Exception {
    AddressPlacing.Answer answer = answer("99 rue Colbert");

    assertThat(answer.place().precision()).isEqualTo(PlacePrecision.STREET);
    assertThat(answer.place().placing().reason()).isEqualTo("numero-absent-de-la-voie");
  }

  @Test
  void staysInTheMiddleWhenTheAnswerIsNotSureEnough() throws Exception {
    assertStays(answer("rue Kolbère"), "adresse-a-verifier");
  }

  @Test
  void staysWhenTheAddressIsUnknownOrOnlyTheCommuneIsFound() throws Exception {
    assertStays(answer("rue inconnue"), "adresse-inconnue");
    assertStays(answer("Mairie"), "adresse-inconnue");
  }

  @Test
  void staysWhenTheAddressLiesInAnotherCommune() throws Exception {
    assertStays(answer("1 rue d’Orléans"), "adresse-hors-commune");
  }

  @Test
  void leavesAloneWhatIsPreciseEmptyOrWhereNoAddressIsHeld() {
    assertThat(PLACING.mayRefine(place("37261", "12 rue Colbert", PlacePrecision.COMMUNE)))
        .isTrue();
    assertThat(PLACING.mayRefine(place("37261", "12 rue Colbert", PlacePrecision.HOUSE_NUMBER)))
        .isFalse();
    assertThat(PLACING.mayRefine(place("37261", " ", PlacePrecision.COMMUNE))).isFalse();
    assertThat(PLACING.mayRefine(place("45234", "12 rue Colbert", PlacePrecision.COMMUNE)))
        .isFalse();
  }

  private static void assertStays(AddressPlacing.Answer answer, String reason) {
    assertThat(answer.place().position()).isEqualTo(CENTRE);
    assertThat(answer.place().precision()).isEqualTo(PlacePrecision.COMMUNE);
    assertThat(answer.place().placing())
        .isEqualTo(new PlaceDraft.Placing("code-commune", 0.9, reason));
    RowProblem warning = answer.warning().orElseThrow();
    assertThat(warning.code()).isEqualTo(reason);
    assertThat(warning.line()).isEqualTo(7);
    assertThat(warning.hint()).isNotBlank();
  }
}
