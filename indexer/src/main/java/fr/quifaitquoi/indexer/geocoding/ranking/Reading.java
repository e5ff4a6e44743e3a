package fr.quifaitquoi.indexer.geocoding.ranking;

import fr.quifaitquoi.indexer.geocoding.territory.NamedCommune;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One way to take the words of a query: these name the commune, the others the street.
 *
 * @param from first word of the commune's name; with {@code to}, no word at all when equal
 * @param to word after the last
 * @param quality how well the words name it, 0 to 1; 1 when there are none
 * @param named the communes that the words name; empty when words name none
 * @param codes INSEE codes of communes where streets are looked for; empty for anywhere
 * @param postcodes where streets are looked for; empty for anywhere
 */
record Reading(
    int from,
    int to,
    double quality,
    List<NamedCommune> named,
    Set<String> codes,
    Set<String> postcodes) {

  /** Nothing says where. */
  static Reading anywhere() {
    return new Reading(0, 0, 1, List.of(), Set.of(), Set.of());
  }

  static Reading inPostcode(String postcode) {
    return new Reading(0, 0, 1, List.of(), Set.of(), Set.of(postcode));
  }

  /** In communes that no word names. */
  static Reading inCommunes(Set<String> codes) {
    return new Reading(0, 0, 1, List.of(), codes, Set.of());
  }

  static Reading naming(int from, int to, double quality, List<NamedCommune> named) {
    Set<String> codes = named.stream().map(n -> n.city().code()).collect(Collectors.toSet());
    return new Reading(from, to, quality, named, codes, Set.of());
  }

  /** Whether the word is part of the commune's name. */
  boolean takes(int word) {
    return word >= from && word < to;
  }
}
