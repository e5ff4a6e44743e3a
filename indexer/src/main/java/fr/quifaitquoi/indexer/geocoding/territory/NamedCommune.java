package fr.quifaitquoi.indexer.geocoding.territory;

import fr.quifaitquoi.indexer.geocoding.City;

/**
 * A commune that words may name.
 *
 * @param commune INSEE code of today's commune; of Paris, Lyon or Marseille for their
 *     arrondissements
 * @param city as an address there has it: with the arrondissement, or the old commune, that was
 *     named
 * @param population of today's commune
 */
public record NamedCommune(String commune, City city, int population) {}
