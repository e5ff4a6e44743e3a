package fr.quifaitquoi.indexer.geocoding.territory;

import java.util.List;

/**
 * Neighbouring words of a text that may name communes.
 *
 * @param from place of the first word
 * @param to place after the last word
 * @param quality 1 for the name itself, 0.95 without its article or with other spaces, 0.9 for an
 *     old name, less the more letters differ, never under 0.5
 * @param communes those of that name and quality, living names first, the most populous first
 */
public record NameSpan(int from, int to, double quality, List<NamedCommune> communes) {
  public NameSpan {
    communes = List.copyOf(communes);
  }

  /** How many words it takes. */
  public int length() {
    return to - from;
  }
}
