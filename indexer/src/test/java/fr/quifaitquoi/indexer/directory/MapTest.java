package fr.quifaitquoi.indexer.directory;

import static fr.quifaitquoi.indexer.directory.EntryBuilder.entry;
import static fr.quifaitquoi.indexer.directory.TestDirectory.commune;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.geodata.Box;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.indexer.entry.EntryKind;
import fr.quifaitquoi.indexer.entry.PlacePrecision;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clusters and points of a map window. */
class MapTest {
  private static final Territory TOURS = commune("37261");
  private static final Box FRANCE = new Box(-6, 41, 10, 52);
  private static final Box WORLD = new Box(-180, -90, 180, 90);

  private static TestDirectory directory;

  @BeforeAll
  static void fill() throws IOException {
    EntryBuilder[] entries = new EntryBuilder[301];
    for (int i = 0; i < 300; i++) {
      Position position = new Position(0.6 + i % 20 * 0.01, 47.3 + Math.floorDiv(i, 20) * 0.01);
      entries[i] =
          entry("e%03d".formatted(i), "Atelier " + i)
              .kind(i % 3 == 0 ? EntryKind.EVENT : EntryKind.ACTOR)
              .theme(i == 0 ? "velo" : "culture")
              .at(TOURS, position, PlacePrecision.HOUSE_NUMBER);
    }
    entries[300] = entry("nowhere", "Atelier sans lieu");
    directory = TestDirectory.of(entries);
  }

  @AfterAll
  static void close() throws IOException {
    directory.close();
  }

  private static MapResult map(Requests request, Box box, int zoom) throws IOException {
    return directory.index().map(new MapRequest(request.request(), box, zoom));
  }

  @Test
  void countsExactlyWhatLiesInTheWindow() throws IOException {
    for (int zoom = 0; zoom <= 22; zoom++) {
      MapResult result = map(Requests.all(), FRANCE, zoom);
      long drawn =
          result.points().size()
              + result.clusters().stream().mapToLong(MapResult.Cluster::count).sum();
      assertThat(result.total()).isEqualTo(300);
      assertThat(drawn).as("zoom " + zoom).isEqualTo(300);
    }
    Box half = new Box(0.595, 47.295, 0.695, 47.5);
    assertThat(map(Requests.all(), half, 8).total()).isEqualTo(150);
    assertThat(map(Requests.all(), WORLD, 0).total()).isEqualTo(300);
  }

  @Test
  void drawsClustersFromAfarWithTheirKindsAndTheWindowToOpen() throws IOException {
    MapResult result = map(Requests.all(), FRANCE, 3);
    assertThat(result.clusters())
        .singleElement()
        .satisfies(cluster -> {
          assertThat(cluster.kinds())
              .containsEntry(EntryKind.EVENT, 100L)
              .containsEntry(EntryKind.ACTOR, 200L);
          assertThat(cluster.box().contains(cluster.position())).isTrue();
          assertThat(cluster.box().west()).isEqualTo(0.6);
        });
  }

  @Test
  void drawsPointsCloseUpAndWhenThereAreFew() throws IOException {
    assertThat(map(Requests.all(), FRANCE, 15).points()).hasSize(300);
    MapResult few = map(Requests.all().themes("velo"), FRANCE, 3);
    assertThat(few.points())
        .singleElement()
        .satisfies(point -> {
          assertThat(point.name()).isEqualTo("Atelier 0");
          assertThat(point.theme()).isEqualTo("velo");
          assertThat(point.position()).isEqualTo(new Position(0.6, 47.3));
        });
  }

  @Test
  void asksTheSameFiltersAsTheList() throws IOException {
    assertThat(map(Requests.text("atelier 17"), FRANCE, 6).total())
        .isEqualTo(directory.search(Requests.text("atelier 17")).total());
  }

  @Test
  void givesEntriesAtOneAddressAsPointsToSpread() throws IOException {
    EntryBuilder[] pile = new EntryBuilder[5];
    for (int i = 0; i < pile.length; i++) {
      pile[i] = entry("pile" + i, "Pile " + i).at(TOURS);
    }
    try (TestDirectory piled = TestDirectory.of(pile)) {
      MapResult result = piled.index().map(new MapRequest(SearchRequest.ALL, FRANCE, 17));
      assertThat(result.clusters()).isEmpty();
      assertThat(result.points()).hasSize(5);
    }
  }
}
