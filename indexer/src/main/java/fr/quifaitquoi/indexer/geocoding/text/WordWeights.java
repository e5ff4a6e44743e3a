package fr.quifaitquoi.indexer.geocoding.text;

import java.util.Collection;
import java.util.Set;

/**
 * How much a word says of which street is meant: types and titles say little, links next to
 * nothing. Tuned by hand on made-up addresses, {@code bench/}'s evaluator telling better from
 * worse.
 */
public final class WordWeights {
  private static final double LINK = 0.05;
  private static final double TYPE = 0.4;
  private static final double TITLE = 0.5;
  private static final double SHORT = 0.3;
  private static final double NUMBER = 0.8;

  private static final Set<String> TYPES =
      Set.of(
          "allee",
          "avenue",
          "boulevard",
          "chemin",
          "chaussee",
          "cite",
          "clos",
          "cour",
          "cours",
          "esplanade",
          "faubourg",
          "hameau",
          "impasse",
          "lotissement",
          "mail",
          "montee",
          "passage",
          "passerelle",
          "place",
          "placette",
          "promenade",
          "quai",
          "quartier",
          "residence",
          "rocade",
          "rond",
          "route",
          "rue",
          "ruelle",
          "sente",
          "sentier",
          "square",
          "traverse",
          "venelle",
          "villa",
          "voie",
          "zone",
          "porte",
          "parc",
          "pont",
          "port");

  /** Types that stand in next to no name of commune: where one is, an address is meant. */
  private static final Set<String> PLAIN_TYPES =
      Set.of(
          "allee",
          "avenue",
          "boulevard",
          "chemin",
          "esplanade",
          "faubourg",
          "impasse",
          "lotissement",
          "passage",
          "place",
          "placette",
          "promenade",
          "quai",
          "quartier",
          "residence",
          "rocade",
          "route",
          "rue",
          "ruelle",
          "sentier",
          "square",
          "traverse",
          "venelle",
          "voie",
          "zone",
          "porte");

  private static final Set<String> TITLES =
      Set.of(
          "saint",
          "sainte",
          "saints",
          "saintes",
          "general",
          "marechal",
          "docteur",
          "president",
          "colonel",
          "capitaine",
          "commandant",
          "professeur",
          "abbe",
          "lieutenant",
          "madame",
          "mademoiselle",
          "monsieur",
          "monseigneur",
          "sergent",
          "amiral",
          "grand",
          "petit",
          "vieux",
          "notre",
          "lieu",
          "dit",
          "haut",
          "bas");

  private WordWeights() {}

  /** 0 to 1. */
  public static double of(String word) {
    if (StreetWords.isLink(word)) {
      return LINK;
    }
    if (TYPES.contains(word)) {
      return TYPE;
    }
    if (TITLES.contains(word)) {
      return TITLE;
    }
    if (Character.isDigit(word.charAt(0))) {
      return NUMBER;
    }
    return word.length() < 3 ? SHORT : 1;
  }

  /** Whether an address is meant where this word is: {@code rue}, {@code impasse}. */
  static boolean isPlainType(String word) {
    return PLAIN_TYPES.contains(word);
  }

  /**
   * Whether these words together tell one street from others: one that is no plain type, or two.
   */
  public static boolean tell(Collection<String> words) {
    int types = 0;
    for (String word : words) {
      if (!StreetWords.isLink(word)) {
        types++;
        if (types > 1 || !isPlainType(word)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether it tells one street from another: neither link nor type. */
  public static boolean tells(String word) {
    return !StreetWords.isLink(word) && !TYPES.contains(word);
  }
}
