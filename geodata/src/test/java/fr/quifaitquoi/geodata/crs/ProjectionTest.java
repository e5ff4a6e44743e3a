package fr.quifaitquoi.geodata.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.quifaitquoi.geodata.Position;
import org.geotools.api.filter.Filter;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

class ProjectionTest {
  private static final Position NOTRE_DAME = new Position(2.3522, 48.8566);

  @Test
  void projectsParisToLambert93() {
    ProjectedPosition projected = Projection.LAMBERT_93.findProjected(NOTRE_DAME).orElseThrow();

    assertThat(projected.x()).isCloseTo(652469.02, within(0.01));
    assertThat(projected.y()).isCloseTo(6862035.26, within(0.01));
  }

  /** Préfectures of each area. */
  @ParameterizedTest
  @CsvSource({
    "LAMBERT_93, 2.3522, 48.8566",
    "LAMBERT_93, -1.5536, 47.2184",
    "LAMBERT_93, 8.7369, 41.9192",
    "GUADELOUPE_MARTINIQUE, -61.7256, 15.9958",
    "GUADELOUPE_MARTINIQUE, -61.0732, 14.6037",
    "GUYANE, -52.3261, 4.9372",
    "REUNION, 55.4483, -20.8789",
    "MAYOTTE, 45.2282, -12.7806",
    "SAINT_PIERRE_ET_MIQUELON, -56.1733, 46.7811"
  })
  void comesBackToTheSamePosition(Projection projection, double lon, double lat) {
    Position there = new Position(lon, lat);
    ProjectedPosition projected = projection.findProjected(there).orElseThrow();
    Position back = projection.findPosition(projected.x(), projected.y()).orElseThrow();

    assertThat(back.metersTo(there)).isLessThan(0.01);
  }

  @ParameterizedTest
  @CsvSource({
    "37, LAMBERT_93",
    "2A, LAMBERT_93",
    "37261, LAMBERT_93",
    "2B033, LAMBERT_93",
    "97105, GUADELOUPE_MARTINIQUE",
    "972, GUADELOUPE_MARTINIQUE",
    "97801, GUADELOUPE_MARTINIQUE",
    "973, GUYANE",
    "97411, REUNION",
    "97608, MAYOTTE",
    "97502, SAINT_PIERRE_ET_MIQUELON"
  })
  void knowsTheLegalProjectionOfDepartementsAndCommunes(String code, Projection expected) {
    assertThat(Projection.findLegal(code)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"988", "98735", "99", "3", "xx", "20", "00001"})
  void knowsNoLegalProjectionElsewhere(String code) {
    // 20 is Corsica's number of before 1976: still metropolitan France.
    assertThat(Projection.findLegal(code).isPresent()).isEqualTo(code.equals("20"));
  }

  @ParameterizedTest
  @CsvSource({"EPSG:2154, LAMBERT_93", "epsg:2975, REUNION", "4471, MAYOTTE"})
  void isFoundByItsEpsgCode(String code, Projection expected) {
    assertThat(Projection.find(code)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"2.35, 48.85", "6862035, 652469", "NaN, 6862035", "1e300, 5", "0, 0"})
  void refusesCoordinatesThatAreNotLambert93(double x, double y) {
    assertThat(Projection.LAMBERT_93.findPosition(x, y)).isEmpty();
  }

  @Test
  void refusesToProjectFarFromItsArea() {
    assertThat(Projection.REUNION.findProjected(NOTRE_DAME)).isEmpty();
  }

  /** Mapping files and saved filters use ECQL: it must work with the classes that we keep. */
  @Test
  void evaluatesEcqlOverFeatures() throws CQLException {
    SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
    type.setName("lieu");
    type.add("nom", String.class);
    type.add("population", Integer.class);
    type.add("lieu", Point.class);
    Point tours = new GeometryFactory().createPoint(new Coordinate(0.6892, 47.3900));
    var feature =
        SimpleFeatureBuilder.build(
            type.buildFeatureType(), new Object[] {"Tours", 138_588, tours}, "1");

    Filter inside = ECQL.toFilter("BBOX(lieu, 0, 47, 1, 48) AND nom ILIKE 'to%'");
    Filter upper = ECQL.toFilter("strToUpperCase(nom) = 'TOURS' AND population > 200000");

    assertThat(inside.evaluate(feature)).isTrue();
    assertThat(upper.evaluate(feature)).isFalse();
  }
}
