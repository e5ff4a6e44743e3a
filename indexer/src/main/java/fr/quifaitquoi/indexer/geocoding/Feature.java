package fr.quifaitquoi.indexer.geocoding;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.TerritoryId;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the geocoder.
 *
 * @param id that of the address base, an INSEE code, or a SIREN
 * @param name shortest name: {@code 12 Rue des Halles}, {@code Tours}
 * @param where what is around it
 * @param address null but for house numbers, streets and lieux-dits
 * @param position WGS84
 */
public record Feature(
    FeatureType type,
    String id,
    String name,
    Where where,
    @Nullable StreetAddress address,
    Position position,
    Standing standing) {

  /**
   * What is around a feature.
   *
   * @param label the whole address on one line, homonyms told apart: {@code Saint-Aubin (Jura)}
   * @param postcode null for territories that have none of their own
   * @param city null for territories wider than a commune
   * @param context {@code 37, Indre-et-Loire, Centre-Val de Loire}
   * @param population inhabitants of a commune or wider territory, 0 for addresses
   * @param territory the territory that the feature is, null for addresses
   */
  public record Where(
      String label,
      @Nullable String postcode,
      @Nullable City city,
      String context,
      int population,
      @Nullable TerritoryId territory) {}
}
