package fr.quifaitquoi.geodata.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class PointLocatorTest {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  @Test
  void givesWhatTryingEveryOfficialOutlineGives() throws IOException {
    List<Geometry> communes = List.copyOf(OfficialCommunes.read().values());
    PointLocator locator = new PointLocator(communes);
    Random random = new Random(20_000);
    int inside = 0;
    for (int i = 0; i < 20_000; i++) {
      // One in ten on a corner of an outline, where it matters which one wins.
      Coordinate at =
          i % 10 == 0
              ? communes.get(random.nextInt(communes.size())).getCoordinate()
              : new Coordinate(-5.2 + 14.9 * random.nextDouble(), 41.3 + 9.9 * random.nextDouble());
      int expected = firstByBruteForce(communes, at);
      assertThat(locator.locate(at.x, at.y)).as("%s", at).isEqualTo(expected);
      inside += expected >= 0 ? 1 : 0;
    }
    assertThat(inside).isGreaterThan(9_000);
  }

  @Test
  void letsTheFirstOfOverlappingOutlinesWinAndKeepsHolesOut() throws ParseException {
    WKTReader wkt = new WKTReader();
    PointLocator locator =
        new PointLocator(
            List.of(
                wkt.read("POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0), (0.5 0.5, 1 0.5, 1 1, 0.5 0.5))"),
                wkt.read("MULTIPOLYGON (((1 1, 3 1, 3 3, 1 3, 1 1)), ((5 5, 6 5, 6 6, 5 5)))")));

    assertThat(locator.locate(1.5, 1.5)).isEqualTo(0);
    assertThat(locator.locate(2.5, 2.5)).isEqualTo(1);
    assertThat(locator.locate(5.9, 5.2)).isEqualTo(1);
    assertThat(locator.locate(0.9, 0.6)).isEqualTo(-1);
    assertThat(locator.locate(2, 0.3)).isEqualTo(0);
    assertThat(locator.locate(-170, -80)).isEqualTo(-1);
    List<Integer> all = new ArrayList<>();
    locator.visitAll(1.5, 1.5, all::add);
    assertThat(all).containsExactly(0, 1);
  }

  private static int firstByBruteForce(List<Geometry> outlines, Coordinate at) {
    Point point = GEOMETRIES.createPoint(at);
    for (int i = 0; i < outlines.size(); i++) {
      if (outlines.get(i).getEnvelopeInternal().covers(at) && outlines.get(i).covers(point)) {
        return i;
      }
    }
    return -1;
  }
}
