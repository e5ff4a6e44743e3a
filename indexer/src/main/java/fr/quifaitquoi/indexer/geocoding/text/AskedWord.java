package fr.quifaitquoi.indexer.geocoding.text;

/**
 * A word of a query that may be of a street or of a commune.
 *
 * @param text as {@link StreetWords} makes it
 * @param written folded, but as it was written
 * @param weight how much an answer must account for it, 0 to 1
 * @param afterBreak whether a comma, a line's end, a house number or a postcode stands before it
 */
public record AskedWord(String text, String written, double weight, boolean afterBreak) {
  private static final double NOISE = 0.1;

  /** Whether it says who or which floor rather than where. */
  public boolean isNoise() {
    return weight <= NOISE && !StreetWords.isLink(text);
  }

  AskedWord asNoise() {
    return new AskedWord(text, written, Math.min(weight, NOISE), afterBreak);
  }
}
