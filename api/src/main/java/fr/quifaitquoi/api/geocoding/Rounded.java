package fr.quifaitquoi.api.geocoding;

/** Numbers with as many decimals as they are worth. */
final class Rounded {
  private Rounded() {}

  /**
   * The nearest number of that precision.
   *
   * @param parts how many parts make one: 100 for two decimals
   */
  static double to(double parts, double value) {
    return Math.round(value * parts) / parts;
  }
}
