package fr.quifaitquoi.geodata.layer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The properties of a layer, in their order, and the kind of its geometries. Property names are
 * unique.
 */
public final class LayerSchema {
  private final List<Property> properties;
  private final GeometryKind geometry;
  private final Map<String, Integer> byName = new HashMap<>();

  /**
   * @throws IllegalArgumentException when two properties have one name
   */
  public LayerSchema(List<Property> properties, GeometryKind geometry) {
    this.properties = List.copyOf(properties);
    this.geometry = geometry;
    for (Property property : properties) {
      if (byName.put(property.name(), byName.size()) != null) {
        throw new IllegalArgumentException("two properties named " + property.name());
      }
    }
  }

  /** In the order of columns. */
  public List<Property> properties() {
    return properties;
  }

  /** What the geometries are. */
  public GeometryKind geometry() {
    return geometry;
  }

  /** The place of a property among {@link #properties()}, by its exact name. */
  public OptionalInt findIndex(String name) {
    Integer index = byName.get(name);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }
}
