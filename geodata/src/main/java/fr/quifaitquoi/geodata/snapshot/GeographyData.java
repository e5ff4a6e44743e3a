package fr.quifaitquoi.geodata.snapshot;

import fr.quifaitquoi.geodata.Dataset;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Outline;
import fr.quifaitquoi.geodata.TerritoryId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of a snapshot: all that a {@code Geography} is made from, and nothing derived that is
 * quick to compute. Immutable; changed by way of {@link #toBuilder()}.
 *
 * <p>A sync starts from the bundled tables, replaces what the official files say better, calls
 * {@link GeographyBuilder#complete()} and writes the result with {@link SnapshotFile}.
 */
public final class GeographyData {
  private final Map<TerritoryId, TerritoryRow> territories;
  private final List<PastTerritory> pastTerritories;
  private final List<Membership> memberships;
  private final Map<Level, String> currentSchemes;
  private final Map<TerritoryId, Outline> outlines;
  private final Map<TerritoryId, String> parts;
  private final Map<String, List<String>> postcodes;
  private final Map<String, String> sirens;
  private final Map<String, String> formerCodes;
  private final List<FormerName> formerNames;
  private final Map<String, List<String>> neighbours;
  private final List<Dataset> datasets;
  private final List<KnownHole> holes;
  private final Map<Level, String> absences;

  GeographyData(GeographyBuilder from) {
    territories = Tables.frozen(from.territories);
    pastTerritories = List.copyOf(from.pastTerritories);
    memberships = List.copyOf(from.memberships);
    currentSchemes = Tables.frozen(from.currentSchemes);
    outlines = Tables.frozen(from.outlines);
    parts = Tables.frozen(from.parts);
    postcodes = Tables.frozen(from.postcodes);
    sirens = Tables.frozen(from.sirens);
    formerCodes = Tables.frozen(from.formerCodes);
    formerNames = List.copyOf(from.formerNames);
    neighbours = Tables.frozen(from.neighbours);
    datasets = List.copyOf(from.datasets);
    holes = List.copyOf(from.holes);
    absences = Tables.frozen(from.absences);
  }

  /** A builder that starts with these tables. */
  public GeographyBuilder toBuilder() {
    return new GeographyBuilder(this);
  }

  /** Territories of today by id, ordered by level then code. */
  public Map<TerritoryId, TerritoryRow> territories() {
    return territories;
  }

  /** The territory of that id. */
  public Optional<TerritoryRow> findTerritory(TerritoryId id) {
    return Optional.ofNullable(territories.get(id));
  }

  /** Territories of zonings that are not current. */
  public List<PastTerritory> pastTerritories() {
    return pastTerritories;
  }

  /** Which commune is in which territory, all zonings. */
  public List<Membership> memberships() {
    return memberships;
  }

  /** The zoning in force at each level. */
  public Map<Level, String> currentSchemes() {
    return currentSchemes;
  }

  /** Outlines, of the territories that have one. */
  public Map<TerritoryId, Outline> outlines() {
    return outlines;
  }

  /**
   * The commune that a commune déléguée, commune associée or municipal arrondissement is a part of.
   */
  public Map<TerritoryId, String> parts() {
    return parts;
  }

  /** Postcodes of each commune and municipal arrondissement, in order. */
  public Map<String, List<String>> postcodes() {
    return postcodes;
  }

  /** SIREN of communes; those of the collectivités d'outre-mer have none here. */
  public Map<String, String> sirens() {
    return sirens;
  }

  /** Today's commune of codes that are no commune's today. */
  public Map<String, String> formerCodes() {
    return formerCodes;
  }

  /** Names that lead to a commune without being its own. */
  public List<FormerName> formerNames() {
    return formerNames;
  }

  /** Codes of the communes that touch each commune. */
  public Map<String, List<String>> neighbours() {
    return neighbours;
  }

  /** Where all this comes from. */
  public List<Dataset> datasets() {
    return datasets;
  }

  /** What is known to be missing. */
  public List<KnownHole> holes() {
    return holes;
  }

  /** Levels of which nothing is known yet, each with a French sentence that says why. */
  public Map<Level, String> absences() {
    return absences;
  }
}
