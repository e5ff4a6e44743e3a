package fr.quifaitquoi.api.exports;

import fr.quifaitquoi.api.http.Answers;
import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.layers.LayerAccess;
import fr.quifaitquoi.api.layers.PublishedLayer;
import fr.quifaitquoi.api.qgis.LayerStyle;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files that say something of a layer rather than hold it. Thread-safe. */
@Singleton
final class LayerDescriptions {
  private final LayerAccess layers;
  private final LayerStyle style;
  private final LiveLayers live;

  LayerDescriptions(LayerAccess layers, LayerStyle style, LiveLayers live) {
    this.layers = layers;
    this.style = style;
    this.live = live;
  }

  /** The file of that extension; empty when it is none of ours. */
  Optional<HttpResponse<?>> find(
      HttpRequest<?> request, String id, String extension, Map<String, List<String>> given) {
    return switch (extension) {
      case "schema.json" ->
          Optional.of(whole(request, id, given, "application/json", TableSchema::json));
      case "qml" ->
          Optional.of(
              whole(
                  request,
                  id,
                  given,
                  "application/xml; charset=utf-8",
                  layer -> style.qml(layer).getBytes(StandardCharsets.UTF_8)));
      case "qlr" -> Optional.of(live.definition(request, layers.catalogue().get(id), given));
      default -> Optional.empty();
    };
  }

  /** What is said of a layer. */
  @FunctionalInterface
  private interface Description {
    byte[] of(PublishedLayer layer);
  }

  private HttpResponse<?> whole(
      HttpRequest<?> request,
      String id,
      Map<String, List<String>> given,
      String mediaType,
      Description description) {
    PublishedLayer layer = layers.catalogue().get(id);
    ParameterReader reader = new ParameterReader(given);
    reader.refuseUnknown(List.of());
    reader.throwIfAny();
    String etag = "W/\"" + mediaType.hashCode() + "-" + layer.version() + "\"";
    return Answers.of(request, etag, mediaType, Answers.REVALIDATE, () -> description.of(layer));
  }
}
