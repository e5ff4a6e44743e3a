package fr.quifaitquoi.api.entry;

/**
 * How many of a source's entries this reading found again.
 *
 * @param before records that the source had at its last reading
 * @param missing those of them that did not come this time
 */
public record Presence(long before, long missing) {}
