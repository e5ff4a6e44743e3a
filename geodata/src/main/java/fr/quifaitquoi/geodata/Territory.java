package fr.quifaitquoi.geodata;

/**
 * A territory as it is known.
 *
 * @param population inhabitants, 0 when unknown
 * @param centre a point inside it, WGS84
 * @param box around its outline, WGS84
 * @param composition how the communes that make it up are known (estimated for a bassin de vie
 *     before the first sync)
 * @param vintage year of the official geography it belongs to, such as {@code 2025}
 */
public record Territory(
    TerritoryId id,
    String name,
    int population,
    Position centre,
    Box box,
    Method composition,
    String vintage) {}
