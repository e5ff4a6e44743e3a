package fr.quifaitquoi.indexer.geocoding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TestGeography;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From points to communes. */
class CommuneReverseTest {
  private static final Position TOURS = new Position(0.69, 47.39);

  @Test
  void answersTheContainingCommuneThenNeighboursByDistance() {
    List<Feature> found = reverse(TOURS, 6, 12_000, GeocodingFilter.NONE);
    assertThat(found.getFirst().id()).isEqualTo("37261");
    assertThat(found).hasSize(6).extracting(Feature::id).contains("37195", "37214");
    assertThat(found.subList(1, 6))
        .extracting(f -> f.standing().distanceMeters())
        .isSorted()
        .allMatch(distance -> distance < 12_000);
    double meters = TOURS.metersTo(found.getFirst().position());
    assertThat(found.getFirst().standing().distanceMeters()).isEqualTo(meters);
    assertThat(found.getFirst().standing().score()).isEqualTo(1 - meters / 10_000);
  }

  @Test
  void alwaysAnswersTheContainingCommune() {
    assertThat(reverse(TOURS, 5, 1, GeocodingFilter.NONE))
        .extracting(Feature::id)
        .containsExactly("37261");
  }

  @Test
  void answersNothingOutsideFrance() {
    for (Position outside :
        List.of(
            new Position(-30, 40),
            new Position(13.4, 52.5),
            new Position(0, 0),
            new Position(-4.2, 46.5),
            new Position(180, 90),
            new Position(-180, -90))) {
      assertThat(reverse(outside, 5, 10_000, GeocodingFilter.NONE)).as("%s", outside).isEmpty();
    }
  }

  @Test
  void filters() {
    assertThat(reverse(TOURS, 5, 20_000, new GeocodingFilter(Set.of(), "37700", Set.of())))
        .extracting(Feature::id)
        .containsExactly("37233", "37273");
    assertThat(reverse(TOURS, 5, 20_000, new GeocodingFilter(Set.of(), null, Set.of("37195"))))
        .extracting(Feature::id)
        .containsExactly("37195");
    assertThat(reverse(TOURS, 5, 20_000, Asking.types(FeatureType.STREET))).isEmpty();
    assertThat(reverse(TOURS, 5, 20_000, Asking.types(FeatureType.DEPARTEMENT, FeatureType.EPCI)))
        .extracting(Feature::id)
        .containsExactly("243700754", "37");
    Position paris = new Position(2.35, 48.85);
    assertThat(reverse(paris, 1, 100, new GeocodingFilter(Set.of(), null, Set.of("75117"))))
        .extracting(Feature::id)
        .containsExactly("75056");
  }

  @Test
  void findsTheCommuneWhoseOfficialOutlineContainsAJitteredPoint() {
    Geography official = TestGeography.official();
    Geocoder geocoder = Geocoder.of(official);
    Random random = new Random(7);
    int checked = 0;
    for (Territory commune : official.list(Level.COMMUNE)) {
      Position at = jittered(commune.centre(), random);
      String expected = official.locateCommune(at).map(t -> t.id().code()).orElse("");
      List<Feature> found = geocoder.reverse(new ReverseQuery(at, 1, 1_000, GeocodingFilter.NONE));
      if (!expected.isEmpty()) {
        assertThat(found).first().extracting(Feature::id).isEqualTo(expected);
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(33_000);
  }

  private static Position jittered(Position centre, Random random) {
    return new Position(
        centre.lon() + 0.02 * (random.nextDouble() - 0.5),
        centre.lat() + 0.02 * (random.nextDouble() - 0.5));
  }

  private static List<Feature> reverse(
      Position position, int limit, double radius, GeocodingFilter filter) {
    return Asking.GEOCODER.reverse(new ReverseQuery(position, limit, radius, filter));
  }
}
