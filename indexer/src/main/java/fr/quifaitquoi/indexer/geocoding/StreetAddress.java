package fr.quifaitquoi.indexer.geocoding;

import org.jspecify.annotations.Nullable;

/**
 * The street side of a feature.
 *
 * @param houseNumber with its suffix, such as {@code 12bis}; null but for a house number
 * @param street name of the street; null for a lieu-dit
 */
public record StreetAddress(@Nullable String houseNumber, @Nullable String street) {}
