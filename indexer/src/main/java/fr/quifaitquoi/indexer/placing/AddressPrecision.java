package fr.quifaitquoi.indexer.placing;

import fr.quifaitquoi.geodata.naming.PlaceName;
import fr.quifaitquoi.indexer.entry.PlacePrecision;
import java.util.Arrays;
import java.util.Set;

/** How precisely an address that came with coordinates tells where it is. */
final class AddressPrecision {
  private static final Set<String> STREETS =
      Set.of(
          "rue",
          "r",
          "avenue",
          "av",
          "ave",
          "boulevard",
          "bd",
          "bvd",
          "place",
          "pl",
          "allee",
          "allees",
          "impasse",
          "chemin",
          "quai",
          "cours",
          "route",
          "rte",
          "square",
          "esplanade",
          "passage",
          "faubourg",
          "ruelle",
          "sentier",
          "voie",
          "promenade",
          "mail",
          "montee",
          "cite",
          "villa",
          "levee");

  private AddressPrecision() {}

  /** A house number, a street, some other words; without any, only the commune is known. */
  static PlacePrecision of(String address) {
    String key = PlaceName.keyWithArticle(address);
    if (key.isEmpty()) {
      return PlacePrecision.COMMUNE;
    }
    String[] words = key.split(" ");
    if (words.length > 1 && isHouseNumber(words[0])) {
      return PlacePrecision.HOUSE_NUMBER;
    }
    return Arrays.stream(words).anyMatch(STREETS::contains)
        ? PlacePrecision.STREET
        : PlacePrecision.LOCALITY;
  }

  /** "12", "12b"; a postcode is none. */
  private static boolean isHouseNumber(String word) {
    int digits = 0;
    while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
      digits++;
    }
    return digits > 0 && digits <= 4 && word.length() - digits <= 1;
  }
}
