package fr.quifaitquoi.geodata.tile;

import java.util.Arrays;

/**
 * Clips rings (Sutherland and Hodgman) and segments (Liang and Barsky) to a box, in units of the
 * world. Where an edge is cut does not depend on its direction: areas that share it are cut alike.
 * Not thread-safe.
 */
final class Clipper {
  private final double west;
  private final double north;
  private final double east;
  private final double south;

  private double[] x = new double[256];
  private double[] y = new double[256];
  private double[] nextX = new double[256];
  private double[] nextY = new double[256];
  private int count;

  /** Which share of the segment being clipped is left. */
  private double start;

  private double end;

  Clipper(double west, double north, double east, double south) {
    this.west = west;
    this.north = north;
    this.east = east;
    this.south = south;
  }

  /** Whether a part's box meets this one. */
  boolean touches(ProjectedShapes shapes, int part) {
    return shapes.west(part) <= east
        && shapes.east(part) >= west
        && shapes.north(part) <= south
        && shapes.south(part) >= north;
  }

  double x(int point) {
    return x[point];
  }

  double y(int point) {
    return y[point];
  }

  /** Clips a ring; how many points are left. */
  int clipRing(ProjectedShapes shapes, int part) {
    int from = shapes.pointFrom(part);
    count = shapes.pointTo(part) - from;
    makeRoom(count);
    for (int i = 0; i < count; i++) {
      x[i] = shapes.x(from + i);
      y[i] = shapes.y(from + i);
    }
    if (shapes.west(part) < west) {
      cut(true, west, 1);
    }
    if (shapes.east(part) > east) {
      cut(true, east, -1);
    }
    if (shapes.north(part) < north) {
      cut(false, north, 1);
    }
    if (shapes.south(part) > south) {
      cut(false, south, -1);
    }
    return count;
  }

  /**
   * Cuts the ring along a line.
   *
   * @param byX whether the line is one of constant x, else of constant y
   * @param sign 1 to keep what is greater than the limit, -1 to keep what is less
   */
  private void cut(boolean byX, double limit, int sign) {
    makeRoom(2 * count);
    double[] main = byX ? x : y;
    double[] cross = byX ? y : x;
    double[] mainOut = byX ? nextX : nextY;
    double[] crossOut = byX ? nextY : nextX;
    int left = 0;
    for (int i = 0; i < count; i++) {
      int before = i == 0 ? count - 1 : i - 1;
      boolean in = (main[i] - limit) * sign >= 0;
      if (in != (main[before] - limit) * sign >= 0) {
        int low = main[before] < main[i] ? before : i;
        int high = before + i - low;
        double share = (limit - main[low]) / (main[high] - main[low]);
        mainOut[left] = limit;
        crossOut[left++] = cross[low] + share * (cross[high] - cross[low]);
      }
      if (in) {
        mainOut[left] = main[i];
        crossOut[left++] = cross[i];
      }
    }
    swap(left);
  }

  private void swap(int left) {
    double[] oldX = x;
    double[] oldY = y;
    x = nextX;
    y = nextY;
    nextX = oldX;
    nextY = oldY;
    count = left;
  }

  private void makeRoom(int points) {
    if (points > x.length) {
      x = Arrays.copyOf(x, 2 * points);
      y = Arrays.copyOf(y, 2 * points);
    }
    if (points > nextX.length) {
      nextX = Arrays.copyOf(nextX, 2 * points);
      nextY = Arrays.copyOf(nextY, 2 * points);
    }
  }

  /** Clips the segment from a point to the next; whether any of it is left, as points 0 and 1. */
  boolean clipSegment(ProjectedShapes shapes, int point) {
    double fromX = shapes.x(point);
    double fromY = shapes.y(point);
    double dx = shapes.x(point + 1) - fromX;
    double dy = shapes.y(point + 1) - fromY;
    start = 0;
    end = 1;
    if (!narrow(dx, west - fromX, east - fromX) || !narrow(dy, north - fromY, south - fromY)) {
      return false;
    }
    x[0] = fromX + start * dx;
    y[0] = fromY + start * dy;
    x[1] = fromX + end * dx;
    y[1] = fromY + end * dy;
    return true;
  }

  /** Whether the segment last clipped began outside. */
  boolean isEntering() {
    return start > 0;
  }

  /** Keeps of the segment what lies between two limits, along one axis; whether any is left. */
  private boolean narrow(double step, double low, double high) {
    if (step == 0) {
      return low <= 0 && high >= 0;
    }
    start = Math.max(start, Math.min(low / step, high / step));
    end = Math.min(end, Math.max(low / step, high / step));
    return start <= end;
  }
}
