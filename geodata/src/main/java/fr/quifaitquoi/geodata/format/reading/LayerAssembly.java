package fr.quifaitquoi.geodata.format.reading;

import fr.quifaitquoi.geodata.crs.SourceSystem;
import fr.quifaitquoi.geodata.format.FormatException;
import fr.quifaitquoi.geodata.layer.GeometryKind;
import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.geodata.layer.LayerBuilder;
import fr.quifaitquoi.geodata.layer.LayerInfo;
import fr.quifaitquoi.geodata.layer.LayerSchema;
import fr.quifaitquoi.geodata.layer.Property;
import fr.quifaitquoi.geodata.layer.PropertyType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.util.GeometryFixer;

/** Makes a layer of a file's features: types, identifiers, WGS84 geometries, times. */
public final class LayerAssembly {
  private final LayerInfo info;
  private final RawTable table;
  private final SourceSystem system;

  /** Of features in a system. */
  public LayerAssembly(LayerInfo info, RawTable table, SourceSystem system) {
    this.info = info;
    this.table = table;
    this.system = system;
  }

  /**
   * The layer.
   *
   * @throws FormatException when a geometry has no place on Earth
   */
  public Layer build(String version) throws FormatException {
    List<Property> properties = properties();
    List<@Nullable Geometry> geometries = geometries();
    LayerBuilder builder = new LayerBuilder(info, new LayerSchema(properties, kind(geometries)));
    TimeColumns times = TimeColumns.of(properties);
    List<String> ids = ids();
    for (int row = 0; row < ids.size(); row++) {
      List<@Nullable Object> values = values(table.features().get(row), properties);
      builder.add(ids.get(row), values, geometries.get(row));
      times.apply(values, builder);
    }
    return builder.build(version);
  }

  private List<Property> properties() {
    List<Property> properties = new ArrayList<>();
    List<String> names = table.names();
    for (int i = 0; i < names.size(); i++) {
      int column = i;
      List<Object> values = new ArrayList<>();
      for (RawTable.Feature feature : table.features()) {
        Object value = RawTable.value(feature, column);
        if (value != null) {
          values.add(value);
        }
      }
      PropertyType type = ValueTypes.find(values, table.declared(names.get(i)));
      properties.add(Property.of(names.get(i), type, names.get(i)));
    }
    return properties;
  }

  private static List<@Nullable Object> values(
      RawTable.Feature feature, List<Property> properties) {
    List<@Nullable Object> values = new ArrayList<>(properties.size());
    for (int column = 0; column < properties.size(); column++) {
      Object value = RawTable.value(feature, column);
      values.add(value == null ? null : ValueTypes.convert(value, properties.get(column).type()));
    }
    return values;
  }

  /** The file's identifiers when all features have one and no two the same; else row numbers. */
  private List<String> ids() {
    List<String> own =
        table.features().stream().map(RawTable.Feature::id).filter(Objects::nonNull).toList();
    Set<String> distinct = new HashSet<>(own);
    if (distinct.size() == table.features().size()) {
      return own;
    }
    List<String> numbers = new ArrayList<>();
    for (int row = 1; row <= table.features().size(); row++) {
      numbers.add(Integer.toString(row));
    }
    return numbers;
  }

  private List<@Nullable Geometry> geometries() throws FormatException {
    List<@Nullable Geometry> geometries = new ArrayList<>();
    for (RawTable.Feature feature : table.features()) {
      Geometry given = feature.geometry();
      geometries.add(given == null || given.isEmpty() ? null : place(given, geometries.size()));
    }
    return geometries;
  }

  private Geometry place(Geometry given, int row) throws FormatException {
    Geometry geometry =
        system
            .findWgs84(given)
            .orElseThrow(() ->
                new FormatException(
                    "Couche « "
                        + info.title()
                        + " », entité n° "
                        + (row + 1)
                        + " : sa géométrie n’est pas sur Terre. Vérifiez le système de"
                        + " coordonnées déclaré et l’ordre longitude, latitude."));
    // Filters and tiles want valid polygons: a bow tie becomes two triangles.
    return geometry.getDimension() == 2 && !geometry.isValid()
        ? GeometryFixer.fix(geometry)
        : geometry;
  }

  private static GeometryKind kind(List<@Nullable Geometry> geometries) {
    GeometryKind found = GeometryKind.NONE;
    for (Geometry geometry : geometries) {
      if (geometry != null) {
        GeometryKind kind = kind(geometry);
        found = found == GeometryKind.NONE || found == kind ? kind : GeometryKind.MIXED;
      }
    }
    return found;
  }

  private static GeometryKind kind(Geometry geometry) {
    if (geometry.getClass() == GeometryCollection.class) {
      return GeometryKind.MIXED;
    }
    return switch (geometry.getDimension()) {
      case 0 -> GeometryKind.POINT;
      case 1 -> GeometryKind.LINE;
      default -> GeometryKind.POLYGON;
    };
  }
}
