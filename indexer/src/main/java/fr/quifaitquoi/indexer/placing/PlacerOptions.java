package fr.quifaitquoi.indexer.placing;

import org.jspecify.annotations.Nullable;

/**
 * What the instance knows before it reads a row.
 *
 * @param region INSEE code of the instance's region, in which a name alone is looked for first;
 *     null when the instance has none
 */
public record PlacerOptions(@Nullable String region) {
  /** Centre-Val de Loire. */
  public static final PlacerOptions DEFAULT = new PlacerOptions("24");
}
