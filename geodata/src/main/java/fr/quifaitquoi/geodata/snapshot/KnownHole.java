package fr.quifaitquoi.geodata.snapshot;

import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.TerritoryId;

/**
 * Something that is known to be missing. Any other gap is an error.
 *
 * @param territory which lacks something
 * @param missing the level at which a commune has no membership; the territory's own level when it
 *     is its outline that is missing
 * @param reason a French sentence for users
 */
public record KnownHole(TerritoryId territory, Level missing, String reason) {}
