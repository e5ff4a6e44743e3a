package fr.quifaitquoi.bench.geocoding;

import fr.quifaitquoi.geodata.Position;
import org.jspecify.annotations.Nullable;

/**
 * A query of geocoder-tester with what an answer must have.
 *
 * @param file it comes from, for the report
 * @param near bias of the query, WGS84
 */
record TesterCase(String file, String query, @Nullable Position near, Expected expected) {

  /**
   * What an answer must have; null where anything will do.
   *
   * @param houseNumber with its suffix, such as {@code 10B}
   * @param street name of the street, or of the lieu-dit
   */
  record Expected(
      @Nullable String houseNumber,
      @Nullable String street,
      @Nullable String city,
      @Nullable String postcode) {}

  /** Whether an address is expected, not a commune or wider. */
  boolean isAddress() {
    String street = expected.street();
    return street != null && !Folded.key(street).equals(Folded.key(expected.city()));
  }
}
