package fr.quifaitquoi.geodata.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrsTest {
  @ParameterizedTest
  @CsvSource({
    "http://www.opengis.net/def/crs/OGC/1.3/CRS84, CRS84",
    "http://www.opengis.net/def/crs/EPSG/0/4326, WGS84",
    "https://www.opengis.net/def/crs/EPSG/9.9.1/2154, LAMBERT_93",
    "urn:ogc:def:crs:EPSG::3857, WEB_MERCATOR",
    "urn:ogc:def:crs:OGC:1.3:CRS84, CRS84",
    "EPSG:2154, LAMBERT_93",
    "epsg:2975, REUNION",
    "[EPSG:4326], WGS84",
    "2154, LAMBERT_93",
    "CRS84, CRS84",
    "OGC:CRS84, CRS84",
  })
  void readsASystemHoweverItIsWritten(String text, Crs expected) {
    assertThat(Crs.find(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "EPSG:99999",
        "http://www.opengis.net/def/crs/EPSG/0/99999999",
        "OGC:4326",
        "EPSG:CRS84",
        "lambert",
        "http://example.org/2154",
      })
  void knowsNoOther(String text) {
    assertThat(Crs.find(text)).isEmpty();
  }

  /** Check values: IGN's for Lambert-93 at Paris, EPSG guidance note 7-2's formula for Mercator. */
  @Test
  void projectsInTheAxisOrderOfEachSystem() {
    double[] paris = {2.3522, 48.8566};
    Crs.LAMBERT_93.fromWgs84(paris, 1);
    assertThat(paris[0]).isCloseTo(652_469.02, within(0.01));
    assertThat(paris[1]).isCloseTo(6_862_035.26, within(0.01));

    double[] mercator = {2.3522, 48.8566};
    Crs.WEB_MERCATOR.fromWgs84(mercator, 1);
    assertThat(mercator[0]).isCloseTo(261_845.71, within(0.01));
    assertThat(mercator[1]).isCloseTo(6_250_564.35, within(0.5));

    double[] degrees = {2.3522, 48.8566};
    Crs.WGS84.fromWgs84(degrees, 1);
    assertThat(degrees).containsExactly(48.8566, 2.3522);
  }

  @ParameterizedTest
  @EnumSource(Crs.class)
  void comesBackToWhereItWas(Crs crs) {
    double lon = crs == Crs.REUNION ? 55.5 : crs == Crs.MAYOTTE ? 45.1 : legalLon(crs);
    double lat = crs == Crs.REUNION ? -21.1 : crs == Crs.MAYOTTE ? -12.8 : legalLat(crs);
    double[] pairs = {lon, lat, lon + 0.1, lat + 0.1};
    crs.fromWgs84(pairs, 2);
    crs.toWgs84(pairs, 2);
    assertThat(pairs[0]).isCloseTo(lon, within(1e-7));
    assertThat(pairs[1]).isCloseTo(lat, within(1e-7));
    assertThat(pairs[3]).isCloseTo(lat + 0.1, within(1e-7));
  }

  private static double legalLon(Crs crs) {
    return switch (crs) {
      case GUADELOUPE_MARTINIQUE -> -61;
      case GUYANE -> -53;
      case SAINT_PIERRE_ET_MIQUELON -> -56.3;
      default -> 2;
    };
  }

  private static double legalLat(Crs crs) {
    return switch (crs) {
      case GUADELOUPE_MARTINIQUE -> 15;
      case GUYANE -> 4;
      case SAINT_PIERRE_ET_MIQUELON -> 46.9;
      default -> 47;
    };
  }

  @Test
  void cutsThePolesOffWhereTheMercatorMapIsSquare() {
    double[] pole = {0, 90, 0, -90};
    Crs.WEB_MERCATOR.fromWgs84(pole, 2);
    assertThat(pole[1]).isEqualTo(20_037_508.342789244);
    assertThat(pole[3]).isEqualTo(-20_037_508.342789244);
  }

  @Test
  void leavesOtherPointsAloneWhenOneHasNoImage() {
    double[] pairs = {2.3522, 48.8566, 3, -90, 2.3522, 48.8566};
    Crs.LAMBERT_93.fromWgs84(pairs, 3);
    assertThat(pairs[0]).isCloseTo(652_469.02, within(0.01));
    assertThat(pairs[4]).isCloseTo(652_469.02, within(0.01));
  }
}
