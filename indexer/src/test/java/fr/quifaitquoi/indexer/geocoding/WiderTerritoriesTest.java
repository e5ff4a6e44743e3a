package fr.quifaitquoi.indexer.geocoding;

import static fr.quifaitquoi.indexer.geocoding.Asking.ask;
import static fr.quifaitquoi.indexer.geocoding.Asking.types;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Départements, régions, EPCI and bassins de vie: when they are answered, and when not. */
class WiderTerritoriesTest {
  @Test
  void putsTheCommuneBeforeTheDepartementOfTheSameName() {
    List<Feature> indre = ask("indre");
    assertThat(indre.get(0).where().postcode()).isEqualTo("44610");
    assertThat(indre.get(1).type()).isEqualTo(FeatureType.DEPARTEMENT);
    assertThat(indre.get(1).id()).isEqualTo("36");
  }

  @ParameterizedTest
  @CsvSource({
    "Indre-et-Loire, departement, 37",
    "finistère, departement, 29",
    "finist, departement, 29",
    "département du Jura, departement, 39",
    "Centre-Val de Loire, region, 24",
    "région bretagne, region, 53",
    "pays de la loire, region, 52",
    "bassin de vie de Loches, bassin-de-vie, 37132",
    "communauté de communes Loches Sud Touraine, epci, 200071587",
    "tours métropole, epci, 243700754",
    "métropole de Lyon, epci, 200046977",
    "CC loches sud touraine, epci, 200071587",
  })
  void answersWhatTheWordsAskFor(String text, String type, String id) {
    Feature first = ask(text).getFirst();
    assertThat(first.type().code()).isEqualTo(type);
    assertThat(first.id()).isEqualTo(id);
    assertThat(first.where().city()).isNull();
  }

  @Test
  void keepsEpciAndBassinsOutOfOrdinaryAnswers() {
    for (String text : List.of("loches", "tours", "lyon", "rennes", "grenoble alpes")) {
      assertThat(ask(text))
          .extracting(Feature::type)
          .doesNotContain(FeatureType.EPCI, FeatureType.BASSIN_DE_VIE);
    }
  }

  @Test
  void answersOnlyTheTypesThatTheFilterNames() {
    assertThat(ask("loches", types(FeatureType.BASSIN_DE_VIE)).getFirst().id()).isEqualTo("37132");
    assertThat(ask("loches", types(FeatureType.EPCI)))
        .isNotEmpty()
        .allMatch(f -> f.type() == FeatureType.EPCI);
    assertThat(ask("indre", types(FeatureType.DEPARTEMENT)).getFirst().id()).isEqualTo("36");
    assertThat(ask("indre", types(FeatureType.MUNICIPALITY)))
        .isNotEmpty()
        .allMatch(f -> f.type() == FeatureType.MUNICIPALITY);
    assertThat(ask("tours", types(FeatureType.STREET))).isEmpty();
  }
}
