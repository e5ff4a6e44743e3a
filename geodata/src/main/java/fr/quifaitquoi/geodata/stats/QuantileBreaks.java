package fr.quifaitquoi.geodata.stats;

import java.util.TreeSet;

/** Cuts values by {@link ClassMethod#QUANTILES}. */
final class QuantileBreaks {
  private QuantileBreaks() {}

  /** The index at which each class begins; fewer classes when equal values fill whole ones. */
  static int[] find(SortedValues values, int classes) {
    TreeSet<Integer> starts = new TreeSet<>();
    starts.add(0);
    for (int i = 1; i < classes; i++) {
      int start = values.firstFrom(quantile(values, (double) i / classes));
      if (start < values.size()) {
        starts.add(start);
      }
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Type 7 of Hyndman and Fan. */
  static double quantile(SortedValues values, double share) {
    double rank = (values.total() - 1) * share;
    int below = (int) Math.floor(rank);
    double low = values.ofRank(below);
    double part = rank - below;
    return part == 0 ? low : low + part * (values.ofRank(below + 1) - low);
  }
}
