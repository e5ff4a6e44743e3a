package fr.quifaitquoi.api.tiles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import fr.quifaitquoi.api.layers.PublishedLayer;
import fr.quifaitquoi.api.layers.Selection;
import fr.quifaitquoi.geodata.tile.LayerTiles;
import fr.quifaitquoi.geodata.tile.TileAddress;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Tiles of layers, of which the last ones made are kept. A tile is kept for what was chosen of
 * which version of its layer: one that is out of date is never given. Thread-safe.
 */
@Singleton
public final class TileService {
  private static final long CACHE_BYTES = 128L << 20;

  private final TileSets sets = new TileSets();
  private final Cache<Key, TileAnswer> cache =
      Caffeine.newBuilder()
          .maximumWeight(CACHE_BYTES)
          .weigher((Weigher<Key, TileAnswer>) (key, tile) -> tile.weight())
          .build();

  /** Which tile of what. */
  private record Key(String selection, TileAddress address) {}

  /** The tile of what was chosen of a layer. */
  public TileAnswer tile(Selection selection, TileAddress address) {
    Key key = new Key(selection.key(), address);
    TileAnswer known = cache.getIfPresent(key);
    if (known != null) {
      return known;
    }
    // Not made within the cache: the first tile of a layer takes seconds, and others would wait.
    PublishedLayer published = selection.published();
    TileAnswer made =
        new TileAnswer(sets.get(published).tile(published.info().id(), address, selection.rows()));
    cache.put(key, made);
    return made;
  }

  /** The keys that features in a layer's tiles may have, and the kinds of their values. */
  public Map<String, String> fields(PublishedLayer published) {
    LayerTiles tiles = sets.get(published);
    return tiles.fields();
  }
}
