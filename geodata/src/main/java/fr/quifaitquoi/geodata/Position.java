package fr.quifaitquoi.geodata;

/**
 * A point on the Earth, WGS84 (EPSG:4326), in degrees, longitude first.
 *
 * @param lon degrees east, -180 to 180
 * @param lat degrees north, -90 to 90
 */
public record Position(double lon, double lat) {
  public Position {
    if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90)) {
      throw new IllegalArgumentException("not a WGS84 position: lon " + lon + ", lat " + lat);
    }
  }

  /** Great-circle distance in metres (haversine, mean Earth radius 6,371,008.8 m). */
  public double metersTo(Position other) {
    double sinLat = Math.sin(Math.toRadians(other.lat - lat) / 2);
    double sinLon = Math.sin(Math.toRadians(other.lon - lon) / 2);
    double h =
        sinLat * sinLat
            + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * sinLon * sinLon;
    return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
