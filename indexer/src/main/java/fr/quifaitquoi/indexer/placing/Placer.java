package fr.quifaitquoi.indexer.placing;

import fr.quifaitquoi.geodata.Geography;

/**
 * Names today's commune and a position from what a row says, never guessing in silence.
 * Thread-safe.
 */
public final class Placer {
  private final Geography geography;
  private final PlacerOptions options;

  public Placer(Geography geography, PlacerOptions options) {
    this.geography = geography;
    this.options = options;
  }

  /** Places a row. */
  public PlaceOutcome place(PlaceClues clues) {
    throw new UnsupportedOperationException(geography + " " + options + " " + clues);
  }
}
