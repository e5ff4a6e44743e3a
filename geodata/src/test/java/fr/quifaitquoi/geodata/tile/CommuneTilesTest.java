package fr.quifaitquoi.geodata.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.TestGeography;
import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.geodata.layer.LayerBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;

/** On the outlines of all communes, which share their borders. */
class CommuneTilesTest {
  /** Square units: communes smaller than a unit are left out. */
  private static final double LEFT_OUT = 50;

  /** Tiles that lie wholly in France, from the centre of the country outward. */
  private static final List<TileAddress> INLAND =
      List.of(
          new TileAddress(6, 32, 22),
          TileAddress.at(7, 2.4, 47.1),
          TileAddress.at(8, 2.4, 47.1),
          TileAddress.at(9, 2.4, 47.1),
          TileAddress.at(10, 2.4, 47.1),
          TileAddress.at(12, 2.4, 47.1),
          TileAddress.at(14, 2.4, 47.1));

  @Test
  void sharesBordersOfOfficialOutlinesAfterSimplifying() {
    Layer layer = communes(TestGeography.official());
    ShapeBands bands = new ShapeBands(layer);

    addNoBorders(bands);
    int stored = bands.at(TileAddress.MAX_ZOOM).pointCount();
    assertThat(bands.at(6).pointCount()).isLessThan(stored * 2 / 3);
  }

  @Test
  void sharesBordersOfApproximatedOutlinesAfterSimplifying() {
    addNoBorders(new ShapeBands(communes(TestGeography.bundled())));
  }

  /**
   * An edge that only one area has is on the coast, at the country's border or at a gap in what is
   * stored: simplifying makes no others.
   */
  private static void addNoBorders(ShapeBands bands) {
    Set<Coordinate> stored = unsharedEnds(bands.at(TileAddress.MAX_ZOOM));
    for (int zoom : new int[] {6, 9, 12}) {
      assertThat(stored).as("zoom " + zoom).containsAll(unsharedEnds(bands.at(zoom)));
    }
  }

  /** Both ends of each edge that only one area has. */
  private static Set<Coordinate> unsharedEnds(ProjectedShapes shapes) {
    Set<LineSegment> unshared = new HashSet<>();
    for (int part = 0; part < shapes.partCount(); part++) {
      int from = shapes.pointFrom(part);
      int to = shapes.pointTo(part);
      for (int i = from; i < to; i++) {
        int next = i + 1 == to ? from : i + 1;
        LineSegment edge =
            new LineSegment(shapes.x(i), shapes.y(i), shapes.x(next), shapes.y(next));
        edge.normalize();
        if (!unshared.remove(edge)) {
          unshared.add(edge);
        }
      }
    }
    Set<Coordinate> ends = new HashSet<>();
    unshared.forEach(edge -> ends.addAll(List.of(edge.p0, edge.p1)));
    return ends;
  }

  /**
   * Borders that two areas share cancel out in the sum of areas, however they are clipped and
   * rounded: the sum is the area of the whole only when no edge differs between neighbours.
   */
  @Test
  void leavesNoGapBetweenNeighboursInATile() {
    Layer layer = communes(TestGeography.bundled());
    ShapeFeatures shapes = new ShapeFeatures(layer, 0);
    Attributes attributes = new Attributes(layer, shapes.rows(), List.of());
    double whole = Math.pow(4_096 + 2 * 64, 2);
    for (TileAddress address : INLAND) {
      TileDraft draft = new TileDraft("communes", attributes, true, 0);
      shapes.write(address, null, draft);
      DecodedTile tile = DecodedTile.of(draft.encoder().finish());
      double sum = tile.features().stream().mapToDouble(f -> f.geometry().getArea()).sum();
      assertThat(sum).as(address.toString()).isCloseTo(whole, within(LEFT_OUT));
    }
  }

  @Test
  void keepsEveryTileOfFranceWithinTheBudget() {
    Layer layer = communes(TestGeography.bundled());
    LayerTiles tiles =
        new LayerTiles(layer, TileProperties.of(layer.schema(), List.of("nom"), List.of()));
    Envelope france = tiles.layer().extent();
    for (int z = 0; z <= 8; z++) {
      for (TileAddress address : listTiles(z, france)) {
        byte[] tile = tiles.tile("communes", address, null);
        assertThat(tile.length).as(address.toString()).isLessThanOrEqualTo(LayerTiles.MAX_BYTES);
        DecodedTile.of(tile);
      }
    }
  }

  private static List<TileAddress> listTiles(int z, Envelope box) {
    TileAddress first = TileAddress.at(z, box.getMinX(), box.getMaxY());
    TileAddress last = TileAddress.at(z, box.getMaxX(), box.getMinY());
    List<TileAddress> tiles = new ArrayList<>();
    for (int x = first.x(); x <= last.x(); x++) {
      for (int y = first.y(); y <= last.y(); y++) {
        tiles.add(new TileAddress(z, x, y));
      }
    }
    return tiles;
  }

  private static Layer communes(Geography geography) {
    LayerBuilder builder = SampleLayers.areas();
    geography
        .list(Level.COMMUNE)
        .forEach(commune ->
            geography
                .findOutline(commune.id())
                .ifPresent(outline ->
                    builder.add(
                        commune.id().code(),
                        List.of(commune.name(), 0L, 0.0, false),
                        outline.geometry())));
    return builder.build("1");
  }
}
