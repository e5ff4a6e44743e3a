package fr.quifaitquoi.indexer.geocoding.address;

import java.util.List;

/**
 * What a street or lieu-dit is called.
 *
 * @param name in French, as its commune writes it
 * @param locality whether it is a lieu-dit
 * @param aliases other names: former ones, regional languages
 */
public record StreetName(String name, boolean locality, List<String> aliases) {
  public StreetName {
    aliases = List.copyOf(aliases);
  }
}
