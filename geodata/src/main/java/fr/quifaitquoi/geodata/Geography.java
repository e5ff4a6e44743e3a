package fr.quifaitquoi.geodata;

import fr.quifaitquoi.geodata.snapshot.GeographyData;
import fr.quifaitquoi.geodata.snapshot.SnapshotFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An immutable snapshot of what France is made of, loaded once and replaced whole. Thread-safe. */
public final class Geography {
  private static final String BUNDLED = "/fr/quifaitquoi/geodata/bundled.geography";

  private final GeographyData data;

  private Geography(GeographyData data) {
    this.data = data;
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
    throw new UnsupportedOperationException();
  }

  /** Every territory of a level, by code. */
  public List<Territory> list(Level level) {
    throw new UnsupportedOperationException();
  }

  /**
   * Today's commune of a code used at some time since 1943, of a commune déléguée or associée, or
   * of a municipal arrondissement.
   */
  public Optional<Territory> findCurrentCommune(String code) {
    throw new UnsupportedOperationException();
  }

  /**
   * Territories of a level whose name is that one: case, accents, hyphens, apostrophes, St/Ste and
   * articles do not matter.
   */
  public List<Territory> findByName(Level level, String name) {
    throw new UnsupportedOperationException();
  }

  /**
   * Today's communes that a name denotes, former communes, communes déléguées and associées
   * included; living names first.
   */
  public List<Territory> findCommunesByAnyName(String name) {
    throw new UnsupportedOperationException();
  }

  /** Communes that a postcode serves. */
  public List<Territory> findCommunesByPostcode(String postcode) {
    throw new UnsupportedOperationException();
  }

  /** Postcodes of a commune, in order. */
  public List<String> listPostcodes(String communeCode) {
    throw new UnsupportedOperationException();
  }

  /** Every territory, of any level, that the commune belongs to; itself not included. */
  public List<Territory> listTerritoriesOf(String communeCode) {
    throw new UnsupportedOperationException();
  }

  /** The communes that make up a territory; a commune gives itself. */
  public List<Territory> listCommunesOf(TerritoryId id) {
    throw new UnsupportedOperationException();
  }

  /** Territories of the same level that touch it. */
  public List<Territory> listNeighbours(TerritoryId id) {
    throw new UnsupportedOperationException();
  }

  /** The commune whose outline contains the point. */
  public Optional<Territory> locateCommune(Position position) {
    throw new UnsupportedOperationException();
  }

  /**
   * All territories that contain the point: its commune, then what the commune belongs to, then QPV
   * and such whose outline contains it.
   */
  public List<Territory> locate(Position position) {
    throw new UnsupportedOperationException();
  }

  /** The outline, when there is one. */
  public Optional<Outline> findOutline(TerritoryId id) {
    throw new UnsupportedOperationException();
  }

  /** Where the snapshot's facts come from, for the page "Sources". */
  public List<Dataset> listDatasets() {
    throw new UnsupportedOperationException();
  }
}
