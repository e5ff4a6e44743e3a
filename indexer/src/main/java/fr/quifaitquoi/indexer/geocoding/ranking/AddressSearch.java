package fr.quifaitquoi.indexer.geocoding.ranking;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.indexer.geocoding.Feature;
import fr.quifaitquoi.indexer.geocoding.GeocodingQuery;
import fr.quifaitquoi.indexer.geocoding.address.AddressIndexes;
import fr.quifaitquoi.indexer.geocoding.territory.CommuneNames;
import fr.quifaitquoi.indexer.geocoding.text.AskedAddress;
import java.util.List;

/**
 * The address half of a search: reads the query in the most promising ways, asks for streets, and
 * scores what comes. Thread-safe.
 */
public final class AddressSearch {
  private final AddressIndexes streets;
  private final CommuneNames names;
  private final CommuneFacts communes;

  /** Looks for streets where they are, helped by the names of communes. */
  public AddressSearch(Geography geography, CommuneNames names, AddressIndexes streets) {
    this.streets = streets;
    this.names = names;
    communes = new CommuneFacts(geography);
  }

  /** Whether there are no addresses to find. */
  boolean isEmpty() {
    return streets.isEmpty();
  }

  /** The best addresses first; empty when the filter wants none. */
  List<Feature> search(GeocodingQuery query, AskedAddress asked) {
    return isWanted(query, asked) ? inquiry(query, asked).answer() : List.of();
  }

  /** Only what is surely meant in a commune that the query names. */
  List<Feature> searchNamed(GeocodingQuery query, AskedAddress asked) {
    return isWanted(query, asked) ? inquiry(query, asked).answerNamed() : List.of();
  }

  private static boolean isWanted(GeocodingQuery query, AskedAddress asked) {
    return AddressFeatures.areWanted(query.filter()) && !asked.words().isEmpty();
  }

  private Inquiry inquiry(GeocodingQuery query, AskedAddress asked) {
    return new Inquiry(query, asked, streets, new Readings(names, asked), communes);
  }
}
