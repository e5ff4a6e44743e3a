package fr.quifaitquoi.indexer.geocoding.address.reading;

import fr.quifaitquoi.indexer.geocoding.text.StreetWords;
import java.util.List;
import java.util.Set;

/** Tells a street from a lieu-dit by the first word of its name. */
final class StreetTypes {
  private static final Set<String> TYPES =
      Set.of(
          "rue",
          "ruelle",
          "avenue",
          "boulevard",
          "chemin",
          "impasse",
          "place",
          "placette",
          "allee",
          "route",
          "square",
          "quai",
          "cours",
          "passage",
          "sentier",
          "sente",
          "venelle",
          "esplanade",
          "promenade",
          "traverse",
          "voie",
          "montee",
          "faubourg",
          "mail",
          "parvis",
          "carrefour",
          "rocade",
          "rampe",
          "escalier",
          "galerie",
          "ronde",
          "chaussee",
          "pont",
          "cite",
          "cour");

  private StreetTypes() {}

  static boolean isStreet(String name) {
    List<String> words = StreetWords.list(name);
    return !words.isEmpty()
        && (TYPES.contains(words.getFirst())
            || (words.size() > 1 && words.subList(0, 2).equals(List.of("rond", "point")))
            || (words.size() > 1 && words.subList(0, 2).equals(List.of("grand", "rue"))));
  }
}
