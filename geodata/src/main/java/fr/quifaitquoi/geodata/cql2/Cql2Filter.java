package fr.quifaitquoi.geodata.cql2;

import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.geodata.layer.LayerSchema;
import fr.quifaitquoi.geodata.layer.Property;
import java.util.BitSet;
import java.util.List;

/**
 * A CQL2 filter that was checked against a schema, and gives the rows of layers that satisfy it. A
 * condition on what a feature does not have is neither true nor false, and the feature is left out.
 * Immutable, thread-safe.
 */
public final class Cql2Filter {
  private final List<Property> properties;
  private final Plan plan;

  private Cql2Filter(List<Property> properties, Plan plan) {
    this.properties = properties;
    this.plan = plan;
  }

  /**
   * Checks an expression.
   *
   * @param filterCrs what the geometries in the expression are in, and in which order their
   *     coordinates are
   * @throws Cql2SemanticException when it does not fit the schema
   */
  public static Cql2Filter of(Cql2Expression expression, LayerSchema schema, Crs filterCrs) {
    return new Cql2Filter(schema.properties(), new Compiler(schema, filterCrs).plan(expression));
  }

  /** The rows of a layer that satisfy it, however long it takes. */
  public BitSet rows(Layer layer) {
    return rows(layer, layer.allRows(), Deadline.none());
  }

  /**
   * Those of some rows that satisfy it: the fewer, the faster.
   *
   * @throws DeadlineExceededException when it takes longer than it may
   * @throws IllegalArgumentException when the layer is of another schema
   */
  public BitSet rows(Layer layer, BitSet among, Deadline deadline) {
    if (!layer.schema().properties().equals(properties)) {
      throw new IllegalArgumentException("the filter was checked against another schema");
    }
    return plan.select(layer, among, deadline).yes();
  }
}
