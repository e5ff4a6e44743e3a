package fr.quifaitquoi.indexer.geocoding;

import fr.quifaitquoi.geodata.Position;
import org.jspecify.annotations.Nullable;

/**
 * Words that name a place, as a person wrote them.
 *
 * @param limit answers wanted at most
 * @param autocomplete whether the last word may be unfinished
 * @param near rather what is near here, WGS84; null for no preference
 */
public record GeocodingQuery(
    String text,
    int limit,
    boolean autocomplete,
    @Nullable Position near,
    GeocodingFilter filter) {}
