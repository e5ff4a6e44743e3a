package fr.quifaitquoi.geodata.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.geodata.layer.LayerBuilder;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class ShapeTilesTest {
  /** Some 400 m wide: a unit is 0.6 m. */
  private static final int CLOSE = 14;

  private static LayerTiles tilesOf(String... shapes) {
    LayerBuilder builder = SampleLayers.areas();
    for (int i = 0; i < shapes.length; i++) {
      builder.add(
          Integer.toString(i), List.of("Nom " + i, 100L * i, i / 2.0, i % 2 == 0), read(shapes[i]));
    }
    Layer layer = builder.build("1");
    return new LayerTiles(layer, TileProperties.first(layer.schema(), 10));
  }

  private static Geometry read(String wkt) {
    try {
      return new WKTReader().read(wkt);
    } catch (ParseException e) {
      throw new IllegalArgumentException(wkt, e);
    }
  }

  private static List<DecodedTile.Feature> features(
      LayerTiles tiles, int z, double lon, double lat) {
    return DecodedTile.of(tiles.tile("territoires", TileAddress.at(z, lon, lat), null)).features();
  }

  @Test
  void givesAreasTheirProperties() {
    LayerTiles tiles = tilesOf("POINT EMPTY", "POLYGON ((1 45, 1.01 45, 1.01 45.01, 1 45))");

    assertThat(features(tiles, 10, 1, 45))
        .singleElement()
        .satisfies(feature -> {
          assertThat(feature.get("id")).isEqualTo("1");
          assertThat(feature.get("nom")).isEqualTo("Nom 1");
          assertThat(feature.get("population")).isEqualTo(100L);
          assertThat(feature.get("densite")).isEqualTo(0.5);
          assertThat(feature.get("littoral")).isEqualTo(false);
        });
    assertThat(tiles.fields())
        .containsEntry("nom", "String")
        .containsEntry("population", "Number")
        .containsEntry("littoral", "Boolean");
  }

  /** The specification: outer rings clockwise on the screen, where y grows downward; holes not. */
  @Test
  void turnsOuterRingsAndHolesInTheirDirections() {
    LayerTiles tiles =
        tilesOf(
            "MULTIPOLYGON (((1 45, 1.01 45, 1.01 45.01, 1 45.01, 1 45),"
                + " (1.002 45.002, 1.004 45.002, 1.004 45.004, 1.002 45.004, 1.002 45.002)),"
                + " ((1.02 45, 1.02 45.01, 1.03 45.01, 1.03 45, 1.02 45)))");

    Geometry shape = features(tiles, 10, 1, 45).getFirst().geometry();

    assertThat(shape.getGeometryType()).isEqualTo("MultiPolygon");
    Polygon first = (Polygon) shape.getGeometryN(0);
    Polygon second = (Polygon) shape.getGeometryN(1);
    assertThat(first.getNumInteriorRing()).isEqualTo(1);
    assertThat(isClockwiseOnScreen(first.getExteriorRing().getCoordinates())).isTrue();
    assertThat(isClockwiseOnScreen(first.getInteriorRingN(0).getCoordinates())).isFalse();
    assertThat(isClockwiseOnScreen(second.getExteriorRing().getCoordinates())).isTrue();
  }

  private static boolean isClockwiseOnScreen(Coordinate[] ring) {
    return Orientation.isCCW(ring);
  }

  @Test
  void clipsAreasToTheTileAndItsBuffer() {
    LayerTiles tiles = tilesOf("POLYGON ((-10 40, 10 40, 10 50, -10 50, -10 40))");

    Geometry shape = features(tiles, CLOSE, 1, 45).getFirst().geometry();

    assertThat(
            shape.equalsTopo(read("POLYGON ((-64 -64, 4160 -64, 4160 4160, -64 4160, -64 -64))")))
        .isTrue();
  }

  @Test
  void leavesOutAreasOfWhichTheTileLiesInAHole() {
    LayerTiles tiles =
        tilesOf(
            "POLYGON ((-10 40, 10 40, 10 50, -10 50, -10 40),"
                + " (0 44, 2 44, 2 46, 0 46, 0 44))");

    assertThat(features(tiles, CLOSE, 1, 45)).isEmpty();
    assertThat(features(tiles, CLOSE, 3, 45)).hasSize(1);
  }

  @Test
  void leavesOutWhatIsSmallerThanAUnit() {
    LayerTiles tiles = tilesOf("POLYGON ((1 45, 1.0001 45, 1.0001 45.0001, 1 45.0001, 1 45))");

    assertThat(features(tiles, 6, 1, 45)).isEmpty();
    assertThat(features(tiles, CLOSE, 1, 45)).hasSize(1);
  }

  @Test
  void cutsLinesWhereTheyLeaveTheTile() {
    TileAddress address = TileAddress.at(10, 1, 45);
    double middle = WebMercator.lat(address.north() + address.width() / 2.0);
    LayerTiles tiles =
        tilesOf("LINESTRING (-5 %1$s, 0.9 %1$s, 0.9 60, 1 60, 1 %1$s, 5 %1$s)".formatted(middle));

    Geometry line = features(tiles, 10, 1, 45).getFirst().geometry();

    assertThat(line.getNumGeometries()).isEqualTo(2);
    assertThat(line.getEnvelopeInternal().getMinX()).isEqualTo(-64);
    assertThat(line.getEnvelopeInternal().getMaxX()).isEqualTo(4_160);
    assertThat(line.getEnvelopeInternal().getMinY()).isEqualTo(-64);
    assertThat(line.getEnvelopeInternal().getMaxY()).isCloseTo(2_048, within(1.0));
  }

  @Test
  void keepsGroupsOfPointsTogether() {
    LayerTiles tiles = tilesOf("MULTIPOINT ((1 45), (1.001 45.001), (7 45))");

    Geometry shape = features(tiles, 12, 1, 45).getFirst().geometry();

    assertThat(shape.getGeometryType()).isEqualTo("MultiPoint");
    assertThat(shape.getNumGeometries()).isEqualTo(2);
  }

  @Test
  void takesAreasThatOverlapOrRepeat() {
    String square = "POLYGON ((1 45, 1.3 45, 1.3 45.3, 1 45.3, 1 45))";
    LayerTiles tiles =
        tilesOf(
            square, square, "POLYGON ((1.1 45.1, 1.4 45.1, 1.4 45.4, 1.1 45.4, 1.1 45.1))", square);

    for (int z : new int[] {6, 8, 11, CLOSE}) {
      assertThat(features(tiles, z, 1.2, 45.2)).hasSize(4);
    }
  }

  @Test
  void hasOnlyTheRowsThatAreAskedFor() {
    LayerTiles tiles =
        tilesOf(
            "POLYGON ((1 45, 1.01 45, 1.01 45.01, 1 45))",
            "POLYGON ((1 45, 1.01 45, 1.01 45.01, 1 45))");
    BitSet second = new BitSet();
    second.set(1);

    byte[] tile = tiles.tile("territoires", TileAddress.at(10, 1, 45), second);

    assertThat(DecodedTile.of(tile).ids()).containsExactly("1");
  }

  @Test
  void leavesOutTheSmallestWhenThereAreTooMany() {
    String[] shapes = new String[30_000];
    for (int i = 0; i < shapes.length; i++) {
      double west = i % 200 * 0.01;
      int line = i / 200;
      double south = 45 + line * 0.01;
      double size = 0.009 * (i + 1) / shapes.length;
      shapes[i] =
          "POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))"
              .formatted(west, south, west + size, south + size);
    }

    byte[] bytes = tilesOf(shapes).tile("territoires", TileAddress.at(6, 1, 46), null);

    assertThat(bytes.length).isBetween(300_000, LayerTiles.MAX_BYTES);
    List<Integer> ids =
        DecodedTile.of(bytes).ids().stream().map(Integer::valueOf).sorted().toList();
    assertThat(ids.getLast()).isEqualTo(shapes.length - 1);
    assertThat(ids.getFirst()).isEqualTo(shapes.length - ids.size());
  }

  @Test
  void keepsStoredCornersWithinOneUnit() {
    String wkt = "POLYGON ((1 45, 1.003 45.0011, 1.0052 45.0047, 1.0017 45.0063, 1 45))";
    TileAddress address = TileAddress.at(CLOSE, 1.002, 45.002);
    double unit = address.unit();

    Coordinate[] corners =
        DecodedTile.of(tilesOf(wkt).tile("territoires", address, null))
            .features()
            .getFirst()
            .geometry()
            .getCoordinates();

    for (Coordinate stored : read(wkt).getCoordinates()) {
      Coordinate expected =
          new Coordinate(
              (WebMercator.x(stored.x) - address.west()) / unit,
              (WebMercator.y(stored.y) - address.north()) / unit);
      assertThat(Arrays.stream(corners).mapToDouble(expected::distance).min().orElseThrow())
          .isLessThan(1);
    }
  }
}
