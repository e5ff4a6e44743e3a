package fr.quifaitquoi.geodata.snapshot;

import fr.quifaitquoi.geodata.Dataset;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Outline;
import fr.quifaitquoi.geodata.TerritoryId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tables of a snapshot in the making. Not thread-safe. */
public final class GeographyBuilder {
  final Map<TerritoryId, TerritoryRow> territories = new TreeMap<>(Tables.BY_LEVEL_THEN_CODE);
  final List<PastTerritory> pastTerritories = new ArrayList<>();
  final List<Membership> memberships = new ArrayList<>();
  final Map<Level, String> currentSchemes = new EnumMap<>(Level.class);
  final Map<TerritoryId, Outline> outlines = new TreeMap<>(Tables.BY_LEVEL_THEN_CODE);
  final Map<TerritoryId, String> parts = new TreeMap<>(Tables.BY_LEVEL_THEN_CODE);
  final Map<String, List<String>> postcodes = new TreeMap<>();
  final Map<String, String> sirens = new TreeMap<>();
  final Map<String, String> formerCodes = new TreeMap<>();
  final List<FormerName> formerNames = new ArrayList<>();
  final Map<String, List<String>> neighbours = new TreeMap<>();
  final List<Dataset> datasets = new ArrayList<>();
  final List<KnownHole> holes = new ArrayList<>();
  final Map<Level, String> absences = new EnumMap<>(Level.class);

  /** Empty tables. */
  public GeographyBuilder() {}

  GeographyBuilder(GeographyData from) {
    territories.putAll(from.territories());
    pastTerritories.addAll(from.pastTerritories());
    memberships.addAll(from.memberships());
    currentSchemes.putAll(from.currentSchemes());
    outlines.putAll(from.outlines());
    parts.putAll(from.parts());
    postcodes.putAll(from.postcodes());
    sirens.putAll(from.sirens());
    formerCodes.putAll(from.formerCodes());
    formerNames.addAll(from.formerNames());
    neighbours.putAll(from.neighbours());
    datasets.addAll(from.datasets());
    holes.addAll(from.holes());
    absences.putAll(from.absences());
  }

  /** Adds a territory or replaces the one of the same id. */
  public GeographyBuilder putTerritory(TerritoryRow row) {
    territories.put(row.id(), row);
    return this;
  }

  /** The territory of that id, as it stands now. */
  public Optional<TerritoryRow> findTerritory(TerritoryId id) {
    return Optional.ofNullable(territories.get(id));
  }

  /** The territories of a level as they stand now, by code; a copy. */
  public List<TerritoryRow> listTerritories(Level level) {
    return territories.values().stream().filter(row -> row.id().level() == level).toList();
  }

  /** Forgets a territory and its outline; memberships are left. */
  public GeographyBuilder removeTerritory(TerritoryId id) {
    territories.remove(id);
    outlines.remove(id);
    parts.remove(id);
    return this;
  }

  /** Adds a territory of a zoning that is not in force. */
  public GeographyBuilder addPastTerritory(PastTerritory past) {
    pastTerritories.add(past);
    return this;
  }

  /**
   * Replaces all memberships of one zoning.
   *
   * @param rows all of that level and scheme
   */
  public GeographyBuilder replaceMemberships(Level level, String scheme, List<Membership> rows) {
    for (Membership row : rows) {
      if (row.level() != level || !row.scheme().equals(scheme)) {
        throw new IllegalArgumentException(row + " is not of " + level + " " + scheme);
      }
    }
    memberships.removeIf(m -> m.level() == level && m.scheme().equals(scheme));
    memberships.addAll(rows);
    return this;
  }

  /** Adds one membership. */
  public GeographyBuilder addMembership(Membership row) {
    memberships.add(row);
    return this;
  }

  /** The memberships as they stand now; a copy. */
  public List<Membership> listMemberships() {
    return List.copyOf(memberships);
  }

