package fr.quifaitquoi.indexer.geocoding.address;

import org.jspecify.annotations.Nullable;

/**
 * What is near a point: a house number, or a street or lieu-dit.
 *
 * @param number null when it is the street or lieu-dit itself
 * @param distanceMeters from the point to the number, or to the nearest known point of the street
 */
public record NearAddress(Street street, @Nullable HouseNumber number, double distanceMeters) {}
