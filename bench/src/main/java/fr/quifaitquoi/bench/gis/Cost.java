package fr.quifaitquoi.bench.gis;

import java.util.List;

/** What a run took, in seconds by the clock and of processors. */
record Cost(double clock, double processor) {
  /** The middle of each; NaN for no runs. */
  static Cost median(List<Cost> costs) {
    if (costs.isEmpty()) {
      return new Cost(Double.NaN, Double.NaN);
    }
    return new Cost(
        costs.stream().mapToDouble(Cost::clock).sorted().toArray()[costs.size() / 2],
        costs.stream().mapToDouble(Cost::processor).sorted().toArray()[costs.size() / 2]);
  }
}
