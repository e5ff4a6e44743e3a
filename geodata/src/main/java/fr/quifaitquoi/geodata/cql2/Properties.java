package fr.quifaitquoi.geodata.cql2;

import fr.quifaitquoi.geodata.layer.GeometryKind;
import fr.quifaitquoi.geodata.layer.LayerSchema;
import fr.quifaitquoi.geodata.layer.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** What can be asked of a layer: its properties, {@code id} and {@code geometry}. */
final class Properties {
  private static final String ID = "id";
  private static final String GEOMETRY = "geometry";
  private static final Set<String> GEOMETRY_NAMES = Set.of(GEOMETRY, "geom");

  private final LayerSchema schema;

  Properties(LayerSchema schema) {
    this.schema = schema;
  }

  Term term(String name) {
    OptionalInt index = schema.findIndex(name);
    if (index.isPresent()) {
      Property property = schema.properties().get(index.getAsInt());
      return term(ValueType.of(property.type()), name, index.getAsInt());
    }
    if (name.equals(ID)) {
      return term(ValueType.TEXT, name, Cells.ID);
    }
    if (GEOMETRY_NAMES.contains(name) && schema.geometry() != GeometryKind.NONE) {
      return term(ValueType.GEOMETRY, name, Cells.GEOMETRY);
    }
    throw new Cql2SemanticException(
        "La propriété "
            + Words.quoted(name)
            + " n’existe pas dans cette couche ; les plus proches : "
            + Words.closest(name, names())
            + ".");
  }

  boolean isKnown(String name) {
    return names().contains(name) || GEOMETRY_NAMES.contains(name);
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(schema.properties().stream().map(Property::name).toList());
    names.add(ID);
    if (schema.geometry() != GeometryKind.NONE) {
      names.add(GEOMETRY);
    }
    return names;
  }

  private static Term term(ValueType type, String name, int column) {
    return new Term(type, Words.quoted(name), Set.of(column), cells -> cells.get(column));
  }
}
