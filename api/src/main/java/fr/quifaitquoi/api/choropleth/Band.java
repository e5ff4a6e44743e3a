package fr.quifaitquoi.api.choropleth;

/**
 * A line of the legend.
 *
 * @param code {@code 1}, {@code 2} … from the least values up, or a word for what is no class of
 *     values
 * @param label what it holds, in French
 * @param colour {@code #rrggbb}
 * @param from lower bound, which belongs to it; NaN for what is no class of values
 * @param to upper bound; it belongs to the last class only
 * @param count of territories
 */
public record Band(String code, String label, String colour, double from, double to, int count) {
  /** No entry known. */
  public static final String NOTHING_KNOWN = "aucune";

  /** Too few inhabitants. */
  public static final String MASKED = "masquee";

  /** No number of inhabitants. */
  public static final String NO_POPULATION = "inconnue";

  /** Whether it is a class of values. */
  public boolean isOfValues() {
    return !Double.isNaN(from);
  }
}
