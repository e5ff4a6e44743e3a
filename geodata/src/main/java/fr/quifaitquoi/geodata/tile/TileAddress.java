package fr.quifaitquoi.geodata.tile;

import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * A tile of the Web Mercator quad tree (OGC WebMercatorQuad): x from the west, y from the north.
 *
 * @param z zoom, 0 to {@link #MAX_ZOOM}
 * @param x column, below 2^z
 * @param y row, below 2^z
 */
public record TileAddress(int z, int x, int y) {
  /** The deepest zoom there is. */
  public static final int MAX_ZOOM = 22;

  public TileAddress {
    if (!isInMatrix(z, x, y)) {
      throw new IllegalArgumentException("no tile " + z + "/" + x + "/" + y);
    }
  }

  /** The tile of those numbers, when there is one. */
  public static Optional<TileAddress> find(int z, int x, int y) {
    return isInMatrix(z, x, y) ? Optional.of(new TileAddress(z, x, y)) : Optional.empty();
  }

  /** The tile of a zoom in which a WGS84 position lies; beyond the map's edges, the nearest. */
  public static TileAddress at(int z, double lon, double lat) {
    int shift = WebMercator.WORLD_BITS - z;
    long x = (long) WebMercator.x(lon) >> shift;
    long y = (long) WebMercator.y(lat) >> shift;
    long last = (1L << z) - 1;
    return new TileAddress(z, (int) Math.clamp(x, 0L, last), (int) Math.clamp(y, 0L, last));
  }

  private static boolean isInMatrix(int z, int x, int y) {
    return z >= 0 && z <= MAX_ZOOM && x >= 0 && y >= 0 && x < 1 << z && y < 1 << z;
  }

  /** The box of the tile and so many of its 4,096 units around it, WGS84 degrees. */
  Envelope degrees(int bufferUnits) {
    double buffer = bufferUnits * unit();
    return new Envelope(
        WebMercator.lon(west() - buffer),
        WebMercator.lon(west() + width() + buffer),
        WebMercator.lat(north() - buffer),
        WebMercator.lat(north() + width() + buffer));
  }

  /** How long one of the tile's 4,096 units is, in units of the world. */
  double unit() {
    return width() / (double) TileEncoder.EXTENT;
  }

  /** In units of the world. */
  long width() {
    return 1L << (WebMercator.WORLD_BITS - z);
  }

  /** In units of the world. */
  long west() {
    return (long) x << (WebMercator.WORLD_BITS - z);
  }

  /** In units of the world; y grows southward. */
  long north() {
    return (long) y << (WebMercator.WORLD_BITS - z);
  }
}
