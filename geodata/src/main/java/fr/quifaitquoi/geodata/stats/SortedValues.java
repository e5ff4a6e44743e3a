package fr.quifaitquoi.geodata.stats;

import java.util.Arrays;

/**
 * Values in order, each once, with how often it occurs. The sums that variances are made of are
 * kept from the first value on, about the mean: so they lose no digits to values far from zero.
 */
final class SortedValues {
  private final double[] values;

  /** How many values, equal ones included, come before each one; one more for the end. */
  private final int[] before;

  private final double[] sums;
  private final double[] squares;

  private SortedValues(double[] values, int[] before) {
    this.values = values;
    this.before = before;
    sums = new double[values.length + 1];
    squares = new double[values.length + 1];
    double mean = 0;
    for (int i = 0; i < values.length; i++) {
      mean += values[i] * count(i, i + 1) / total();
    }
    for (int i = 0; i < values.length; i++) {
      double distance = values[i] - mean;
      sums[i + 1] = sums[i] + distance * count(i, i + 1);
      squares[i + 1] = squares[i] + distance * distance * count(i, i + 1);
    }
  }

  static SortedValues of(double[] given) {
    double[] sorted = given.clone();
    Arrays.sort(sorted);
    double[] values = new double[sorted.length];
    int[] before = new int[sorted.length + 1];
    int size = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (!Double.isFinite(sorted[i])) {
        throw new IllegalArgumentException("not a finite number: " + sorted[i]);
      }
      if (size == 0 || sorted[i] != values[size - 1]) {
        before[size] = i;
        values[size++] = sorted[i];
      }
    }
    before[size] = sorted.length;
    return new SortedValues(Arrays.copyOf(values, size), Arrays.copyOf(before, size + 1));
  }

  /** How many values differ. */
  int size() {
    return values.length;
  }

  double value(int index) {
    return values[index];
  }

  /** How many values there are, equal ones included. */
  int total() {
    return before[values.length];
  }

  /** How many values, equal ones included, are among those of the indices. */
  int count(int from, int to) {
    return before[to] - before[from];
  }

  /** The value of a rank among all, equal ones included, from 0. */
  double ofRank(int rank) {
    int found = Arrays.binarySearch(before, 0, values.length, rank);
    return values[found >= 0 ? found : -found - 2];
  }

  /** The first index whose value is at least that one. */
  int firstFrom(double value) {
    int found = Arrays.binarySearch(values, value);
    return found >= 0 ? found : -found - 1;
  }

  /** The sum of the squared distances from their mean of the values of the indices. */
  double spread(int from, int to) {
    double sum = sums[to] - sums[from];
    return Math.max(0, squares[to] - squares[from] - sum * sum / count(from, to));
  }
}
