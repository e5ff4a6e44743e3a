package fr.quifaitquoi.geodata.bassin;

import java.util.List;

/**
 * Two linear scores: a commune is a pole when the first is above 0, and belongs to the pole for
 * which the second is greatest.
 *
 * @param pole weights in the order of {@link BassinFeatures#ofPole}
 * @param attraction weights in the order of {@link BassinFeatures#ofAttraction}
 */
public record BassinModel(List<Double> pole, List<Double> attraction) {

  /**
   * Fitted by {@code fr.quifaitquoi.bench.geodata.BassinFit} on the official bassins de vie of 2022
   * of all metropolitan regions but 24, which is left to measure by.
   */
  public static final BassinModel LEARNED =
      new BassinModel(
          List.of(
              -73.8732, 13.7485, -0.7310, -0.4444, -1.6730, 0.7679, 0.2330, 0.4415, -0.2327, 0.0471,
              0.1837, 2.8506, 1.9078, 0.9263, 0.2519, 0.3991, 0.2390, -0.2404, 0.1312, -0.0917,
              0.1193),
          List.of(-2.7740, -0.0712, 1.1856, 0.9356, 0.4995, 0.2356, -0.3369, 0.0167, -0.0086));

  public BassinModel {
    pole = List.copyOf(pole);
    attraction = List.copyOf(attraction);
  }

  /** The weighted sum of features. */
  public static double score(List<Double> weights, double[] features) {
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      sum += weights.get(i) * features[i];
    }
    return sum;
  }
}
