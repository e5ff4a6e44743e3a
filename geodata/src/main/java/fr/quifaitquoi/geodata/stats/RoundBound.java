package fr.quifaitquoi.geodata.stats;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Finds bounds that people can read and that part the same values as the exact ones. */
final class RoundBound {
  private static final int MOST_DECIMALS = 17;

  private RoundBound() {}

  /**
   * The number of fewest digits that is greater than one value and not greater than another: of
   * those, the nearest to the middle between both.
   *
   * @param above greatest value of the class below the bound
   * @param upTo least value of the class above it
   */
  static double between(double above, double upTo) {
    BigDecimal low = BigDecimal.valueOf(above);
    BigDecimal high = BigDecimal.valueOf(upTo);
    BigDecimal middle = low.add(high).divide(BigDecimal.TWO);
    int digits = Math.max(0, high.abs().max(low.abs()).precision());
    for (int scale = -digits; scale <= MOST_DECIMALS; scale++) {
      BigDecimal greatest = high.setScale(scale, RoundingMode.FLOOR);
      BigDecimal nearest = middle.setScale(scale, RoundingMode.HALF_UP).min(greatest);
      double bound = nearest.doubleValue();
      if (nearest.compareTo(low) > 0 && bound > above) {
        return bound;
      }
      if (greatest.compareTo(low) > 0 && greatest.doubleValue() > above) {
        return greatest.doubleValue();
      }
    }
    return upTo;
  }
}
