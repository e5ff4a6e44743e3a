package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.geodata.Box;

/**
 * What is asked for a map window: the same filters as the list.
 *
 * @param box the window
 * @param zoom web-Mercator zoom level, 0 to 22
 */
public record MapRequest(SearchRequest search, Box box, int zoom) {}
