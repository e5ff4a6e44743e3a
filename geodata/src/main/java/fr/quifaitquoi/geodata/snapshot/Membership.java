package fr.quifaitquoi.geodata.snapshot;

import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Method;
import fr.quifaitquoi.geodata.TerritoryId;

/**
 * Says that a commune is in a territory.
 *
 * @param commune INSEE code of a commune of today
 * @param scheme which zoning of that level says so: {@code cog}, {@code bv2022}, {@code bv2012},
 *     {@code bv-estime}, {@code perimetre} …; one scheme per level is current
 * @param vintage year of the zoning
 * @param code of the territory
 */
public record Membership(
    String commune, Level level, String scheme, String vintage, String code, Method method) {

  /** The territory that the commune is in. */
  public TerritoryId territory() {
    return new TerritoryId(level, code);
  }
}
