package fr.quifaitquoi.geodata.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.geodata.layer.LayerBuilder;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

class PointTilesTest {
  private static final double LON = -3.36;
  private static final double LAT = 47.75;

  private final Layer many = SampleLayers.placesAround(3_000, LON, LAT, 0.4).build("1");
  private final LayerTiles tiles = tilesOf(many);

  private static LayerTiles tilesOf(Layer layer) {
    return new LayerTiles(
        layer,
        TileProperties.of(
            layer.schema(), List.of("type", "theme", "nom"), List.of("type", "theme")));
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 12, 16, 20, 22})
  void putsPointsWithinOneUnitOfTheirPlace(int z) {
    TileAddress address = TileAddress.at(z, many.lon(0), many.lat(0));

    List<DecodedTile.Feature> features =
        DecodedTile.of(tiles.tile("lieux", address, null)).features();

    assertThat(features).isNotEmpty();
    for (DecodedTile.Feature feature : features) {
      int row = many.findRow(feature.id()).orElseThrow();
      Coordinate expected = place(address, many.lon(row), many.lat(row));
      assertThat(feature.geometry().getCoordinate().distance(expected)).isLessThan(1);
    }
  }

  /** By the formulas of EPSG:3857 in metres, which the tiles are not made with. */
  private static Coordinate place(TileAddress address, double lon, double lat) {
    double half = Math.PI * 6_378_137;
    double x = Math.toRadians(lon) * 6_378_137;
    double y = Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2)) * 6_378_137;
    double size = 2 * half / (1 << address.z());
    return new Coordinate(
        ((x + half) / size - address.x()) * 4_096, ((half - y) / size - address.y()) * 4_096);
  }

  @Test
  void givesPointsTheirIdAndShownPropertiesAlone() {
    int row = many.findRow("17").orElseThrow();
    TileAddress address = TileAddress.at(14, many.lon(row), many.lat(row));

    DecodedTile tile = DecodedTile.of(tiles.tile("lieux", address, null));

    assertThat(tile.name()).isEqualTo("lieux");
    assertThat(tile.features())
        .filteredOn(feature -> feature.id().equals("17"))
        .singleElement()
        .satisfies(feature -> {
          assertThat(feature.attributes()).hasSize(4);
          assertThat(feature.get("type")).isEqualTo("tiers-lieu");
          assertThat(feature.get("theme")).isEqualTo("culture");
          assertThat(feature.get("nom")).isEqualTo("Lieu n° 17");
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 11, 14})
  void hasEachPointInItsTileAndNearOnesInTheBuffer(int z) {
    Set<TileAddress> addresses = new HashSet<>();
    for (int row = 0; row < many.size(); row++) {
      addresses.add(TileAddress.at(z, many.lon(row), many.lat(row)));
    }

    for (TileAddress address : addresses) {
      Set<String> expected = new HashSet<>();
      for (int row = 0; row < many.size(); row++) {
        Coordinate place = place(address, many.lon(row), many.lat(row));
        if (place.x >= -64 && place.x < 4_160 && place.y >= -64 && place.y < 4_160) {
          expected.add(many.id(row));
        }
      }
      assertThat(DecodedTile.of(tiles.tile("lieux", address, null)).ids())
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 6, 8})
  void countsEveryPointInOneCell(int z) {
    long total = 0;
    long types = 0;
    long themes = 0;
    for (TileAddress address : around(z)) {
      DecodedTile tile = DecodedTile.of(tiles.tile("lieux", address, null));
      total += tile.sum("nombre");
      types += tile.sum("type_mairie") + tile.sum("type_association") + tile.sum("type_tiers-lieu");
      themes += tile.sum("theme_culture") + tile.sum("theme_social");
    }

    assertThat(total).isEqualTo(many.size());
    assertThat(types).isEqualTo(many.size());
    assertThat(themes).isEqualTo(many.size());
  }

  private static Set<TileAddress> around(int z) {
    Set<TileAddress> addresses = new HashSet<>();
    for (double dx : new double[] {-0.41, 0, 0.41}) {
      for (double dy : new double[] {-0.41, 0, 0.41}) {
        addresses.add(TileAddress.at(z, LON + dx, LAT + dy));
      }
    }
    return addresses;
  }

  @Test
  void namesTheMostFrequentValueOfACell() {
    LayerBuilder layer = SampleLayers.places();
    for (int number : new int[] {1, 4, 7, 3}) {
      SampleLayers.addPlace(layer, number, LON, LAT);
    }

    DecodedTile tile =
        DecodedTile.of(tilesOf(layer.build("1")).tile("lieux", TileAddress.at(5, LON, LAT), null));

    assertThat(tile.features())
        .singleElement()
        .satisfies(cell -> {
          assertThat(cell.get("nombre")).isEqualTo(4L);
          assertThat(cell.get("type_association")).isEqualTo(3L);
          assertThat(cell.get("type_mairie")).isEqualTo(1L);
          assertThat(cell.get("type")).isEqualTo("association");
          assertThat(cell.attributes().containsKey("id")).isFalse();
        });
  }

  @Test
  void putsACellAtTheMeanOfItsPoints() {
    LayerBuilder layer = SampleLayers.places();
    SampleLayers.addPlace(layer, 1, LON, LAT);
    SampleLayers.addPlace(layer, 2, LON + 0.002, LAT + 0.002);
    TileAddress address = TileAddress.at(8, LON, LAT);

    DecodedTile tile = DecodedTile.of(tilesOf(layer.build("1")).tile("lieux", address, null));

    Coordinate middle = place(address, LON + 0.001, LAT + 0.001);
    assertThat(tile.features()).hasSize(1);
    assertThat(tile.features().getFirst().geometry().getCoordinate().distance(middle))
        .isLessThan(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 12})
  void hasOnlyTheRowsThatAreAskedFor(int z) {
    BitSet mairies = new BitSet();
    for (int row = 0; row < many.size(); row++) {
      mairies.set(row, "mairie".equals(many.column(0).valueAt(row)));
    }

    DecodedTile tile =
        DecodedTile.of(tiles.tile("lieux", TileAddress.at(z, many.lon(0), many.lat(0)), mairies));

    assertThat(tile.features()).isNotEmpty();
    assertThat(tile.features()).allSatisfy(f -> assertThat(f.get("type")).isEqualTo("mairie"));
  }

  @Test
  void isOfNoByteWhereThereIsNothing() {
    assertThat(tiles.tile("lieux", TileAddress.at(4, 120, -30), null)).isEmpty();
    assertThat(tiles.tile("lieux", TileAddress.at(12, 120, -30), null)).isEmpty();
    assertThat(tiles.tile("lieux", TileAddress.at(6, LON, LAT), new BitSet())).isEmpty();
  }

  @Test
  void leavesOutPointsInAStableOrderWhenThereAreTooMany() {
    Coordinate centre = TileAddress.at(10, LON, LAT).degrees(0).centre();
    Layer crowd = SampleLayers.placesAround(40_000, centre.x, centre.y, 0.01).build("1");
    LayerTiles crowded = tilesOf(crowd);

    byte[] bytes = crowded.tile("lieux", TileAddress.at(9, centre.x, centre.y), null);

    assertThat(bytes.length).isBetween(400_000, LayerTiles.MAX_BYTES);
    DecodedTile tile = DecodedTile.of(bytes);
    assertThat(tile.features())
        .allSatisfy(f -> assertThat(f.get("nombre_tuile")).isEqualTo(40_000L));
    assertThat(tilesOf(crowd).tile("lieux", TileAddress.at(9, centre.x, centre.y), null))
        .isEqualTo(bytes);
    byte[] closer = crowded.tile("lieux", TileAddress.at(10, centre.x, centre.y), null);
    Set<String> both = new HashSet<>(DecodedTile.of(closer).ids());
    both.retainAll(tile.ids());
    assertThat((double) both.size() / tile.ids().size()).isCloseTo(1, within(0.02));
  }

  @Test
  void makesCellsLargerWhenTheTileWouldBeTooLarge() {
    int count = 100_000;
    LayerBuilder builder = SampleLayers.places();
    for (int number = 0; number < count; number++) {
      builder.addPoint(
          Integer.toString(number),
          List.of("type-" + number % 500, List.of(), "nom-" + number % 499, 0),
          0.2 + number * 97 % 10_007 / 10_007.0 * 5,
          41.2 + number * 89 % 9_973 / 9_973.0 * 2.5);
    }
    Layer layer = builder.build("1");
    TileProperties counted =
        TileProperties.of(layer.schema(), List.of("nom"), List.of("type", "nom"));

    byte[] bytes = new LayerTiles(layer, counted).tile("lieux", TileAddress.at(6, 1, 42), null);

    assertThat(bytes.length).isBetween(100_000, LayerTiles.MAX_BYTES);
    DecodedTile tile = DecodedTile.of(bytes);
    assertThat(tile.sum("nombre")).isEqualTo(count);
    assertThat(tile.features().size()).isLessThanOrEqualTo(32 * 32);
  }

  @Test
  void holdsPointsAtTheEdgesOfTheMap() {
    LayerBuilder layer = SampleLayers.places();
    SampleLayers.addPlace(layer, 1, -180, 85);
    SampleLayers.addPlace(layer, 2, 180, -85);
    SampleLayers.addPlace(layer, 3, 0, 89);
    LayerTiles edges = tilesOf(layer.build("1"));

    assertThat(DecodedTile.of(edges.tile("lieux", new TileAddress(0, 0, 0), null)).sum("nombre"))
        .isEqualTo(2);
    assertThat(DecodedTile.of(edges.tile("lieux", TileAddress.at(9, 180, -85), null)).ids())
        .containsExactly("2");
  }
}
