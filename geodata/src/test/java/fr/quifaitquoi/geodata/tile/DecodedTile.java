package fr.quifaitquoi.geodata.tile;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A tile's only layer, as read by a library that knows nothing of how it was written. */
record DecodedTile(String name, List<Feature> features) {
  /** Geometry in units of the tile, y southward. */
  record Feature(Map<?, ?> attributes, Geometry geometry) {
    @Nullable Object get(String key) {
      return attributes.get(key);
    }

    String id() {
      return Objects.requireNonNull((String) attributes.get("id"));
    }

    long count(String key) {
      return attributes.get(key) instanceof Long number ? number : 0;
    }
  }

  static DecodedTile of(byte[] tile) {
    if (tile.length == 0) {
      return new DecodedTile("", List.of());
    }
    try {
      List<JtsLayer> layers =
          List.copyOf(
              MvtReader.loadMvt(
                      new ByteArrayInputStream(tile),
                      new GeometryFactory(),
                      new TagKeyValueMapConverter(),
                      MvtReader.RING_CLASSIFIER_V2_1)
                  .getLayers());
      if (layers.size() != 1 || layers.getFirst().getExtent() != 4_096) {
        throw new IllegalStateException("not one layer of 4096 units: " + layers);
      }
      return new DecodedTile(
          layers.getFirst().getName(),
          layers.getFirst().getGeometries().stream()
              .map(shape -> new Feature((Map<?, ?>) shape.getUserData(), shape))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of all features, the sum of a count. */
  long sum(String key) {
    return features.stream().mapToLong(feature -> feature.count(key)).sum();
  }

  List<String> ids() {
    return features.stream().map(Feature::id).toList();
  }
}
