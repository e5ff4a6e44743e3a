package fr.quifaitquoi.geodata.stats;

/** How values are cut into classes. */
public enum ClassMethod {
  /**
   * As many values in each class as ties allow: quantiles by linear interpolation between the two
   * nearest values, type 7 of Hyndman and Fan (Sample Quantiles in Statistical Packages, The
   * American Statistician 50, 1996). A value equal to a quantile goes to the class above it.
   */
  QUANTILES("quantiles"),
  /**
   * Natural breaks, after Jenks: the classes whose values differ least from their means, found
   * exactly (Fisher, On Grouping for Maximum Homogeneity, Journal of the American Statistical
   * Association 53, 1958).
   */
  JENKS("jenks");

  private final String code;

  ClassMethod(String code) {
    this.code = code;
  }

  /** The word in the public contract. */
  public String code() {
    return code;
  }
}