  /** Forgets everything of a level: territories, memberships, outlines, holes and absence. */
  public GeographyBuilder removeLevel(Level level) {
    territories.keySet().removeIf(id -> id.level() == level);
    pastTerritories.removeIf(past -> past.id().level() == level);
    memberships.removeIf(m -> m.level() == level);
    outlines.keySet().removeIf(id -> id.level() == level);
    parts.keySet().removeIf(id -> id.level() == level);
    holes.removeIf(hole -> hole.missing() == level);
    currentSchemes.remove(level);
    absences.remove(level);
    return this;
  }

  /** Says which zoning of a level is in force. */
  public GeographyBuilder setCurrentScheme(Level level, String scheme) {
    currentSchemes.put(level, scheme);
    return this;
  }

  /** Adds an outline or replaces it. */
  public GeographyBuilder putOutline(TerritoryId id, Outline outline) {
    outlines.put(id, outline);
    return this;
  }

  /** The outline as it stands now. */
  public Optional<Outline> findOutline(TerritoryId id) {
    return Optional.ofNullable(outlines.get(id));
  }

  /** Forgets the outlines of a level. */
  public GeographyBuilder removeOutlines(Level level) {
    outlines.keySet().removeIf(id -> id.level() == level);
    return this;
  }

  /** Says which commune a commune déléguée or associée, or municipal arrondissement is part of. */
  public GeographyBuilder putPart(TerritoryId part, String commune) {
    parts.put(part, commune);
    return this;
  }

  /** Sets the postcodes of a commune or municipal arrondissement. */
  public GeographyBuilder putPostcodes(String commune, List<String> codes) {
    postcodes.put(commune, codes.stream().sorted().distinct().toList());
    return this;
  }

  /** Sets the SIREN of a commune, its number among legal persons. */
  public GeographyBuilder putSiren(String commune, String siren) {
    sirens.put(commune, siren);
    return this;
  }

  /** Says which commune of today a former code leads to. */
  public GeographyBuilder putFormerCode(String former, String commune) {
    formerCodes.put(former, commune);
    return this;
  }

  /** Forgets all former codes. */
  public GeographyBuilder clearFormerCodes() {
    formerCodes.clear();
    return this;
  }

  /** Adds a name that leads to a commune without being its own. */
  public GeographyBuilder addFormerName(FormerName name) {
    formerNames.add(name);
    return this;
  }

  /** Forgets all former names. */
  public GeographyBuilder clearFormerNames() {
    formerNames.clear();
    return this;
  }

  /** Replaces the table of communes that touch each other; both directions must be there. */
  public GeographyBuilder replaceNeighbours(Map<String, List<String>> byCommune) {
    neighbours.clear();
    neighbours.putAll(byCommune);
    return this;
  }

  /** Adds a source of what is in the tables. */
  public GeographyBuilder addDataset(Dataset dataset) {
    datasets.add(dataset);
    return this;
  }

  /** Replaces all sources of what is in the tables. */
  public GeographyBuilder replaceDatasets(List<Dataset> all) {
    datasets.clear();
    datasets.addAll(all);
    return this;
  }

  /** Adds something that is known to be missing. */
  public GeographyBuilder addHole(KnownHole hole) {
    holes.add(hole);
    return this;
  }

  /** Forgets the known holes of a level. */
  public GeographyBuilder removeHoles(Level level) {
    holes.removeIf(hole -> hole.missing() == level);
    return this;
  }

  /** Says, in a French sentence, why nothing is known of a level. */
  public GeographyBuilder putAbsence(Level level, String reason) {
    absences.put(level, reason);
    return this;
  }

  /**
   * Derives what takes time: the outlines that can be made by union of those of communes, centres
   * moved into their outline, populations by sum, neighbours of communes. To be called once the
   * tables are whole.
   */
  public GeographyBuilder complete() {
    new Completion(this).run();
    return this;
  }

  /** The tables as they stand. */
  public GeographyData build() {
    return new GeographyData(this);
  }
}
