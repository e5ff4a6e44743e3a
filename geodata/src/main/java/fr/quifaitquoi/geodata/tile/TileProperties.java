package fr.quifaitquoi.geodata.tile;

import fr.quifaitquoi.geodata.layer.LayerSchema;
import fr.quifaitquoi.geodata.layer.Property;
import fr.quifaitquoi.geodata.layer.PropertyType;
import java.util.ArrayList;
import java.util.List;

/**
 * What tiles say of features, beside their id. Of a list, a tile has the principal value alone.
 *
 * @param shown attributes of features, by their places in the layer's schema
 * @param counted properties of which a cell says how many features have each value, likewise
 */
public record TileProperties(List<Integer> shown, List<Integer> counted) {
  private static final int MOST_SHOWN = 32;

  public TileProperties {
    if (shown.size() > MOST_SHOWN) {
      throw new IllegalArgumentException("more than " + MOST_SHOWN + " properties shown");
    }
    shown = List.copyOf(shown);
    counted = List.copyOf(counted);
  }

  /** Properties by name; those that the schema has not are left out. */
  public static TileProperties of(LayerSchema schema, List<String> shown, List<String> counted) {
    return new TileProperties(places(schema, shown), places(schema, counted));
  }

  private static List<Integer> places(LayerSchema schema, List<String> names) {
    List<Integer> places = new ArrayList<>();
    for (String name : names) {
      schema.findIndex(name).ifPresent(places::add);
    }
    return places;
  }

  /** The first so many properties that are not lists; none is counted. */
  public static TileProperties first(LayerSchema schema, int count) {
    List<Property> properties = schema.properties();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < properties.size() && places.size() < count; i++) {
      if (properties.get(i).type() != PropertyType.TEXT_LIST) {
        places.add(i);
      }
    }
    return new TileProperties(places, List.of());
  }
}
