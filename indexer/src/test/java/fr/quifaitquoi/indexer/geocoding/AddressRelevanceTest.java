package fr.quifaitquoi.indexer.geocoding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.geodata.Position;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressRelevanceTest {
  private static final Set<FeatureType> HOUSES = EnumSet.of(FeatureType.HOUSE_NUMBER);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "12 rue nationale 37000 tours | 12 Rue Nationale 37000 Tours",
        "12 rue nationale chambray les tours | 12 Rue Nationale 37170 Chambray-lès-Tours",
        "12 RUE NATIONALE 37170 | 12 Rue Nationale 37170 Chambray-lès-Tours",
        "tours, 12 rue nationale | 12 Rue Nationale 37000 Tours",
        "37000 Tours rue Nationale 12 | 12 Rue Nationale 37000 Tours",
        "12 bis rue nationale tours | 12bis Rue Nationale 37000 Tours",
        "12B rue nationale tours | 12bis Rue Nationale 37000 Tours",
        "12-14 r. Nationale, Tours Cedex 1 | 12 Rue Nationale 37000 Tours",
        "12 rue natoinale tours | 12 Rue Nationale 37000 Tours",
        "12 rue nationale tuors | 12 Rue Nationale 37000 Tours",
        "12 av de gramont tours | Avenue de Grammont 37000 Tours",
        "5 av grammont tours | 5 Avenue de Grammont 37000 Tours",
        "sci untel 110 rue d’entraigues 37000 tours | 110 Rue d'Entraigues 37000 Tours",
        "Bât. B, 2e étage, 12 rue nationale BP 12 37000 Tours | 12 Rue Nationale 37000 Tours",
        "rue ponpidou tours | Rue Georges Pompidou 37000 Tours",
        "11 rue du 11 novembre tours | 11 Rue du 11 Novembre 37000 Tours",
        "rue du onze novembre tours | Rue du 11 Novembre 37000 Tours",
        "29 rue du 11 novembre 1918 | 29 Rue du 11 Novembre 1918 18700 Aubigny-sur-Nère",
        "10 avenue de tours bourges | 10 Avenue de Tours 18000 Bourges",
        "10 avenue de bourges chambray-lès-tours | 10 Avenue de Bourges 37170 Chambray-lès-Tours",
        "10B Rue Claude Monet 18000 | 10b Rue Claude Monet 18000 Bourges",
        "4 rue des cordeliers olonne sur mer | 4 Rue des Cordeliers 85340 Les Sables-d’Olonne",
        "la bruyere 37170 chambray les tours | La Bruyère 37170 Chambray-lès-Tours",
        "avenue de gram | Avenue de Grammont 37000 Tours",
        "grammont tours | Avenue de Grammont 37000 Tours",
        "tours | Tours",
        "bourges 18000 | Bourges",
        "mairie de tours | Tours",
        "12 rue nationale 25800 valdahon | Valdahon",
        "37ter avenue de grammont 08110 carignan | Carignan",
      })
  void theFirstAnswerIsWhatWasMeant(String query, String label) {
    List<Feature> found = ask(query, null, GeocodingFilter.NONE);
    assertThat(found).isNotEmpty();
    assertThat(found.getFirst().where().label().replace('\'', '’'))
        .isEqualTo(label.replace('\'', '’'));
  }

  @Test
  void nearnessDecidesWhenNoPlaceIsNamed() {
    Position bourges = new Position(2.39, 47.09);
    Position aubigny = new Position(2.43, 47.48);
    assertThat(city(first("17 rue de la gare", bourges)).name()).isEqualTo("Bourges");
    assertThat(city(first("17 rue de la gare", aubigny)).name()).isEqualTo("Aubigny-sur-Nère");
    assertThat(first("17 rue de la gare", aubigny).standing().distanceMeters()).isLessThan(100);
  }

  @Test
  void aNumberThatTheStreetHasNotGivesTheStreetAndALowerScore() {
    Feature house = first("12 rue nationale 37000 tours", null);
    Feature street = first("13 rue nationale 37000 tours", null);
    assertThat(house.type()).isEqualTo(FeatureType.HOUSE_NUMBER);
    assertThat(house.standing().score()).isGreaterThan(0.95);
    assertThat(street.type()).isEqualTo(FeatureType.STREET);
    assertThat(street.standing().score()).isBetween(0.7, 0.92);
  }

  @Test
  void aCommuneThatAnswersForAStreetSaysSoAndScoresLow() {
    Feature found = first("12 rue introuvable 41000 blois", null);
    assertThat(found.type()).isEqualTo(FeatureType.MUNICIPALITY);
    assertThat(found.where().label()).isEqualTo("Blois");
    assertThat(found.standing().score()).isLessThan(0.6);
  }

  @Test
  void contradictionsLowerTheScore() {
    double agreed = first("12 rue nationale 37000 tours", null).standing().score();
    double otherPostcode = first("12 rue nationale 37200 tours", null).standing().score();
    double elsewhere = first("12 rue nationale 18000 tours", null).standing().score();
    double nowhere = first("12 rue nationale", null).standing().score();
    assertThat(agreed).isGreaterThan(otherPostcode);
    assertThat(otherPostcode).isGreaterThan(elsewhere);
    assertThat(agreed).isGreaterThan(nowhere);
  }

  @Test
  void anAddressIsWordedAsTheNationalBaseWordsIt() {
    Feature found = first("12 bis rue nationale tours", null);
    assertThat(found.name()).isEqualTo("12bis Rue Nationale");
    assertThat(found.address()).isEqualTo(new StreetAddress("12bis", "Rue Nationale"));
    assertThat(found.where().context()).isEqualTo("37, Indre-et-Loire, Centre-Val de Loire");
    assertThat(city(found).code()).isEqualTo("37261");
    assertThat(found.id()).isEqualTo("37261_0001_00012_bis");
    Feature old = first("4 rue des cordeliers olonne sur mer", null);
    assertThat(city(old).oldName()).isEqualTo("Olonne-sur-Mer");
    assertThat(city(old).code()).isEqualTo("85194");
  }

  @Test
  void filtersAreHonoured() {
    GeocodingFilter chambray = new GeocodingFilter(Set.of(), null, Set.of("37050"));
    assertThat(ask("12 rue nationale", null, chambray))
        .allMatch(f -> city(f).code().equals("37050"))
        .isNotEmpty();
    GeocodingFilter postcode = new GeocodingFilter(Set.of(), "37000", Set.of());
    assertThat(ask("12 rue nationale", null, postcode))
        .allMatch(f -> "37000".equals(f.where().postcode()))
        .isNotEmpty();
    GeocodingFilter houses = new GeocodingFilter(HOUSES, null, Set.of());
    assertThat(ask("12 rue nationale tours", null, houses))
        .allMatch(f -> f.type() == FeatureType.HOUSE_NUMBER)
        .isNotEmpty();
    GeocodingFilter communes =
        new GeocodingFilter(EnumSet.of(FeatureType.MUNICIPALITY), null, Set.of());
    assertThat(ask("12 rue nationale tours", null, communes))
        .allMatch(f -> f.type() == FeatureType.MUNICIPALITY);
  }

  @Test
  void aPointGivesTheNearestAddressesThenTheCommune() {
    Position point = new Position(0.684, 47.3931);
    List<Feature> found =
        AddressesOfTests.GEOCODER.reverse(new ReverseQuery(point, 3, 1_000, GeocodingFilter.NONE));
    assertThat(found).extracting(Feature::type).contains(FeatureType.MUNICIPALITY);
    assertThat(found.getFirst().where().label()).isEqualTo("12 Rue Nationale 37000 Tours");
    assertThat(found.getFirst().standing().distanceMeters()).isLessThan(20);
    List<Feature> one =
        AddressesOfTests.GEOCODER.reverse(new ReverseQuery(point, 1, 1_000, GeocodingFilter.NONE));
    assertThat(one).extracting(Feature::type).containsExactly(FeatureType.HOUSE_NUMBER);
  }

  private static Feature first(String query, @Nullable Position near) {
    return ask(query, near, GeocodingFilter.NONE).getFirst();
  }

  private static List<Feature> ask(String query, @Nullable Position near, GeocodingFilter filter) {
    return AddressesOfTests.GEOCODER.search(new GeocodingQuery(query, 5, true, near, filter));
  }

  private static City city(Feature feature) {
    return Objects.requireNonNull(feature.where().city());
  }
}
