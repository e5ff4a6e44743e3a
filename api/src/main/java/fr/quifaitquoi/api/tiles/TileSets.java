package fr.quifaitquoi.api.tiles;

import fr.quifaitquoi.api.layers.PublishedLayer;
import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.geodata.tile.LayerTiles;
import fr.quifaitquoi.geodata.tile.TileProperties;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the tiles of each layer are cut from, made when it is first asked for. Thread-safe. */
final class TileSets {
  /** Of files, whose properties nobody chose. */
  private static final int PROPERTIES_OF_FILES = 8;

  private final Map<String, Made> made = new ConcurrentHashMap<>();

  private record Made(String version, LayerTiles tiles) {}

  /** The tiles of a layer's table: those of the directory have one together. */
  LayerTiles get(PublishedLayer published) {
    Layer layer = published.layer();
    String place =
        switch (published.family()) {
          case DIRECTORY -> "";
          case TERRITORIES, FILE -> published.info().id();
        };
    Made before = made.get(place);
    if (before != null && before.version().equals(layer.version())) {
      return before.tiles();
    }
    Made current =
        made.compute(
            place,
            (any, known) ->
                known != null && known.version().equals(layer.version())
                    ? known
                    : new Made(layer.version(), new LayerTiles(layer, properties(published))));
    return current.tiles();
  }

  private static TileProperties properties(PublishedLayer published) {
    var schema = published.layer().schema();
    return switch (published.family()) {
      case DIRECTORY ->
          TileProperties.of(
              schema,
              List.of("type", "theme_principal", "nom"),
              List.of("type", "theme_principal"));
      case TERRITORIES ->
          TileProperties.of(schema, List.of("code", "nom", "population"), List.of());
      case FILE -> TileProperties.first(schema, PROPERTIES_OF_FILES);
    };
  }
}
