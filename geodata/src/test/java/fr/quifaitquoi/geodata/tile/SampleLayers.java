package fr.quifaitquoi.geodata.tile;

import fr.quifaitquoi.geodata.layer.GeometryKind;
import fr.quifaitquoi.geodata.layer.LayerBuilder;
import fr.quifaitquoi.geodata.layer.LayerInfo;
import fr.quifaitquoi.geodata.layer.LayerSchema;
import fr.quifaitquoi.geodata.layer.Property;
import fr.quifaitquoi.geodata.layer.PropertyType;
import java.util.List;
import java.util.Random;

/** Layers made up for tests of tiles. */
final class SampleLayers {
  private static final List<String> TYPES = List.of("mairie", "association", "tiers-lieu");
  private static final List<List<String>> THEMES =
      List.of(List.of("culture", "sport"), List.of("culture"), List.of("social"));

  private SampleLayers() {}

  static LayerBuilder places() {
    return new LayerBuilder(
        info("lieux"),
        new LayerSchema(
            List.of(
                Property.of("type", PropertyType.TEXT, "Type"),
                Property.of("theme", PropertyType.TEXT_LIST, "Thèmes"),
                Property.of("nom", PropertyType.TEXT, "Nom"),
                Property.of("agents", PropertyType.INTEGER, "Agents")),
            GeometryKind.POINT));
  }

  static LayerBuilder areas() {
    return new LayerBuilder(
        info("territoires"),
        new LayerSchema(
            List.of(
                Property.of("nom", PropertyType.TEXT, "Nom"),
                Property.of("population", PropertyType.INTEGER, "Population"),
                Property.of("densite", PropertyType.NUMBER, "Densité"),
                Property.of("littoral", PropertyType.BOOLEAN, "Littoral")),
            GeometryKind.POLYGON));
  }

  private static LayerInfo info(String id) {
    return new LayerInfo(
        id, "Titre", "", List.of(), new LayerInfo.Credit("Licence Ouverte", "", "tests"));
  }

  static void addPlace(LayerBuilder layer, int number, double lon, double lat) {
    layer.addPoint(
        Integer.toString(number),
        List.of(
            TYPES.get(number % TYPES.size()),
            THEMES.get(number % 7 % THEMES.size()),
            "Lieu n° " + number,
            number % 50),
        lon,
        lat);
  }

  /** So many places around those coordinates, no farther than {@code spread} degrees. */
  static LayerBuilder placesAround(int count, double lon, double lat, double spread) {
    LayerBuilder layer = places();
    Random random = new Random(count);
    for (int number = 1; number <= count; number++) {
      double dx = (random.nextDouble() * 2 - 1) * spread;
      double dy = (random.nextDouble() * 2 - 1) * spread;
      addPlace(layer, number, lon + dx, lat + dy);
    }
    return layer;
  }
}
