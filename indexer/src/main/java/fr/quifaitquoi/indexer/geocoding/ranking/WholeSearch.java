package fr.quifaitquoi.indexer.geocoding.ranking;

import fr.quifaitquoi.indexer.geocoding.Feature;
import fr.quifaitquoi.indexer.geocoding.GeocodingQuery;
import fr.quifaitquoi.indexer.geocoding.territory.Territories;
import fr.quifaitquoi.indexer.geocoding.text.AddressParser;
import fr.quifaitquoi.indexer.geocoding.text.AskedAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Both halves of the geocoder as one list. Their scores are of one scale: the share of the query
 * that an answer accounts for. Territories are not looked for behind a house number that is found,
 * nor addresses when the query is the name of a territory. Thread-safe.
 */
public final class WholeSearch {
  /** A house number as sure as this needs no commune beside it. */
  private static final double SURE_ADDRESS = 0.9;

  /** A territory that accounts for the query as well as this is what was meant. */
  private static final double SURE_TERRITORY = 0.9;

  /** Below, no territory accounts for the query. */
  private static final double UNLIKELY_TERRITORY = 0.3;

  private final Territories territories;
  private final AddressSearch addresses;

  /** Puts together what the two halves find. */
  public WholeSearch(Territories territories, AddressSearch addresses) {
    this.territories = territories;
    this.addresses = addresses;
  }

  /** The best answers first. */
  public List<Feature> search(GeocodingQuery query) {
    if (addresses.isEmpty()) {
      return territories.search(query);
    }
    AskedAddress asked = AddressParser.parse(query.text());
    if (!asked.isTelling()) {
      return territories.search(query);
    }
    return asked.isAddress() ? addressFirst(query, asked) : territoryFirst(query, asked);
  }

  private List<Feature> addressFirst(GeocodingQuery query, AskedAddress asked) {
    List<Feature> found = addresses.search(query, asked);
    boolean sure = asked.number() != null && best(found) >= SURE_ADDRESS;
    return sure ? found : merge(query, territories.search(query), found);
  }

  /** Beside a territory that may have been meant, only streets of a commune that is named. */
  private List<Feature> territoryFirst(GeocodingQuery query, AskedAddress asked) {
    List<Feature> found = territories.search(query);
    double best = best(found);
    if (best >= SURE_TERRITORY || !found.isEmpty() && asked.words().size() == 1) {
      return found;
    }
    List<Feature> more =
        best < UNLIKELY_TERRITORY
            ? addresses.search(query, asked)
            : addresses.searchNamed(query, asked);
    return more.isEmpty() ? found : merge(query, found, more);
  }

  private static double best(List<Feature> features) {
    return features.isEmpty() ? 0 : features.getFirst().standing().score();
  }

  /** Territories before addresses of the same score. */
  private static List<Feature> merge(
      GeocodingQuery query, List<Feature> territories, List<Feature> addresses) {
    List<Feature> all = new ArrayList<>(territories);
    all.addAll(addresses);
    all.sort(Comparator.comparingDouble((Feature f) -> f.standing().score()).reversed());
    return List.copyOf(all.subList(0, Math.min(query.limit(), all.size())));
  }
}
