package fr.quifaitquoi.indexer.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

/** The grid finds what a look at every place finds, and little beside it. */
class PlaceGridTest {
  private static final int DOCS = 5_000;

  private final Random random = new Random(3);
  private final int[] latitudes = new int[DOCS];
  private final int[] longitudes = new int[DOCS];
  private final Map<Integer, int[]> several = new HashMap<>();

  private PlaceGrid scatter() {
    for (int doc = 0; doc < DOCS; doc++) {
      latitudes[doc] = doc % 50 == 0 ? Columns.NONE : latitude();
      longitudes[doc] = doc % 50 == 0 ? Columns.NONE : longitude();
      if (doc % 70 == 1 && doc % 50 != 0) {
        several.put(
            doc, new int[] {latitudes[doc], longitudes[doc], latitude(), longitude(), 0, 0});
      }
    }
    return PlaceGrid.of(latitudes, longitudes, several);
  }

  private int latitude() {
    return Coordinates.encode(random.nextInt(-90, 91) + random.nextInt(2) * random.nextDouble());
  }

  private int longitude() {
    return Coordinates.encode(random.nextInt(-180, 181));
  }

  @Test
  void findsEveryDocumentWithAPlaceInTheWindow() {
    PlaceGrid grid = scatter();
    for (int turn = 0; turn < 300; turn++) {
      int south = Coordinates.encode(random.nextInt(-90, 90));
      int west = Coordinates.encode(random.nextInt(-180, 180));
      PlaceGrid.Window window =
          new PlaceGrid.Window(
              south,
              Math.min(900_000_000, south + random.nextInt(400_000_000)),
              west,
              (int) Math.min(1_800_000_000L, (long) west + random.nextInt(900_000_000)));
      FixedBitSet found = new FixedBitSet(DOCS);
      assertThat(grid.add(window, Integer.MAX_VALUE, found)).isTrue();
      for (int doc = 0; doc < DOCS; doc++) {
        if (hasPlaceIn(window, doc)) {
          assertThat(found.get(doc)).as("document %s in %s", doc, window).isTrue();
        }
      }
    }
  }

  private boolean hasPlaceIn(PlaceGrid.Window window, int doc) {
    int[] places = several.getOrDefault(doc, new int[] {latitudes[doc], longitudes[doc]});
    for (int i = 0; i < places.length; i += 2) {
      if (places[i] != Columns.NONE
          && places[i] >= window.south()
          && places[i] <= window.north()
          && places[i + 1] >= window.west()
          && places[i + 1] <= window.east()) {
        return true;
      }
    }
    return false;
  }

  @Test
  void givesUpWhenThereIsTooMuchToList() {
    PlaceGrid grid = scatter();
    PlaceGrid.Window world =
        new PlaceGrid.Window(-900_000_000, 900_000_000, -1_800_000_000, 1_800_000_000);
    FixedBitSet found = new FixedBitSet(DOCS);
    assertThat(grid.add(world, 100, found)).isFalse();
    assertThat(found.cardinality()).isZero();
  }
}
