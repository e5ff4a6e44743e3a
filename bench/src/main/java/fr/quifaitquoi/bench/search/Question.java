package fr.quifaitquoi.bench.search;

import fr.quifaitquoi.geodata.Box;
import fr.quifaitquoi.geodata.Position;
import org.jspecify.annotations.Nullable;

/**
 * One question that both sides answer with the first twenty cards and the exact total.
 *
 * @param theme a theme to filter by
 * @param center within {@code radiusMeters} of it
 * @param facets whether values of five dimensions are counted too
 */
record Question(
    String text,
    @Nullable String theme,
    @Nullable Box box,
    @Nullable Position center,
    double radiusMeters,
    boolean facets) {

  static Question text(String text) {
    return new Question(text, null, null, null, 0, false);
  }
}
