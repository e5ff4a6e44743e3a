package fr.quifaitquoi.indexer.geocoding.ranking;

import fr.quifaitquoi.indexer.geocoding.address.HouseNumber;
import fr.quifaitquoi.indexer.geocoding.address.Street;
import org.jspecify.annotations.Nullable;

/**
 * A street that may be what was meant.
 *
 * @param house null when no number was asked for, or the street has it not
 * @param score 0 to 1
 * @param match the same, had the query said where: how well the words are understood
 */
record Candidate(Street street, @Nullable HouseNumber house, double score, double match) {
  /** Of the house number if there is one, else of the street. */
  String id() {
    return house == null ? street.id() : house.id();
  }
}
