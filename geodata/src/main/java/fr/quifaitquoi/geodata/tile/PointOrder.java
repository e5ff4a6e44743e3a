package fr.quifaitquoi.geodata.tile;

import fr.quifaitquoi.geodata.layer.Layer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The points of a layer along a Z-order curve, so that those of any tile follow one another.
 * Immutable, thread-safe.
 */
final class PointOrder {
  private static final long X_BITS = 0x5555_5555_5555_5555L;
  private static final long Y_BITS = 0xAAAA_AAAA_AAAA_AAAAL;

  /** So few points are looked at one by one instead of being split again. */
  private static final int FEW = 16;

  /** Where each square of a world of 128 × 128 begins is known: searches are short. */
  private static final int KNOWN_LEVEL = 7;

  /** Where on the curve, less 2^63: so that they are in the order of signed numbers. */
  private final long[] keys;

  private final int[] rows;

  /** The first place of each square of {@link #KNOWN_LEVEL}, along the curve; then the end. */
  private final int[] starts;

  PointOrder(Layer layer) {
    int[] points =
        IntStream.range(0, layer.size())
            .filter(row -> layer.isPoint(row) && isOnMap(layer, row))
            .toArray();
    long[] byPlace = new long[points.length];
    for (int i = 0; i < points.length; i++) {
      byPlace[i] = key(layer.lon(points[i]), layer.lat(points[i]));
    }
    int[] order =
        IntStream.range(0, points.length)
            .boxed()
            .sorted(Comparator.comparingLong(i -> byPlace[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    keys = Arrays.stream(order).mapToLong(i -> byPlace[i]).toArray();
    rows = Arrays.stream(order).map(i -> points[i]).toArray();
    starts = starts();
  }

  private int[] starts() {
    int[] found = new int[(1 << (2 * KNOWN_LEVEL)) + 1];
    for (int place = 0; place < keys.length; place++) {
      found[(int) cell(place, KNOWN_LEVEL) + 1]++;
    }
    Arrays.parallelPrefix(found, Integer::sum);
    return found;
  }

  private static boolean isOnMap(Layer layer, int row) {
    double y = WebMercator.y(layer.lat(row));
    return y >= 0 && y < WebMercator.WORLD;
  }

  private static long key(double lon, double lat) {
    return interleave(unit(WebMercator.x(lon)), unit(WebMercator.y(lat))) ^ Long.MIN_VALUE;
  }

  private static long unit(double world) {
    return Math.clamp((long) world, 0L, (1L << WebMercator.WORLD_BITS) - 1);
  }

  private static long interleave(long x, long y) {
    return Long.expand(x, X_BITS) | Long.expand(y, Y_BITS);
  }

  boolean isEmpty() {
    return rows.length == 0;
  }

  /** The rows of points, along the curve. */
  int[] rows() {
    return rows.clone();
  }

  /** The row of a place on the curve. */
  int row(int place) {
    return rows[place];
  }

  /** In units of the world. */
  long x(int place) {
    return Long.compress(keys[place], X_BITS);
  }

  /** In units of the world. */
  long y(int place) {
    return Long.compress(keys[place] ^ Long.MIN_VALUE, Y_BITS);
  }

  /** The number of the cell in which a point lies, when the world has 2^level along each side. */
  long cell(int place, int level) {
    return (keys[place] ^ Long.MIN_VALUE) >>> (Long.SIZE - 2 * level);
  }

  /** The first place of a tile's points. */
  int from(TileAddress tile) {
    return from(tile.z(), tile.x(), tile.y());
  }

  /** The place after a tile's points. */
  int to(TileAddress tile) {
    return to(tile.z(), tile.x(), tile.y());
  }

  private int from(int level, long x, long y) {
    if (level <= KNOWN_LEVEL) {
      return starts[(int) interleave(x, y) << (2 * (KNOWN_LEVEL - level))];
    }
    int square = square(level, x, y);
    return firstNotBelow(firstKey(level, x, y), starts[square], starts[square + 1]);
  }

  private int to(int level, long x, long y) {
    if (level <= KNOWN_LEVEL) {
      return starts[(int) (interleave(x, y) + 1) << (2 * (KNOWN_LEVEL - level))];
    }
    int square = square(level, x, y);
    return firstAbove(lastKey(level, x, y), starts[square], starts[square + 1]);
  }

  /** The square of {@link #KNOWN_LEVEL} in which a smaller one lies. */
  private static int square(int level, long x, long y) {
    int shift = level - KNOWN_LEVEL;
    return (int) interleave(x >> shift, y >> shift);
  }

  /** Visits the places of points in a tile, or around it no farther than {@code margin}. */
  void visit(TileAddress tile, long margin, IntConsumer visitor) {
    Search search =
        new Search(
            tile.west() - margin,
            tile.north() - margin,
            tile.west() + tile.width() + margin,
            tile.north() + tile.width() + margin,
            visitor);
    int last = (1 << tile.z()) - 1;
    for (int y = Math.max(0, tile.y() - 1); y <= Math.min(last, tile.y() + 1); y++) {
      for (int x = Math.max(0, tile.x() - 1); x <= Math.min(last, tile.x() + 1); x++) {
        search.look(tile.z(), x, y, from(tile.z(), x, y), to(tile.z(), x, y));
      }
    }
  }

  /** A box in units of the world, west and north included, and who is told what is in it. */
  private final class Search {
    private final long west;
    private final long north;
    private final long east;
    private final long south;
    private final IntConsumer visitor;

    Search(long west, long north, long east, long south, IntConsumer visitor) {
      this.west = west;
      this.north = north;
      this.east = east;
      this.south = south;
      this.visitor = visitor;
    }

    /** Visits what a square has in the box; its places are from..to. */
    void look(int level, long x, long y, int from, int to) {
      if (from == to) {
        return;
      }
      long width = 1L << (WebMercator.WORLD_BITS - level);
      long left = x * width;
      long top = y * width;
      if (left >= east || top >= south || left + width <= west || top + width <= north) {
        return;
      }
      boolean inside = left >= west && top >= north && left + width <= east && top + width <= south;
      if (inside || to - from <= FEW) {
        visit(from, to, inside);
        return;
      }
      int start = from;
      for (int quarter = 0; quarter < 4; quarter++) {
        long quarterX = 2 * x + (quarter & 1);
        long quarterY = 2 * y + (quarter >> 1);
        int end = firstAbove(lastKey(level + 1, quarterX, quarterY), start, to);
        look(level + 1, quarterX, quarterY, start, end);
        start = end;
      }
    }

    private void visit(int from, int to, boolean inside) {
      for (int place = from; place < to; place++) {
        if (inside || contains(x(place), y(place))) {
          visitor.accept(place);
        }
      }
    }

    private boolean contains(long x, long y) {
      return x >= west && x < east && y >= north && y < south;
    }
  }

  private static long firstKey(int level, long x, long y) {
    return curve(level, x, y) ^ Long.MIN_VALUE;
  }

  private static long lastKey(int level, long x, long y) {
    long within = level == 0 ? -1L : -1L >>> (2 * level);
    return (curve(level, x, y) | within) ^ Long.MIN_VALUE;
  }

  private static long curve(int level, long x, long y) {
    return level == 0 ? 0 : interleave(x, y) << (Long.SIZE - 2 * level);
  }

  private int firstNotBelow(long key, int low, int high) {
    int from = low;
    int to = high;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (keys[middle] < key) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private int firstAbove(long key, int low, int high) {
    return key == Long.MAX_VALUE ? high : firstNotBelow(key + 1, low, high);
  }
}
