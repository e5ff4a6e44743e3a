package fr.quifaitquoi.geodata.cql2;

import java.util.List;

/**
 * A function that filters may use beside the standard's, declared for {@code /functions} (OGC API
 * Features, part 3).
 *
 * @param name in the public contract
 * @param description one French sentence
 * @param arguments in their order
 * @param returns JSON Schema type of its values
 */
public record Cql2Function(
    String name, String description, List<Argument> arguments, String returns) {

  /**
   * What a function takes.
   *
   * @param title in French
   * @param types as the standard's functions schema names them: string, number, geometry…
   */
  public record Argument(String title, List<String> types) {}

  /** All that filters may use. */
  public static List<Cql2Function> all() {
    return List.copyOf(Functions.DECLARED);
  }
}
