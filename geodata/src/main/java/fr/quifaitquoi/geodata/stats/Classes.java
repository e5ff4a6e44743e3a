package fr.quifaitquoi.geodata.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * Values cut into classes, from the least to the greatest. Bounds are rounded as far as they may be
 * without any value changing its class. Immutable, thread-safe.
 */
public final class Classes {
  private final List<ValueClass> classes;
  private final double fit;

  private Classes(List<ValueClass> classes, double fit) {
    this.classes = List.copyOf(classes);
    this.fit = fit;
  }

  /**
   * Cuts values; of none, there are no classes.
   *
   * @param most classes: there are fewer when there are fewer values that differ
   */
  public static Classes of(double[] given, int most, ClassMethod method) {
    if (most < 1) {
      throw new IllegalArgumentException("at least one class: " + most);
    }
    if (given.length == 0) {
      return new Classes(List.of(), 1);
    }
    SortedValues values = SortedValues.of(given);
    int[] starts =
        switch (method) {
          case QUANTILES -> QuantileBreaks.find(values, most);
          case JENKS -> NaturalBreaks.find(values, most);
        };
    List<ValueClass> classes = new ArrayList<>();
    double within = 0;
    for (int i = 0; i < starts.length; i++) {
      int end = i + 1 < starts.length ? starts[i + 1] : values.size();
      classes.add(
          new ValueClass(
              lowerBound(values, starts[i]),
              end < values.size() ? lowerBound(values, end) : values.value(end - 1),
              values.value(starts[i]),
              values.value(end - 1),
              values.count(starts[i], end)));
      within += values.spread(starts[i], end);
    }
    double whole = values.spread(0, values.size());
    return new Classes(classes, whole == 0 ? 1 : 1 - within / whole);
  }

  private static double lowerBound(SortedValues values, int start) {
    return start == 0
        ? values.value(0)
        : RoundBound.between(values.value(start - 1), values.value(start));
  }

  /** From the least values to the greatest. */
  public List<ValueClass> list() {
    return classes;
  }

  /** The class of one of the values, from 0. */
  public int indexOf(double value) {
    int index = 0;
    while (index + 1 < classes.size() && value >= classes.get(index + 1).from()) {
      index++;
    }
    return index;
  }

  /**
   * Jenks's goodness of variance fit: the share of the values' variance that lies between the
   * classes, from 0 to 1.
   */
  public double fit() {
    return fit;
  }
}
