package fr.quifaitquoi.indexer.geocoding;

import org.jspecify.annotations.Nullable;

/**
 * The commune of a feature.
 *
 * @param code INSEE code; for an address in Paris, Lyon or Marseille that of the municipal
 *     arrondissement, as the national base has it
 * @param name of the commune
 * @param district municipal arrondissement
 * @param oldCode INSEE code of the commune that was there before a merger
 * @param oldName its name
 */
public record City(
    String code,
    String name,
    @Nullable String district,
    @Nullable String oldCode,
    @Nullable String oldName) {}
