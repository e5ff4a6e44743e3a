package fr.quifaitquoi.indexer.geocoding.address;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.geocoding.City;
import org.jspecify.annotations.Nullable;

/**
 * One row of a BAN or BAL file: a house number, or a street or lieu-dit as a whole (number 0). An
 * address that has several positions has as many rows.
 *
 * @param id of the address in its base
 * @param number house number; 0 for a street or lieu-dit as a whole
 * @param suffix {@code bis}, {@code a}; empty when there is none
 * @param postcode null when the file has none
 * @param position WGS84
 * @param kind what the position is that of
 */
public record AddressRow(
    String id,
    int number,
    String suffix,
    StreetName street,
    @Nullable String postcode,
    City city,
    Position position,
    PositionKind kind) {}
