package fr.quifaitquoi.geodata.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/**
 * The geometries of a layer by row, WGS84, longitude first. Points are kept as numbers, others as
 * they come; a row may have none.
 */
final class Shapes {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final double[] x;
  private final double[] y;

  /** Empty when all are points. */
  private final Geometry[] others;

  private Shapes(double[] x, double[] y, Geometry[] others) {
    this.x = x;
    this.y = y;
    this.others = others;
  }

  boolean isPoint(int row) {
    return !Double.isNaN(x[row]);
  }

  boolean isMissing(int row) {
    return !isPoint(row) && (others.length == 0 || others[row] == null);
  }

  double x(int row) {
    return x[row];
  }

  double y(int row) {
    return y[row];
  }

  @Nullable Geometry geometry(int row) {
    if (isPoint(row)) {
      return FACTORY.createPoint(new Coordinate(x[row], y[row]));
    }
    return others.length == 0 ? null : others[row];
  }

  /** The box around a row's geometry; a null envelope when it has none. */
  Envelope envelope(int row) {
    if (isPoint(row)) {
      return new Envelope(x[row], x[row], y[row], y[row]);
    }
    return isMissing(row) ? new Envelope() : others[row].getEnvelopeInternal();
  }

  /** Gathers geometries row by row. */
  static final class Builder {
    private double[] x = new double[64];
    private double[] y = new double[64];
    private final List<@Nullable Geometry> others = new ArrayList<>();
    private boolean onlyPoints = true;
    private int rows;

    void add(@Nullable Geometry geometry) {
      if (geometry instanceof Point point && !point.isEmpty()) {
        addPoint(point.getX(), point.getY());
        return;
      }
      boolean missing = geometry == null || geometry.isEmpty();
      addNumbers(Double.NaN, Double.NaN);
      if (!missing) {
        onlyPoints = false;
        fill();
        others.set(rows - 1, geometry);
      }
    }

    /** Of a row as it was added. */
    boolean isMissing(int row) {
      return Double.isNaN(x[row]) && (row >= others.size() || others.get(row) == null);
    }

    void addPoint(double px, double py) {
      addNumbers(px, py);
    }

    private void addNumbers(double px, double py) {
      if (rows == x.length) {
        x = Arrays.copyOf(x, rows * 2);
        y = Arrays.copyOf(y, rows * 2);
      }
      x[rows] = px;
      y[rows++] = py;
    }

    private void fill() {
      while (others.size() < rows) {
        others.add(null);
      }
    }

    Shapes build(int[] order) {
      double[] sortedX = new double[rows];
      double[] sortedY = new double[rows];
      Geometry[] sorted = new Geometry[onlyPoints ? 0 : rows];
      fill();
      for (int row = 0; row < rows; row++) {
        sortedX[row] = x[order[row]];
        sortedY[row] = y[order[row]];
        if (!onlyPoints) {
          sorted[row] = others.get(order[row]);
        }
      }
      return new Shapes(sortedX, sortedY, sorted);
    }
  }
}
