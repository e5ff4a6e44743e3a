package fr.quifaitquoi.geodata.layer;

import java.util.List;

/**
 * A property of a layer's features.
 *
 * @param name in the public contract: JSON key, column, queryable
 * @param title what people call it, in French
 * @param description one French sentence; may be empty
 * @param values the codes that it may have, with what people call them; empty when it is free
 */
public record Property(
    String name, String title, String description, PropertyType type, List<CodedValue> values) {

  /** One code of a list and its French label. */
  public record CodedValue(String code, String label) {}

  /** A property of free values. */
  public static Property of(String name, PropertyType type, String title) {
    return new Property(name, title, "", type, List.of());
  }
}
