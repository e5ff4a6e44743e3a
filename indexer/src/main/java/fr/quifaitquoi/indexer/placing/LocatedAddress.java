package fr.quifaitquoi.indexer.placing;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.geocoding.FeatureType;

/**
 * What a geocoder takes an address for.
 *
 * @param label the address as the geocoder writes it
 * @param communeCode INSEE code of the commune or municipal arrondissement where it is
 * @param position WGS84
 * @param score 0 to 1
 */
public record LocatedAddress(
    FeatureType type, String label, String communeCode, Position position, double score) {}
