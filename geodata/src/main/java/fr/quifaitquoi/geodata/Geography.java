package fr.quifaitquoi.geodata;

import fr.quifaitquoi.geodata.snapshot.GeographyData;
import fr.quifaitquoi.geodata.snapshot.Membership;
import fr.quifaitquoi.geodata.snapshot.SnapshotFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/** An immutable snapshot of what France is made of, loaded once and replaced whole. Thread-safe. */
public final class Geography {
  private static final String BUNDLED = "/fr/quifaitquoi/geodata/bundled.geography";

  /** Levels whose territories are smaller than a commune and are found by their own outline. */
  private static final Set<Level> SMALL =
      EnumSet.of(
          Level.COMMUNE_DELEGUEE,
          Level.COMMUNE_ASSOCIEE,
          Level.ARRONDISSEMENT_MUNICIPAL,
          Level.QPV);

  private final GeographyData data;
  private final MembershipIndex memberships;
  private final TerritoryIndex territories;
  private final NameIndex names;
  private final Map<String, List<Territory>> byPostcode = new HashMap<>();
  private final OutlineIndex communeOutlines;
  private final OutlineIndex smallOutlines;

  private Geography(GeographyData data) {
    this.data = data;
    memberships = new MembershipIndex(data);
    territories = new TerritoryIndex(data, memberships);
    // The slowest two of what is left, beside each other: a start waits for them.
    CompletableFuture<OutlineIndex> communes =
        CompletableFuture.supplyAsync(() -> index(EnumSet.of(Level.COMMUNE), data, territories));
    names = new NameIndex(data, territories);
    for (Territory commune : territories.list(Level.COMMUNE)) {
      for (String postcode : listPostcodes(commune.id().code())) {
        byPostcode.computeIfAbsent(postcode, any -> new ArrayList<>()).add(commune);
      }
    }
    byPostcode.replaceAll((postcode, serves) -> List.copyOf(serves));
    smallOutlines = index(SMALL, data, territories);
    communeOutlines = communes.join();
  }

  private static OutlineIndex index(Set<Level> levels, GeographyData data, TerritoryIndex all) {
    return new OutlineIndex(levels, data.outlines(), all);
  }

  /** Makes a snapshot of tables. */
  public static Geography of(GeographyData data) {
    return new Geography(data);
  }

  /** Reads a snapshot from a file that a sync wrote. */
  public static Geography read(Path file) throws IOException {
    return of(SnapshotFile.read(file));
  }

  /** The snapshot that the build made: all of France without any download. */
  public static Geography bundled() throws IOException {
    try (InputStream stream = Geography.class.getResourceAsStream(BUNDLED)) {
      if (stream == null) {
        throw new FileNotFoundException("classpath:" + BUNDLED);
      }
      return of(SnapshotFile.read(stream, BUNDLED));
    }
  }

  /** The tables that this snapshot was made of, to make another one from. */
  public GeographyData data() {
    return data;
  }

  /** The territory of that id, current codes only. */
  public Optional<Territory> find(TerritoryId id) {
    return Optional.ofNullable(territories.get(id));
  }

  /** Every territory of a level, by code. */
  public List<Territory> list(Level level) {
    return territories.list(level);
  }

  /**
   * Today's commune of a code used at some time since 1943, of a commune déléguée or associée, or
   * of a municipal arrondissement.
   */
  public Optional<Territory> findCurrentCommune(String code) {
    Territory living = territories.getCommune(code);
    if (living != null) {
      return Optional.of(living);
    }
    String today = data.formerCodes().get(code);
    return today == null ? Optional.empty() : Optional.ofNullable(territories.getCommune(today));
  }

  /**
   * Territories of a level whose name is that one: case, accents, hyphens, apostrophes, St/Ste and
   * articles do not matter.
   */
  public List<Territory> findByName(Level level, String name) {
    return names.find(level, name);
  }

