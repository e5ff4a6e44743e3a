package fr.quifaitquoi.geodata.perimetre;

import java.util.List;

/**
 * A named list of communes.
 *
 * @param slug its code among the périmètres, in {@code perimetre:{slug}}
 * @param owner whose list it is
 * @param vintage its year
 * @param communes codes of communes of today, in order
 */
public record Perimeter(
    String slug, String name, String owner, String vintage, List<String> communes) {
  public Perimeter {
    communes = List.copyOf(communes);
  }
}
