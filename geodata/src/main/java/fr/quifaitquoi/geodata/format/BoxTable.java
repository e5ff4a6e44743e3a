package fr.quifaitquoi.geodata.format;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.shape.fractal.HilbertCode;

/**
 * Boxes of rows, in the coordinates of a file, and their order along a Hilbert curve, which keeps
 * neighbours together. Not thread-safe.
 */
public final class BoxTable {
  private static final int LEVEL = 15;
  private static final int SIDES = 4;

  private final int[] ids;
  private final double[] boxes;
  private final Envelope extent = new Envelope();
  private int count;

  /**
   * @param most boxes that may be added
   */
  public BoxTable(int most) {
    ids = new int[most];
    boxes = new double[SIDES * most];
  }

  /** Adds a point. */
  public void addPoint(int id, double x, double y) {
    extent.expandToInclude(x, y);
    put(id, x, x, y, y);
  }

  /** Adds a box. */
  public void add(int id, Envelope box) {
    extent.expandToInclude(box);
    put(id, box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY());
  }

  private void put(int id, double minX, double maxX, double minY, double maxY) {
    ids[count] = id;
    boxes[SIDES * count] = minX;
    boxes[SIDES * count + 1] = maxX;
    boxes[SIDES * count + 2] = minY;
    boxes[SIDES * count + 3] = maxY;
    count++;
  }

  /** How many there are. */
  public int size() {
    return count;
  }

  /** What was given with a box. */
  public int id(int place) {
    return ids[place];
  }

  /**
   * A side of a box.
   *
   * @param side 0 for the least x, 1 the greatest, 2 the least y, 3 the greatest
   */
  public double side(int place, int side) {
    return boxes[SIDES * place + side];
  }

  /** Around all. */
  public Envelope extent() {
    return extent;
  }

  /** Places of boxes along the curve. */
  public int[] order() {
    long[] codes = IntStream.range(0, count).mapToLong(this::code).toArray();
    Arrays.sort(codes);
    return Arrays.stream(codes).mapToInt(code -> (int) code).toArray();
  }

  /** The curve's code of a box's middle, then its place. */
  private long code(int place) {
    double x = (side(place, 0) + side(place, 1)) / 2 - extent.getMinX();
    double y = (side(place, 2) + side(place, 3)) / 2 - extent.getMinY();
    int cells = (1 << LEVEL) - 1;
    int column = (int) (x / Math.max(extent.getWidth(), Double.MIN_NORMAL) * cells);
    int line = (int) (y / Math.max(extent.getHeight(), Double.MIN_NORMAL) * cells);
    return (long) HilbertCode.encode(LEVEL, column, line) << Integer.SIZE | place;
  }
}
