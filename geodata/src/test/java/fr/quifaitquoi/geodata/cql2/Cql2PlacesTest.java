package fr.quifaitquoi.geodata.cql2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quifaitquoi.geodata.crs.Crs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How places are compared, with the point, the square and the line of {@link Clubs}. */
class Cql2PlacesTest {

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "S_INTERSECTS(geometry, BBOX(-180, -90, 180, 90))|abc",
        "S_INTERSECTS(geom, BBOX(0.9, 46, 1.5, 47))|bc",
        "S_INTERSECTS(BBOX(0.9, 46, 1.5, 47), geom)|bc",
        "S_INTERSECTS(geometry, BBOX(1.5, 46.9, -179, 48))|a",
        "S_INTERSECTS(geometry, POINT(2 47))|a",
        "S_INTERSECTS(geometry, POINT Z (2 47 100))|a",
        "S_INTERSECTS(geometry, POLYGON((1.5 46, 2.5 46, 2.5 47, 1.5 46)))|c",
        "S_INTERSECTS(geometry, MULTIPOINT(2 47, (0.5 46.5)))|ab",
        "S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT(2 47), LINESTRING(3 46, 3 48)))|ac",
        "S_INTERSECTS(geometry, MULTIPOLYGON(((1.9 46.9, 2.1 46.9, 2.1 46.95, 1.9 46.9))))|`` ",
        "S_INTERSECTS(geometry, MULTILINESTRING((0 0, 1 1), (2 46, 2 48)))|ac",
        "NOT S_INTERSECTS(geometry, POINT(2 47))|bc",
        "S_DISJOINT(geometry, POINT(2 47))|bc",
        "NOT S_DISJOINT(geometry, POINT(2 47))|a",
        "S_EQUALS(geometry, POLYGON((1 47, 0 47, 0 46, 1 46, 1 47)))|b",
        "S_TOUCHES(geometry, POLYGON((1 46, 2 46, 2 46.2, 1 46.2, 1 46)))|b",
        "S_TOUCHES(geometry, POLYGON((2 47, 3 47, 3 48, 2 48, 2 47)))|a",
        "S_WITHIN(geometry, BBOX(0, 46, 2, 48))|b",
        "S_WITHIN(geometry, BBOX(-1, 46, 2.5, 48))|ab",
        "S_CONTAINS(BBOX(-1, 46, 2.5, 48), geometry)|ab",
        "S_CONTAINS(geometry, POINT(0.5 46.5))|b",
        "S_WITHIN(POINT(0.5 46.5), geometry)|b",
        "S_OVERLAPS(geometry, BBOX(0.5, 46.5, 1.5, 48))|b",
        "S_CROSSES(geometry, LINESTRING(2 46, 2 48))|c",
        "S_CROSSES(geometry, BBOX(2, 46, 2.5, 48))|c",
        "S_INTERSECTS(geometry, geometry)|abc",
        "S_INTERSECTS(POINT(1 1), BBOX(0, 0, 2, 2))|abcd",
        "S_INTERSECTS(geometry, POINT(2 47)) = false|bc",
      })
  void relations(String filter, String found) {
    assertThat(Clubs.found(filter)).isEqualTo(found.strip());
  }

  @Test
  void readsCoordinatesInTheOrderOfTheirSystem() {
    assertThat(Clubs.found("S_INTERSECTS(geometry, POINT(47 2))", Crs.WGS84)).isEqualTo("a");
    assertThat(Clubs.found("S_INTERSECTS(geometry, BBOX(46.9, 1.9, 48, 2.1))", Crs.WGS84))
        .isEqualTo("a");
    assertThat(Clubs.found("S_INTERSECTS(geometry, BBOX(46.9, 1.5, 48, -179))", Crs.WGS84))
        .isEqualTo("a");
  }

  @Test
  void readsMetres() {
    double[] pair = {2, 47};
    Crs.LAMBERT_93.fromWgs84(pair, 1);
    String around =
        "BBOX(%f, %f, %f, %f)".formatted(pair[0] - 9, pair[1] - 9, pair[0] + 9, pair[1] + 9);
    assertThat(
            Clubs.found(
                "S_INTERSECTS(geometry, " + around.replace(",0", ".0") + ")", Crs.LAMBERT_93))
        .isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "S_INTERSECTS(geometry, POINT(90 180))",
        "S_INTERSECTS(geometry, MULTIPOINT(7 49, 90 180))",
        "S_INTERSECTS(geometry, BBOX(-181, 0, 1, 1))",
        "S_INTERSECTS(geometry, BBOX(0, 5, 1, 1))",
        "S_WITHIN(geometry, POLYGON((0 0, 1 1, 1 0, 0 1, 0 0)))",
        "S_WITHIN(geometry, POLYGON((0 0, 9 0, 9 9, 0 0), (20 20, 21 20, 21 21, 20 20)))",
      })
  void refusesPlacesThatMakeNoSense(String filter) {
    assertThatThrownBy(() -> Clubs.found(filter)).isInstanceOf(Cql2SemanticException.class);
  }

  @Test
  void refusesDegreesTakenForMetresTheOtherWayRound() {
    assertThatThrownBy(() -> Clubs.found("S_INTERSECTS(geometry, POINT(652000 6862000))"))
        .hasMessageContaining("filter-crs");
    assertThatThrownBy(
            () -> Clubs.found("S_INTERSECTS(geometry, POINT(1e300 1e300))", Crs.LAMBERT_93))
        .hasMessageContaining("filter-crs");
  }
}
