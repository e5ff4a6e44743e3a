package fr.quifaitquoi.indexer.geocoding.address;

import fr.quifaitquoi.geodata.Position;
import org.jspecify.annotations.Nullable;

/**
 * A house number of a street.
 *
 * @param id of the address in its base
 * @param suffix {@code bis}, {@code a}; empty when there is none
 * @param postcode its own, which along a street may change
 * @param position WGS84
 */
public record HouseNumber(
    String id, int number, String suffix, @Nullable String postcode, Position position) {}
