package fr.quifaitquoi.indexer.geocoding;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.indexer.geocoding.territory.Territories;
import java.util.List;

/**
 * Finds what words or a point denote. Immutable: make a new one when the geography is replaced.
 * Thread-safe.
 */
public final class Geocoder {
  private final Territories territories;

  private Geocoder(Territories territories) {
    this.territories = territories;
  }

  /** Learns the names of a geography. */
  public static Geocoder of(Geography geography) {
    return new Geocoder(Territories.of(geography));
  }

  /** The best answers first; empty when nothing is near enough to what was written. */
  public List<Feature> search(GeocodingQuery query) {
    return territories.search(query);
  }

  /**
   * What is at a point: the commune that contains it, then its neighbours, the nearest first; empty
   * when it lies outside France.
   */
  public List<Feature> reverse(ReverseQuery query) {
    return territories.reverse(query);
  }
}
