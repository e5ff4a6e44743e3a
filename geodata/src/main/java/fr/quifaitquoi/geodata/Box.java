package fr.quifaitquoi.geodata;

/**
 * A box in WGS84 degrees. It may not cross the antimeridian.
 *
 * @param west smallest longitude
 * @param south smallest latitude
 * @param east greatest longitude
 * @param north greatest latitude
 */
public record Box(double west, double south, double east, double north) {
  public Box {
    if (!(west <= east && south <= north)) {
      throw new IllegalArgumentException(
          "reversed box: " + west + "," + south + "," + east + "," + north);
    }
  }

  /** Whether the point lies in the box or on its border. */
  public boolean contains(Position p) {
    return p.lon() >= west && p.lon() <= east && p.lat() >= south && p.lat() <= north;
  }

  /** The point in the middle, in degrees. */
  public Position middle() {
    return new Position((west + east) / 2, (south + north) / 2);
  }
}
