package fr.quifaitquoi.geodata.layer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
  private final List<String> ids = new ArrayList<>();
  private final List<ColumnBuilder> columns;
  private final Shapes.Builder shapes = new Shapes.Builder();
  private final Periods.Builder periods = new Periods.Builder();

  /** Begins an empty layer. */
  public LayerBuilder(LayerInfo info, LayerSchema schema) {
    this.info = info;
    this.schema = schema;
    columns = schema.properties().stream().map(ColumnBuilder::new).toList();
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
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).add(values.get(i));
    }
  }

  /**
   * The layer of what was added.
   *
   * @param version changes whenever the content does: for caches and ETags
   * @throws IllegalArgumentException when two features have one id
   */
  public Layer build(String version) {
    int[] order =
        IntStream.range(0, ids.size())
            .boxed()
            .sorted(
                Comparator.<Integer, Boolean>comparing(shapes::isMissing)
                    .thenComparing(ids::get, ID_ORDER))
            .mapToInt(Integer::intValue)
            .toArray();
    ColumnBuilder idColumn = new ColumnBuilder(Property.of("id", PropertyType.TEXT, "Identifiant"));
    Set<String> seen = HashSet.newHashSet(order.length);
    for (int row : order) {
      if (!seen.add(ids.get(row))) {
        throw new IllegalArgumentException("two features of id " + ids.get(row));
      }
      idColumn.add(ids.get(row));
    }
    int[] asIs = IntStream.range(0, order.length).toArray();
    return new Layer(
        new Layer.Contents(info, schema, version, order.length),
        idColumn.build(asIs),
        columns.stream().map(column -> column.build(order)).toList(),
        shapes.build(order),
        periods.build(order));
  }
}
