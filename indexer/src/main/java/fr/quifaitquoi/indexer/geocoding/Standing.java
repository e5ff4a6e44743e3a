package fr.quifaitquoi.indexer.geocoding;

import org.jspecify.annotations.Nullable;

/**
 * Why a feature is where it is in the list.
 *
 * @param score 0 to 1: how surely it is what was meant; docs/geocoding.md says how it is made
 * @param importance 0 to 1: how much it is looked for, whatever was asked
 * @param distanceMeters from the point that was asked or preferred; null when there was none
 */
public record Standing(double score, double importance, @Nullable Double distanceMeters) {}
