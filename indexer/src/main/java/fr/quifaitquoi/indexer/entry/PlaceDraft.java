package fr.quifaitquoi.indexer.entry;

import fr.quifaitquoi.geodata.Position;
import org.jspecify.annotations.Nullable;

/**
 * A place of an entry, as placed.
 *
 * @param addressGiven the address as the source wrote it, without postcode and commune when it
 *     keeps those apart; empty when there is none
 * @param communeCode today's commune
 * @param position WGS84; the commune's centre when nothing better is known
 */
public record PlaceDraft(
    PlaceRole role,
    String addressGiven,
    @Nullable String postcode,
    String communeCode,
    Position position,
    PlacePrecision precision,
    Placing placing,
    Access access) {

  /**
   * How the position was come by.
   *
   * @param origin {@code source}, {@code code-commune}, {@code code-postal}, {@code nom}, {@code
   *     geocodeur} or {@code main}
   * @param score confidence in the position, 0 to 1
   */
  public record Placing(String origin, double score) {}

  /**
   * What a visitor needs to know.
   *
   * @param openingHours OSM {@code opening_hours}, or the source's own words when they do not fit
   * @param accessibility free words
   * @param itinerant whether the service travels
   */
  public record Access(
      @Nullable String openingHours, @Nullable String accessibility, boolean itinerant) {
    /** Nothing known. */
    public static final Access UNKNOWN = new Access(null, null, false);
  }
}
