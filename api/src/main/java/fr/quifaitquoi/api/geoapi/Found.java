package fr.quifaitquoi.api.geoapi;

import org.jspecify.annotations.Nullable;

/**
 * A place that answers.
 *
 * @param score 0 to 1 by name, 1 for the very name; null when no name was asked
 */
record Found(Place place, @Nullable Double score) {

  double scoreOrZero() {
    return score == null ? 0 : score;
  }
}
