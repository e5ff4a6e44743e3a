package fr.quifaitquoi.api.changelog;

/**
 * Rows of the change log that one transaction wrote together: those after one sequence, up to and
 * with another.
 */
public record LogRange(long after, long last) {}
