package fr.quifaitquoi.api.choropleth;

import fr.quifaitquoi.geodata.Territory;
import org.jspecify.annotations.Nullable;

/**
 * A territory on a map.
 *
 * @param value that the map shows; null when it is not told
 * @param band its class, which is in the legend
 * @param entries known there, of the theme asked
 * @param sources directories that have an entry there, of any theme
 */
public record Area(
    Territory territory,
    AreaState state,
    @Nullable Double value,
    Band band,
    long entries,
    long sources) {}
