package fr.quifaitquoi.geodata.layer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Makes a layer, feature by feature, in any order: the layer has them by id, those without a
 * geometry last. Not thread-safe.
 *
 * @see Layer
 */
public final class LayerBuilder {
  /** Ids of numbers by number, codes of one length by their characters. */
  static final Comparator<String> ID_ORDER =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private final LayerInfo info;
  private final LayerSchema schema;
  private final ArrayList<String> ids = new ArrayList<>();
  private final Deque<ColumnBuilder> columns;
  private final Shapes.Builder shapes = new Shapes.Builder();
  private final Periods.Builder periods = new Periods.Builder();

  /** Begins an empty layer. */
  public LayerBuilder(LayerInfo info, LayerSchema schema) {
    this.info = info;
    this.schema = schema;
    columns =
        schema.properties().stream()
            .map(ColumnBuilder::new)
            .collect(Collectors.toCollection(ArrayDeque::new));
  }

  /**
   * Adds a feature at a point.
   *
   * @param values one a property, in the schema's order, of the Java type of its {@link
   *     PropertyType}
   * @param lon WGS84 degrees
   * @param lat WGS84 degrees
   */
  public void addPoint(String id, List<? extends @Nullable Object> values, double lon, double lat) {
    shapes.addPoint(lon, lat);
    addValues(id, values);
  }

  /**
   * Adds a feature.
   *
   * @param values one a property, in the schema's order, of the Java type of its {@link
   *     PropertyType}
   * @param geometry WGS84, longitude first; null for none; not to be changed afterwards
   */
  public void add(String id, List<? extends @Nullable Object> values, @Nullable Geometry geometry) {
    shapes.add(geometry);
    addValues(id, values);
  }

  /**
   * Says when the feature last added is: what {@code datetime} looks at.
   *
   * @param from first second of it since 1970, null when it has no beginning
   * @param to last second of it since 1970, null when it has no end
   */
  public void when(@Nullable Long from, @Nullable Long to) {
    periods.set(ids.size() - 1, from, to);
  }

  private void addValues(String id, List<? extends @Nullable Object> values) {
    if (values.size() != columns.size()) {
      throw new IllegalArgumentException(
          values.size() + " values for " + columns.size() + " properties");
    }
    ids.add(id);
    int i = 0;
    for (ColumnBuilder column : columns) {
      column.add(values.get(i++));
    }
  }

  /**
   * The layer of what was added, once: each column as it was added is let go when it is in order,
   * so that no two copies of everything are held.
   *
   * @param version changes whenever the content does: for caches and ETags
   * @throws IllegalArgumentException when two features have one id
   */
  public Layer build(String version) {
    int[] order = order();
    ColumnBuilder idColumn = new ColumnBuilder(Property.of("id", PropertyType.TEXT, "Identifiant"));
    for (int row : order) {
      idColumn.add(ids.get(row));
    }
    ids.clear();
    ids.trimToSize();
    Column builtIds = idColumn.build(IntStream.range(0, order.length).toArray());
    List<Column> built = new ArrayList<>(columns.size());
    while (!columns.isEmpty()) {
      built.add(columns.removeFirst().build(order));
    }
    return new Layer(
        new Layer.Contents(info, schema, version, order.length),
        builtIds,
        List.copyOf(built),
        shapes.build(order),
        periods.build(order));
  }

  /** The rows by id, those without a geometry last. */
  private int[] order() {
    Integer[] byId =
        IntStream.range(0, ids.size())
            .boxed()
            .sorted(Comparator.comparing(ids::get, ID_ORDER))
            .toArray(Integer[]::new);
    for (int i = 1; i < byId.length; i++) {
      if (ids.get(byId[i]).equals(ids.get(byId[i - 1]))) {
        throw new IllegalArgumentException("two features of id " + ids.get(byId[i]));
      }
    }
    int[] order = new int[byId.length];
    int count = 0;
    for (boolean missing : new boolean[] {false, true}) {
      for (Integer row : byId) {
        if (shapes.isMissing(row) == missing) {
          order[count++] = row;
        }
      }
    }
    return order;
  }
}
