package fr.quifaitquoi.indexer.geocoding;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.indexer.geocoding.address.AddressIndexes;
import fr.quifaitquoi.indexer.geocoding.ranking.AddressReverse;
import fr.quifaitquoi.indexer.geocoding.ranking.AddressSearch;
import fr.quifaitquoi.indexer.geocoding.ranking.WholeSearch;
import fr.quifaitquoi.indexer.geocoding.territory.Territories;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what words or a point denote. Immutable: make a new one when the geography is replaced.
 * Thread-safe.
 */
public final class Geocoder {
  private final Territories territories;
  private final @Nullable WholeSearch search;
  private final @Nullable AddressReverse reverse;

  private Geocoder(
      Territories territories, @Nullable WholeSearch search, @Nullable AddressReverse reverse) {
    this.territories = territories;
    this.search = search;
    this.reverse = reverse;
  }

  /** Learns the names of a geography, and knows no address. */
  public static Geocoder of(Geography geography) {
    return new Geocoder(Territories.of(geography), null, null);
  }

  /** Learns the names of a geography, and finds addresses where they are, also those to come. */
  public static Geocoder of(Geography geography, AddressIndexes addresses) {
    Territories territories = Territories.of(geography);
    AddressSearch search = new AddressSearch(geography, territories.communeNames(), addresses);
    return new Geocoder(
        territories,
        new WholeSearch(territories, search),
        new AddressReverse(geography, territories, addresses));
  }

  /** The best answers first; empty when nothing is near enough to what was written. */
  public List<Feature> search(GeocodingQuery query) {
    return search == null ? territories.search(query) : search.search(query);
  }

  /**
   * What is at a point: the nearest addresses, the commune that contains it, then its neighbours,
   * the nearest first; empty when it lies outside France.
   */
  public List<Feature> reverse(ReverseQuery query) {
    return reverse == null ? territories.reverse(query) : reverse.reverse(query);
  }
}
