package fr.quifaitquoi.geodata.locate;

/** Finds the cells that an outline reaches into and those that it covers whole. */
final class CellRaster {
  /**
   * In cells: how far beside its line a border is taken to reach, so that rounding never leaves out
   * a cell that it touches.
   */
  private static final double SLACK = 1e-6;

  private final FlatPolygon polygon;
  private final int west;
  private final int south;
  private final int width;
  private final int height;

  /** Whether the border passes through a cell, row by row. */
  private final boolean[] border;

  CellRaster(FlatPolygon polygon) {
    this.polygon = polygon;
    west = Cells.of(polygon.envelope.getMinX()) - 1;
    south = Cells.of(polygon.envelope.getMinY()) - 1;
    width = Cells.of(polygon.envelope.getMaxX()) + 2 - west;
    height = Cells.of(polygon.envelope.getMaxY()) + 2 - south;
    border = new boolean[width * height];
    for (double[] ring : polygon.rings) {
      for (int i = 2; i < ring.length; i += 2) {
        markSegment(ring, i);
      }
    }
  }

  void enter(int number, CellTable cells) {
    for (int row = 0; row < height; row++) {
      int column = 0;
      while (column < width) {
        if (border[row * width + column]) {
          cells.add(west + column, south + row, number, false);
          column++;
        } else {
          column = enterRun(row, column, number, cells);
        }
      }
    }
  }

  /** Cells side by side without a border between them are all inside or all outside. */
  private int enterRun(int row, int from, int number, CellTable cells) {
    int to = from;
    while (to < width && !border[row * width + to]) {
      to++;
    }
    // The outermost columns lie beyond the envelope.
    boolean inside =
        from > 0
            && to < width
            && polygon.covers(Cells.middle(west + from), Cells.middle(south + row));
    if (inside) {
      for (int column = from; column < to; column++) {
        cells.add(west + column, south + row, number, true);
      }
    }
    return to;
  }

  private void markSegment(double[] ring, int i) {
    double x1 = ring[i - 2] * Cells.PER_DEGREE - west;
    double y1 = ring[i - 1] * Cells.PER_DEGREE - south;
    double x2 = ring[i] * Cells.PER_DEGREE - west;
    double y2 = ring[i + 1] * Cells.PER_DEGREE - south;
    int firstRow = (int) (Math.min(y1, y2) - SLACK);
    int lastRow = (int) (Math.max(y1, y2) + SLACK);
    for (int row = firstRow; row <= lastRow; row++) {
      double xa = xAt(x1, y1, x2, y2, row - SLACK);
      double xb = xAt(x1, y1, x2, y2, row + 1 + SLACK);
      int first = (int) (Math.min(xa, xb) - SLACK);
      int last = (int) (Math.max(xa, xb) + SLACK);
      for (int column = first; column <= last; column++) {
        border[row * width + column] = true;
      }
    }
  }

  /** Where the segment is at height {@code y}, at one of its ends if it does not reach it. */
  private static double xAt(double x1, double y1, double x2, double y2, double y) {
    if (y <= Math.min(y1, y2)) {
      return y1 < y2 ? x1 : x2;
    }
    if (y >= Math.max(y1, y2)) {
      return y1 < y2 ? x2 : x1;
    }
    return x1 + (x2 - x1) * (y - y1) / (y2 - y1);
  }
}
