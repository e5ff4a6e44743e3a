package fr.quifaitquoi.api.source;

/**
 * What became of the rows of one reading.
 *
 * @param gone entries that the source had and has no more
 */
public record ImportCounts(int added, int changed, int unchanged, int refused, int gone) {}
