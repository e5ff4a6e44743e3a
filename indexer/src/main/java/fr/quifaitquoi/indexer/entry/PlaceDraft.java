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
   *     geocodeur}, {@code geocodeur-distant} or {@code main}
   * @param score confidence in the position, 0 to 1
   * @param reason why it is not known more precisely, such as {@code adresse-inconnue}; null when
   *     the address was never looked up
   */
  public record Placing(String origin, double score, @Nullable String reason) {
    /** Without looking the address up. */
    public Placing(String origin, double score) {
      this(origin, score, null);
    }
  }

  /** The same place elsewhere. */
  public PlaceDraft at(Position where, PlacePrecision known, Placing how) {
    return new PlaceDraft(role, addressGiven, postcode, communeCode, where, known, how, access);
  }

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
