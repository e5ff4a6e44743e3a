package fr.quifaitquoi.geodata.format.reading;

import fr.quifaitquoi.geodata.layer.PropertyType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Features as a file has them, before it is known of which types their values are. Values are
 * {@code String}, {@code Long}, {@code Double}, {@code Boolean} or lists of strings. Not
 * thread-safe.
 */
public final class RawTable {
  /**
   * A feature.
   *
   * @param geometry in the file's system
   */
  public record Feature(
      @Nullable String id, List<@Nullable Object> values, @Nullable Geometry geometry) {}

  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final Map<String, PropertyType> declared = new LinkedHashMap<>();
  private final List<Feature> features = new ArrayList<>();

  /** The place of a column, which is added when it is new. */
  public int column(String name) {
    return columns.computeIfAbsent(name, added -> columns.size());
  }

  /** Says of which type the file declares a column to be; its values may be of another. */
  public void declare(String name, PropertyType type) {
    column(name);
    declared.put(name, type);
  }

  /** Adds a feature; columns that came up since have no value in those before. */
  public void add(Feature feature) {
    features.add(feature);
  }

  List<String> names() {
    return List.copyOf(columns.keySet());
  }

  @Nullable PropertyType declared(String name) {
    return declared.get(name);
  }

  /** The features, in the order of the file. */
  public List<Feature> features() {
    return features;
  }

  /** The value of a feature in a column; null for none. */
  static @Nullable Object value(Feature feature, int column) {
    return column < feature.values().size() ? feature.values().get(column) : null;
  }
}
