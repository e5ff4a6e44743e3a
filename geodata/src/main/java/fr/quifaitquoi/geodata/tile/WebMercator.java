package fr.quifaitquoi.geodata.tile;

/**
 * The spherical Mercator map of the world (EPSG:3857) as a square of 2^32 units a side (9 mm at the
 * equator), x from the west, y from the north. Latitudes beyond ±85.0511° fall outside of it.
 */
final class WebMercator {
  static final int WORLD_BITS = 32;

  /** How long a side of the world is, in units. */
  static final double WORLD = 0x1p32;

  private WebMercator() {}

  static double x(double lon) {
    return (lon + 180) / 360 * WORLD;
  }

  static double y(double lat) {
    double sin = Math.sin(Math.toRadians(lat));
    return (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * WORLD;
  }

  static double lon(double x) {
    return x / WORLD * 360 - 180;
  }

  static double lat(double y) {
    return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y / WORLD))));
  }
}
