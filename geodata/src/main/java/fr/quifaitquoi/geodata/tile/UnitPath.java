package fr.quifaitquoi.geodata.tile;

import fr.quifaitquoi.geodata.tile.ProjectedShapes.Part;
import java.util.Arrays;

/**
 * Rounds the points of a shape to a tile's units and writes the commands that draw it. Not
 * thread-safe.
 */
final class UnitPath {
  private final double west;
  private final double north;
  private final double unitsPerWorld;
  private final WireBuffer out;

  private int[] x = new int[256];
  private int[] y = new int[256];
  private int count;

  /** Where the pen is. */
  private int penX;

  private int penY;

  /** Twice the area of outer rings less that of holes, in square units. */
  private long doubleArea;

  UnitPath(TileAddress address, WireBuffer out) {
    west = address.west();
    north = address.north();
    unitsPerWorld = 1 / address.unit();
    this.out = out;
  }

  /** Begins a shape. */
  void begin() {
    count = 0;
    penX = 0;
    penY = 0;
    doubleArea = 0;
    out.clear();
  }

  /** Adds a point, in units of the world; one that falls on the point before is left out. */
  void add(double worldX, double worldY) {
    int unitX = (int) Math.floor((worldX - west) * unitsPerWorld + 0.5);
    int unitY = (int) Math.floor((worldY - north) * unitsPerWorld + 0.5);
    if (count > 0 && x[count - 1] == unitX && y[count - 1] == unitY) {
      return;
    }
    if (count == x.length) {
      x = Arrays.copyOf(x, 2 * count);
      y = Arrays.copyOf(y, 2 * count);
    }
    x[count] = unitX;
    y[count++] = unitY;
  }

  /**
   * Draws the points that were added as a ring, in the direction that its kind is to have; whether
   * it has an area.
   */
  boolean endRing(boolean outer) {
    while (count > 1 && x[0] == x[count - 1] && y[0] == y[count - 1]) {
      count--;
    }
    long area = count < 3 ? 0 : doubleArea();
    if (area != 0) {
      moveTo(0);
      lineTo((area > 0) == outer);
      out.varint(Commands.CLOSE);
      doubleArea += outer ? Math.abs(area) : -Math.abs(area);
    }
    count = 0;
    return area != 0;
  }

  /** By the surveyor's formula: positive when it turns clockwise on a map with north above. */
  private long doubleArea() {
    long sum = 0;
    for (int i = 0; i < count; i++) {
      int next = i + 1 == count ? 0 : i + 1;
      sum += (long) x[i] * y[next] - (long) x[next] * y[i];
    }
    return sum;
  }

  /** Draws the points that were added as a line; whether it has a length. */
  boolean endLine() {
    boolean drawn = count > 1;
    if (drawn) {
      moveTo(0);
      lineTo(true);
    }
    count = 0;
    return drawn;
  }

  /** Ends the shape; whether there is anything to see of it. */
  boolean end(Part kind) {
    return switch (kind) {
      case OUTER_RING, HOLE -> doubleArea > 0;
      case LINE -> out.length() > 0;
      case POINT -> endPoints();
    };
  }

  private boolean endPoints() {
    if (count == 0) {
      return false;
    }
    out.varint(Commands.moveTo(count));
    for (int i = 0; i < count; i++) {
      draw(i);
    }
    return true;
  }

  private void moveTo(int point) {
    out.varint(Commands.moveTo(1));
    draw(point);
  }

  /** Draws from point 0, where the pen is, through all others, one way round or the other. */
  private void lineTo(boolean forward) {
    out.varint(Commands.lineTo(count - 1));
    for (int i = 1; i < count; i++) {
      draw(forward ? i : count - i);
    }
  }

  private void draw(int point) {
    out.varint(WireBuffer.zigzag(x[point] - penX)).varint(WireBuffer.zigzag(y[point] - penY));
    penX = x[point];
    penY = y[point];
  }
}
