package fr.quifaitquoi.indexer.geocoding.address;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.geocoding.FeatureType;
import fr.quifaitquoi.indexer.geocoding.GeocodingFilter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearSearchTest {
  private static final Position TOWN_HALL = new Position(0.69, 47.39);

  @TempDir static Path folder;
  private static AddressIndexes indexes;
  private static final List<Position> ALL = new ArrayList<>();

  @BeforeAll
  static void index() throws Exception {
    Random random = new Random(37);
    BanFile file = new BanFile().in("37261", "Tours", "37000");
    file.street("Rue Victor Hugo", 0.69, 47.39, "1", "3", "5");
    for (int i = 0; i < 300; i++) {
      double lon = Math.round((0.69 + random.nextGaussian() * 0.02) * 1e6) / 1e6;
      double lat = Math.round((47.39 + random.nextGaussian() * 0.02) * 1e6) / 1e6;
      file.street("Rue " + i, lon, lat, "1");
      ALL.add(new Position(lon, lat));
    }
    file.locality("La Borde", 0.9, 47.39);
    // Another département, whose box is around the point too.
    file.in("41018", "Blois", "41000")
        .street("Rue de Blois", 0.6, 47.3, "1")
        .street("Rue Denis Papin", 1.33, 47.586, "1");
    indexes = TestIndexes.of(file, folder);
  }

  @AfterAll
  static void close() throws Exception {
    indexes.close();
  }

  @Test
  void theNearestNumbersComeFirstWithTheirDistance() {
    List<NearAddress> near = near(new Position(0.69, 47.39012), 30, 3, GeocodingFilter.NONE);

    assertThat(near.getFirst().street().name()).isEqualTo("Rue Victor Hugo");
    assertThat(near.getFirst().distanceMeters()).isBetween(2.0, 2.5);
    HouseNumber nearest = Objects.requireNonNull(near.getFirst().number());
    assertThat(nearest.number()).isEqualTo(3);
    assertThat(nearest.id()).isEqualTo("37261_0001_00003");
    assertThat(near).extracting(NearAddress::distanceMeters).isSorted();
  }

  @Test
  void sameAsLookingAtEveryAddress() {
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      Position at =
          new Position(0.69 + random.nextGaussian() * 0.03, 47.39 + random.nextGaussian() * 0.03);
      double expected = ALL.stream().mapToDouble(at::metersTo).min().orElseThrow();
      List<NearAddress> near = near(at, 3_000, 1, GeocodingFilter.NONE);
      double town = new Position(0.69, 47.39).metersTo(at);
      if (expected < town - 100 && expected < 2_990) {
        assertThat(near.getFirst().distanceMeters()).isBetween(expected - 0.5, expected + 0.5);
      }
    }
  }

  @Test
  void nothingOutsideTheRadius() {
    assertThat(near(new Position(0.9, 47.3), 200, 5, GeocodingFilter.NONE)).isEmpty();
    assertThat(near(new Position(0.98, 47.39), 50_000, 5, GeocodingFilter.NONE)).isEmpty();
    assertThat(near(new Position(-60, -47), 200, 5, GeocodingFilter.NONE)).isEmpty();
    assertThat(near(new Position(180, 90), 200, 5, GeocodingFilter.NONE)).isEmpty();
  }

  @Test
  void aLieuDitIsFoundAtItsOwnPoint() {
    NearAddress found = near(new Position(0.9001, 47.39), 200, 1, GeocodingFilter.NONE).getFirst();

    assertThat(found.street().name()).isEqualTo("La Borde");
    assertThat(found.number()).isNull();
  }

  @Test
  void streetsAloneComeOnceEach() {
    List<NearAddress> near = near(TOWN_HALL, 2_000, 5, types(FeatureType.STREET));

    assertThat(near).hasSize(5).allSatisfy(found -> assertThat(found.number()).isNull());
    assertThat(near).extracting(found -> found.street().name()).doesNotHaveDuplicates();
    assertThat(near(TOWN_HALL, 2_000, 5, types(FeatureType.LOCALITY))).isEmpty();
  }

  @Test
  void filtersByPostcodeAndCommune() {
    Position between = new Position(0.6, 47.3);
    GeocodingFilter blois = new GeocodingFilter(Set.of(), null, Set.of("41018"));
    GeocodingFilter tours = new GeocodingFilter(Set.of(), "37000", Set.of());

    assertThat(near(between, 500, 1, blois)).hasSize(1);
    assertThat(near(between, 500, 1, tours)).isEmpty();
  }

  private static GeocodingFilter types(FeatureType type) {
    return new GeocodingFilter(Set.of(type), null, Set.of());
  }

  private static List<NearAddress> near(
      Position position, double radius, int limit, GeocodingFilter filter) {
    return indexes.findNear(position, radius, limit, filter);
  }
}
