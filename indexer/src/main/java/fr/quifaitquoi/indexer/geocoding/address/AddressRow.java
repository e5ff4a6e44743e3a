package fr.quifaitquoi.indexer.geocoding.address;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.geocoding.City;
import org.jspecify.annotations.Nullable;

/**
 * One address of a BAN or BAL file: a house number, or a lieu-dit (number 0).
 *
 * @param id of the address in its base
 * @param number house number; 0 for a street or lieu-dit as a whole
 * @param suffix {@code bis}, {@code a}; empty when there is none
 * @param street name of the street or lieu-dit
 * @param locality whether that name is a lieu-dit's
 * @param postcode null when the file has none
 * @param position WGS84
 */
public record AddressRow(
    String id,
    int number,
    String suffix,
    String street,
    boolean locality,
    @Nullable String postcode,
    City city,
    Position position) {}
