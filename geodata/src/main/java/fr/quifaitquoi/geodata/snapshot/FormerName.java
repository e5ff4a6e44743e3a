package fr.quifaitquoi.geodata.snapshot;

/**
 * A name that no commune bears any more, or that only a commune déléguée or associée bears.
 *
 * @param name as it was written
 * @param code INSEE code that went with it
 * @param commune code of today's commune there
 */
public record FormerName(String name, String code, String commune) {}
