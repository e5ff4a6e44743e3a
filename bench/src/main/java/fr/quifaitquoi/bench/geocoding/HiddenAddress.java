package fr.quifaitquoi.bench.geocoding;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import org.jspecify.annotations.Nullable;

/**
 * An address that cases expect, to be found among made-up ones.
 *
 * @param number 0 when the cases expect the street as a whole
 * @param suffix {@code bis}, {@code a}; empty when there is none
 * @param position that of the cases, null when they give none
 * @param unplaced whether a case asks for it without saying where
 */
record HiddenAddress(
    int number,
    String suffix,
    String street,
    String postcode,
    Where where,
    @Nullable Position position,
    boolean unplaced) {

  /**
   * Where it lies.
   *
   * @param commune today's
   * @param oldName name the cases give it, when a merger has ended it
   */
  record Where(Territory commune, @Nullable String oldCode, @Nullable String oldName) {}
}
