package fr.quifaitquoi.geodata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class OutlineTest {
  /** The whole ellipsoid, and degrees at the equator between parallels. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "POLYGON((-180 -90, 180 -90, 180 90, -180 90, -180 -90)); 510065621.7; 1",
        "POLYGON((0 0, 1 0, 1 1, 0 1, 0 0)); 12308.46; 0.01",
        "POLYGON((0 0, 0 1, 1 1, 1 0, 0 0)); 12308.46; 0.01",
        "POLYGON((0 0, 2 0, 2 1, 0 1, 0 0), (1 0, 1 1, 2 1, 2 0, 1 0)); 12308.46; 0.01",
        "MULTIPOLYGON(((0 0, 1 0, 1 1, 0 1, 0 0)), ((5 0, 6 0, 6 1, 5 1, 5 0))); 24616.93; 0.02",
      })
  void measuresAreasOnTheEllipsoid(String wkt, double squareKilometers, double error)
      throws ParseException {
    Outline outline = new Outline(new WKTReader().read(wkt), Method.OFFICIELLE);

    assertThat(outline.squareMeters() / 1e6).isCloseTo(squareKilometers, within(error));
  }
}
