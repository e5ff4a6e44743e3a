package fr.quifaitquoi.indexer.geocoding;

import fr.quifaitquoi.geodata.Position;

/**
 * A point whose address or commune is wanted.
 *
 * @param position WGS84
 * @param limit answers wanted at most
 * @param radiusMeters how far an address may be; the commune that contains the point is always an
 *     answer
 */
public record ReverseQuery(
    Position position, int limit, double radiusMeters, GeocodingFilter filter) {}
