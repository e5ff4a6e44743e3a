package fr.quifaitquoi.geodata.layer;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of time, in seconds since 1970, both ends included.
 *
 * @param from null when it has no beginning
 * @param to null when it has no end
 */
public record LayerTime(@Nullable Long from, @Nullable Long to) {}
