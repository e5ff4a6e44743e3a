package fr.quifaitquoi.indexer.placing;

import org.jspecify.annotations.Nullable;

/**
 * What a row says of a place, as the file has it: nothing need be trimmed, padded or checked.
 *
 * @param communeCode INSEE code, of any year since 1943
 * @param departement code or name
 * @param rawX longitude, or an easting; decimal commas are understood
 * @param rawY latitude, or a northing
 * @param address number and street; may hold postcode and commune when the file keeps none apart
 */
public record PlaceClues(
    @Nullable String communeCode,
    @Nullable String postcode,
    @Nullable String communeName,
    @Nullable String departement,
    @Nullable String rawX,
    @Nullable String rawY,
    String address,
    RowOrigin origin) {}
