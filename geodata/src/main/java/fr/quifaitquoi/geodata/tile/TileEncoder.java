package fr.quifaitquoi.geodata.tile;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes a tile of one layer, feature by feature: {@link #tag} its attributes, put its geometry
 * into {@link #geometry()}, then {@link #endFeature}. Not thread-safe.
 *
 * @see <a href="https://github.com/mapbox/vector-tile-spec/tree/master/2.1">Vector Tile
 *     Specification 2.1</a>
 */
final class TileEncoder {
  /** Units along a side of a tile. */
  static final int EXTENT = 4_096;

  static final int POINT = 1;
  static final int LINE = 2;
  static final int POLYGON = 3;

  private static final int VERSION = 2;

  /** Headers of fields: the field's number, then its kind (0 a number, 2 bytes of a length). */
  private static final int TILE_LAYERS = 3 << 3 | 2;

  private static final int LAYER_NAME = 1 << 3 | 2;
  private static final int LAYER_FEATURES = 2 << 3 | 2;
  private static final int LAYER_KEYS = 3 << 3 | 2;
  private static final int LAYER_VALUES = 4 << 3 | 2;
  private static final int LAYER_EXTENT = 5 << 3;
  private static final int LAYER_VERSION = 15 << 3;
  private static final int FEATURE_TAGS = 2 << 3 | 2;
  private static final int FEATURE_TYPE = 3 << 3;
  private static final int FEATURE_GEOMETRY = 4 << 3 | 2;
  private static final int VALUE_UNSIGNED = 5 << 3;

  private final String name;
  private final WireBuffer keys = new WireBuffer(64);
  private final WireBuffer values = new WireBuffer(512);
  private final WireBuffer features = new WireBuffer(512);
  private final WireBuffer tags = new WireBuffer(64);
  private final WireBuffer geometry = new WireBuffer(64);
  private final Map<String, Integer> keyIndexes = new HashMap<>();
  private final Map<Long, Integer> numberIndexes = new HashMap<>();
  private int valueCount;
  private int featureCount;

  TileEncoder(String name) {
    this.name = name;
  }

  /** The index of a key, which is added when it is new. */
  int key(String key) {
    Integer known = keyIndexes.get(key);
    if (known != null) {
      return known;
    }
    byte[] text = key.getBytes(StandardCharsets.UTF_8);
    keys.header(LAYER_KEYS).varint(text.length).append(text, 0, text.length);
    int index = keyIndexes.size();
    keyIndexes.put(key, index);
    return index;
  }

  /** The index of a count, which is added when it is new. */
  int count(long number) {
    Integer known = numberIndexes.get(number);
    if (known != null) {
      return known;
    }
    values.header(LAYER_VALUES).varint(1 + WireBuffer.varintSize(number));
    values.header(VALUE_UNSIGNED).varint(number);
    numberIndexes.put(number, valueCount);
    return valueCount++;
  }

  /** Adds some values that {@link ValueTable} wrote, one after the other; the first's index. */
  int values(byte[] source, int from, int length, int count) {
    values.append(source, from, length);
    int first = valueCount;
    valueCount += count;
    return first;
  }

  /** Gives the feature that is being written an attribute. */
  void tag(int key, int value) {
    tags.varint(key).varint(value);
  }

  /** Where the commands of the feature that is being written go. */
  WireBuffer geometry() {
    return geometry;
  }

  /** Writes the feature whose attributes and geometry were given. */
  void endFeature(int type) {
    int size = 4 + sized(tags.length()) + sized(geometry.length());
    features.header(LAYER_FEATURES).varint(size);
    features.header(FEATURE_TAGS).varint(tags.length()).append(tags);
    features.header(FEATURE_TYPE).varint(type);
    features.header(FEATURE_GEOMETRY).varint(geometry.length()).append(geometry);
    tags.clear();
    geometry.clear();
    featureCount++;
  }

  private static int sized(int length) {
    return WireBuffer.varintSize(length) + length;
  }

  /** Writes a feature that is one point. */
  void endPoint(int x, int y) {
    geometry.varint(Commands.moveTo(1));
    geometry.varint(WireBuffer.zigzag(x)).varint(WireBuffer.zigzag(y));
    endFeature(POINT);
  }

  /** The tile; of no byte when it has no feature. */
  byte[] finish() {
    if (featureCount == 0) {
      return new byte[0];
    }
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    WireBuffer head = new WireBuffer(64);
    head.header(LAYER_VERSION).varint(VERSION);
    head.header(LAYER_NAME).varint(text.length).append(text, 0, text.length);
    head.header(LAYER_EXTENT).varint(EXTENT);
    int size = head.length() + features.length() + keys.length() + values.length();
    WireBuffer tile = new WireBuffer(size + 8);
    tile.header(TILE_LAYERS).varint(size);
    return tile.append(head).append(features).append(keys).append(values).toBytes();
  }
}
