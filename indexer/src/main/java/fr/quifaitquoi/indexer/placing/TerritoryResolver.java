package fr.quifaitquoi.indexer.placing;

import fr.quifaitquoi.geodata.Geography;

/** Names the territory that a row says it acts on. Thread-safe. */
public final class TerritoryResolver {
  private final Geography geography;

  public TerritoryResolver(Geography geography) {
    this.geography = geography;
  }

  /** Resolves a coverage clue. */
  public CoverageOutcome resolve(CoverageClue clue) {
    throw new UnsupportedOperationException(geography + " " + clue);
  }
}
