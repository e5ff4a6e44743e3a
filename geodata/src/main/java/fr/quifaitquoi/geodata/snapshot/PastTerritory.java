package fr.quifaitquoi.geodata.snapshot;

import fr.quifaitquoi.geodata.TerritoryId;

/**
 * A territory of a zoning that is no longer the current one, such as a bassin de vie of 2012. Its
 * code may be in use today for other communes.
 *
 * @param scheme the zoning, as in {@link Membership#scheme()}
 * @param vintage year of the zoning
 */
public record PastTerritory(TerritoryId id, String scheme, String vintage, String name) {}