  /**
   * Today's communes that a name denotes, former communes, communes déléguées and associées
   * included; living names first.
   */
  public List<Territory> findCommunesByAnyName(String name) {
    return names.findCommunesByAnyName(name);
  }

  /** Communes that a postcode serves. */
  public List<Territory> findCommunesByPostcode(String postcode) {
    return byPostcode.getOrDefault(postcode, List.of());
  }

  /** Postcodes of a commune or municipal arrondissement, in order. */
  public List<String> listPostcodes(String communeCode) {
    return data.postcodes().getOrDefault(communeCode, List.of());
  }

  /** The SIREN of a commune, when it is known. */
  public Optional<String> findSiren(String communeCode) {
    return Optional.ofNullable(data.sirens().get(communeCode));
  }

  /** Every territory, of any level, that the commune belongs to; itself not included. */
  public List<Territory> listTerritoriesOf(String communeCode) {
    return territories.list(memberships.territoriesOf(communeCode));
  }

  /** The communes that make up a territory; a commune gives itself. */
  public List<Territory> listCommunesOf(TerritoryId id) {
    if (id.level() == Level.COMMUNE) {
      return territories.list(List.of(id));
    }
    return territories.listCommunes(memberships.communesOf(id));
  }

  /** Territories of the same level that touch it. */
  public List<Territory> listNeighbours(TerritoryId id) {
    if (id.level() == Level.COMMUNE) {
      return territories.listCommunes(data.neighbours().getOrDefault(id.code(), List.of()));
    }
    Set<TerritoryId> touching = new TreeSet<>(Comparator.comparing(TerritoryId::code));
    for (String commune : memberships.communesOf(id)) {
      for (String other : data.neighbours().getOrDefault(commune, List.of())) {
        for (TerritoryId its : memberships.territoriesOf(other)) {
          if (its.level() == id.level()) {
            touching.add(its);
          }
        }
      }
    }
    touching.remove(id);
    return territories.list(touching);
  }

  /**
   * The commune whose outline contains the point; where generalised outlines overlap, the one of
   * the lowest code. Empty between outlines and outside France.
   */
  public Optional<Territory> locateCommune(Position position) {
    return Optional.ofNullable(communeOutlines.first(position));
  }

  /**
   * All territories that contain the point: its commune, then parts of communes and QPV whose
   * outline contains it, then what the commune belongs to, by level.
   */
  public List<Territory> locate(Position position) {
    List<Territory> found = new ArrayList<>();
    Territory commune = communeOutlines.first(position);
    if (commune != null) {
      found.add(commune);
    }
    found.addAll(smallOutlines.all(position));
    if (commune != null) {
      found.addAll(listTerritoriesOf(commune.id().code()));
    }
    return found;
  }

  /** The outline, when there is one. */
  public Optional<Outline> findOutline(TerritoryId id) {
    return Optional.ofNullable(data.outlines().get(id));
  }

  /** Where the snapshot's facts come from, for the page "Sources". */
  public List<Dataset> listDatasets() {
    return data.datasets();
  }

  /**
   * Why nothing is known of a level, as a French sentence; empty when something is known. QPV are
   * absent until their outlines are synced.
   */
  public Optional<String> findAbsenceReason(Level level) {
    return Optional.ofNullable(data.absences().get(level));
  }

  /**
   * Communes déléguées and associées, municipal arrondissements of a commune, by level and code.
   */
  public List<Territory> listPartsOf(String communeCode) {
    return territories.list(memberships.partsOf(communeCode));
  }

  /**
   * The communes that made up a territory in the zoning of a year, such as bassin de vie 37132 of
   * 2012; empty when that year is not held. Looks through all memberships.
   */
  public List<Territory> listCommunesOf(TerritoryId id, String vintage) {
    List<String> codes =
        data.memberships().stream()
            .filter(m -> m.vintage().equals(vintage) && m.territory().equals(id))
            .map(Membership::commune)
            .sorted()
            .toList();
    return territories.listCommunes(codes);
  }
}
