package fr.quifaitquoi.indexer.geocoding;

import static fr.quifaitquoi.indexer.geocoding.Asking.ask;
import static fr.quifaitquoi.indexer.geocoding.Asking.askNear;
import static fr.quifaitquoi.indexer.geocoding.Asking.code;
import static fr.quifaitquoi.indexer.geocoding.Asking.codes;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.geodata.TestGeography;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write, and the commune they mean. */
class CommuneRelevanceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "quim | 29232",
        "Talenc | 33522",
        "Auxerrei | 89024",
        "Pont-de-L'Arn | 81209",
        "La Louvesc | 07128",
        "Lalouvesc | 07128",
        "laloubesc | 07128",
        "lille | 59350",
        "mer | 41136",
        "y | 80829",
        "Eu | 76255",
        "us | 95625",
        "oô | 31404",
        "l’île-bouchard | 37119",
        "mesnil-roc-h | 35308",
        "maisons alfort | 94046",
        "maisonsalfort | 94046",
        "Ay | 51030",
        "Belvès | 24035",
        "ST PIERRE DES CORPS | 37233",
        "corps saint pierre des | 37233",
        "Chalon s/Saône | 71076",
        "La Ferté ss Jouarre | 77183",
        "joué lez tours | 37122",
        "riche (la) | 37195",
        "mairie de Tours | 37261",
        "commune de La Riche | 37195",
        "mairie du Mans | 72181",
        "Ville-d'Avray | 92077",
        "Tours cedex 1 | 37261",
        "BP 12 37000 Tours CEDEX | 37261",
        "37700 St-Pierre-des-Corps | 37233",
        "St-Pierre-des-Corps, 37700 | 37233",
        "37000 | 37261",
        "37261 | 37261",
        "41264 | 41173",
        "2a004 | 2A004",
        "Saint-Aubin (Jura) | 39476",
        "Saint-Aubin, Jura | 39476",
        "saint aubin jura | 39476",
        "saint aubin dans le jura | 39476",
        "saint aubin 39 | 39476",
        "39 saint aubin | 39476",
        "les déserts savoie | 73098",
        "24 place rabelais, 37000 tours | 37261",
        "12 bis rue de la Paix saint-pierre-des-corps | 37233",
        "saint martin de fontenay 14 | 14408",
        "paris 17e | 75117",
        "paris 17eme arrondissement | 75117",
        "17e arrondissement de paris | 75117",
        "pairs frnace | 75056",
        "rue france | 80688",
        "chateua landno | 77099",
        "saint léon vézère | 24443",
        "ouzouer le marche | 41173",
        "sable d'olone | 85194",
        "villefranche de rouergues | 12300",
        "montpelier | 34172",
        "clermond ferand | 63113",
      })
  void findsTheCommuneFirst(String text, String commune) {
    assertThat(ask(text)).as(text).first().extracting(Asking::code).isEqualTo(commune);
  }

  @Test
  void answersPartsAndOldNamesAsTheCommuneOfToday() {
    Feature old = ask("Ouzouer-le-Marché").getFirst();
    assertThat(old.type()).isEqualTo(FeatureType.MUNICIPALITY);
    assertThat(old.where().label()).isEqualTo("Ouzouer-le-Marché, Beauce la Romaine");
    assertThat(old.where().city())
        .isEqualTo(new City("41173", "Beauce la Romaine", null, "41173", "Ouzouer-le-Marché"));
    Feature district = ask("lyon 3e").getFirst();
    assertThat(district.where().city())
        .isEqualTo(new City("69383", "Lyon", "Lyon 3e Arrondissement", null, null));
    assertThat(district.where().postcode()).isEqualTo("69003");
  }

  @Test
  void tellsHomonymsApart() {
    Feature first = ask("Saint-Aubin").getFirst();
    assertThat(first.where().label()).matches("Saint-Aubin \\(.+\\)");
    assertThat(first.standing().score()).isLessThan(0.9);
    assertThat(ask("saint aubin 39").getFirst().standing().score()).isGreaterThan(0.9);
    assertThat(ask("tours").getFirst().where().label()).isEqualTo("Tours");
    assertThat(ask("tours").getFirst().where().context())
        .isEqualTo("37, Indre-et-Loire, Centre-Val de Loire");
  }

  @Test
  void givesThePostcodeThatWasAsked() {
    assertThat(ask("37100 tours").getFirst().where().postcode()).isEqualTo("37100");
    assertThat(ask("37999 tours").getFirst().where().postcode()).isEqualTo("37000");
  }

  @Test
  void prefersWhatIsNear() {
    assertThat(code(askNear("saint", 2.2045308, 48.8426).getFirst())).isEqualTo("92064");
    assertThat(code(askNear("saint", 2.0942792, 48.8990413).getFirst())).isEqualTo("78551");
    Feature jura = askNear("saint aubin", 5.33, 47.03).getFirst();
    assertThat(code(jura)).isEqualTo("39476");
    assertThat(jura.standing().distanceMeters()).isLessThan(10_000.0);
    assertThat(code(askNear("tours", 3.06, 50.63).getFirst())).isEqualTo("37261");
  }

  @Test
  void putsExactBeforeUnfinishedBeforeMisspelt() {
    assertThat(codes(ask("mer"))).startsWith("41136").hasSize(5);
    List<Feature> misspelt = ask("Bourgess");
    assertThat(misspelt.getFirst().name()).isEqualTo("Bourges");
    double exact = ask("Bourges").getFirst().standing().score();
    double unfinished = ask("Bourge").getFirst().standing().score();
    assertThat(exact).isGreaterThan(unfinished);
    assertThat(exact).isGreaterThan(misspelt.getFirst().standing().score());
    assertThat(ask("24 place rabelais, 37000 tours").getFirst().standing().score()).isLessThan(0.6);
  }

  @Test
  void sortsByScoreAndStaysBetweenZeroAndOne() {
    for (String text : List.of("saint", "m", "tours", "12 rue de la paix", "indre", "vil neuv")) {
      List<Double> scores = ask(text).stream().map(f -> f.standing().score()).toList();
      assertThat(scores).as(text).isNotEmpty().allMatch(s -> s > 0 && s <= 1);
      assertThat(scores).as(text).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }
  }

  @Test
  void doesNotCompleteWhenToldNotTo() {
    GeocodingQuery whole = new GeocodingQuery("quim", 5, false, null, GeocodingFilter.NONE);
    assertThat(codes(Asking.GEOCODER.search(whole))).doesNotContain("29232");
  }

  @Test
  void findsEveryCommuneByItsName() {
    var france = TestGeography.bundled();
    for (var commune : france.list(fr.quifaitquoi.geodata.Level.COMMUNE)) {
      assertThat(ask(commune.name()).getFirst().name()).isEqualToIgnoringCase(commune.name());
    }
  }
}
