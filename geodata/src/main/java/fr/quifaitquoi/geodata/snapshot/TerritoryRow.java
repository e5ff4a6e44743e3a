package fr.quifaitquoi.geodata.snapshot;

import fr.quifaitquoi.geodata.Method;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.TerritoryId;

/**
 * A territory of today in the tables of a snapshot.
 *
 * @param name official name, with its article ({@code La Riche})
 * @param population inhabitants, 0 when unknown
 * @param centre WGS84; inside the outline when there is one
 * @param centreMethod official, or approximated when the published point was missing or wrong and
 *     was repaired
 * @param vintage year of the geography it belongs to
 */
public record TerritoryRow(
    TerritoryId id,
    String name,
    int population,
    Position centre,
    Method centreMethod,
    String vintage) {

  /** The same territory elsewhere. */
  public TerritoryRow withCentre(Position newCentre, Method method) {
    return new TerritoryRow(id, name, population, newCentre, method, vintage);
  }

  /** The same territory with other inhabitants. */
  public TerritoryRow withPopulation(int inhabitants) {
    return new TerritoryRow(id, name, inhabitants, centre, centreMethod, vintage);
  }
}
