package fr.quifaitquoi.geodata.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import fr.quifaitquoi.geodata.bassin.BassinPlaces;
import java.util.ArrayList;
import java.util.List;

/**
 * A commune of today as {@code @etalab/decoupage-administratif} gives it.
 *
 * @param arrondissement empty in Mayotte and outside the départements
 * @param numbers its other numbers
 */
record CogCommune(
    String code,
    String name,
    String departement,
    String region,
    String arrondissement,
    int population,
    Codes numbers) {

  /**
   * Numbers that a commune goes by.
   *
   * @param siren empty in the collectivités d'outre-mer
   * @param former INSEE codes of communes that were merged into it
   */
  record Codes(String siren, List<String> postcodes, List<String> former) {}

  static CogCommune of(JsonNode node) {
    return new CogCommune(
        node.path("code").asText(),
        typographic(node.path("nom").asText()),
        node.path("departement").asText(),
        node.path("region").asText(),
        node.path("arrondissement").asText(""),
        node.path("population").asInt(0),
        new Codes(
            node.path("siren").asText(""),
            texts(node.path("codesPostaux")),
            texts(node.path("anciensCodes"))));
  }

  /** Names as users read them: with the curly apostrophe. */
  static String typographic(String name) {
    return name.replace('\'', '’');
  }

  /** Collectivités d'outre-mer have no part in the zonings of INSEE. */
  boolean isOverseasCollectivity() {
    return !BassinPlaces.hasBassins(departement);
  }

  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts;
  }
}
