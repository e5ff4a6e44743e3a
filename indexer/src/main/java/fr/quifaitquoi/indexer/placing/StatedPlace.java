package fr.quifaitquoi.indexer.placing;

import org.jspecify.annotations.Nullable;

/**
 * What a row states of its commune, tidied: blanks, "0" and the like are null.
 *
 * @param code INSEE code with its zeros restored, not yet looked up
 * @param postcode five digits
 * @param name without CEDEX, postcode, parenthesis or arrondissement
 * @param departement code of a département, of its own column or of the parenthesis
 * @param arrondissement number of the municipal arrondissement that the name ends with, or 0
 */
record StatedPlace(
    @Nullable String code,
    @Nullable String postcode,
    @Nullable String name,
    @Nullable String departement,
    int arrondissement) {

  boolean isEmpty() {
    return code == null && postcode == null && name == null && departement == null;
  }
}
