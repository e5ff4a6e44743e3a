package fr.quifaitquoi.api.layers;

import fr.quifaitquoi.geodata.layer.Layer;
import java.util.BitSet;

/**
 * Features whose property is exactly a value.
 *
 * @param property its place in the schema
 * @param value of the Java type of the property
 */
public record EqualityFilter(int property, Object value) implements RowFilter {
  @Override
  public BitSet rows(Layer layer) {
    return LayerRows.where(layer, property, value);
  }

  @Override
  public String key() {
    return property + "=" + value.getClass().getSimpleName() + ":" + value;
  }
}
