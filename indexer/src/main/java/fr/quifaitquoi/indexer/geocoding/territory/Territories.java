package fr.quifaitquoi.indexer.geocoding.territory;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.indexer.geocoding.Feature;
import fr.quifaitquoi.indexer.geocoding.GeocodingQuery;
import fr.quifaitquoi.indexer.geocoding.ReverseQuery;
import java.util.List;

/**
 * The territory half of the geocoder: all that has a name, from communes to régions, found by name,
 * code, postcode or point. Immutable and thread-safe.
 */
public final class Territories {
  private final CommuneNames communeNames;
  private final TerritorySearch search;
  private final TerritoryReverse reverse;

  private Territories(Geography geography) {
    Places places = Places.of(geography);
    Layer communes = new Layer(places.list().stream().filter(p -> !isGrouping(p)).toList());
    Layer groupings = new Layer(places.list().stream().filter(Territories::isGrouping).toList());
    communeNames = new CommuneNames(geography, communes.names(), communes.deletions());
    Codes codes = new Codes(geography, places);
    search = new TerritorySearch(codes, communes, groupings);
    reverse = new TerritoryReverse(geography, places, codes);
  }

  private static boolean isGrouping(Place place) {
    return place.kind() == Kind.EPCI || place.kind() == Kind.BASSIN_DE_VIE;
  }

  /** Learns the territories of a geography. */
  public static Territories of(Geography geography) {
    return new Territories(geography);
  }

  /** The territories that a question may mean, the likeliest first. */
  public List<Feature> search(GeocodingQuery query) {
    return search.search(query);
  }

  /**
   * The commune that contains a point, then others by the distance of their centres, within the
   * radius; empty outside France.
   */
  public List<Feature> reverse(ReverseQuery query) {
    return reverse.reverse(query);
  }

  /** Look-ups of communes inside longer texts. */
  public CommuneNames communeNames() {
    return communeNames;
  }
}
