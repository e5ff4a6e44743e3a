package fr.quifaitquoi.geodata.bassin;

/** Which places are taken to be poles; made by {@link BassinFeatures#poles}. */
public final class PoleSet {
  private final PlaceGrid grid;

  PoleSet(PlaceGrid grid) {
    this.grid = grid;
  }

  PlaceGrid grid() {
    return grid;
  }
}
