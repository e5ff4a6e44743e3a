package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.api.http.Parameter;
import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.layers.LayerFilters;
import fr.quifaitquoi.api.layers.LayerSelector;
import fr.quifaitquoi.api.layers.PublishedLayer;
import fr.quifaitquoi.api.layers.Selection;
import fr.quifaitquoi.geodata.layer.LayerSchema;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads requests for features, and finds what they ask. Thread-safe. */
final class ItemsReader {
  /** {@code geojson} is what {@code json} is here. */
  static final Parameter<Representation> FORMAT =
      new Parameter<>(
          "f",
          text ->
              text.equalsIgnoreCase("geojson")
                  ? Representation.JSON
                  : OgcRequests.FORMAT.conversion().convert(text));

  private final Ogc ogc;
  private final ItemsParameters parameters;
  private final LayerSelector selector;
  private final ItemsPager pager = new ItemsPager();

  /** By layer; of the schema that it had last. */
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  ItemsReader(Ogc ogc, ItemsParameters parameters, LayerSelector selector) {
    this.ogc = ogc;
    this.parameters = parameters;
    this.selector = selector;
  }

  /** What a layer of that schema may be asked. */
  private record Known(LayerSchema schema, CollectionParameters parameters) {}

  /** What was asked, and the page that answers. */
  record Found(OgcRequest request, ItemsPage page) {}

  Found find(HttpRequest<?> http, String id) {
    Map<String, List<String>> given = http.getParameters().asMap();
    ParameterReader reader = new ParameterReader(given);
    Representation asked = reader.findOne(FORMAT).orElse(null);
    OgcRequest request = ogc.requests().of(http, asked);
    PublishedLayer published = ogc.collections().get(request, id);
    ItemsQuery query =
        parameters.read(
            reader, given, new ItemsParameters.Asked(request, published, parametersOf(published)));
    reader.throwIfAny();
    if (request.representation() == Representation.HTML && !given.containsKey("limit")) {
      query = query.limitedTo(FeaturePages.PAGE);
    }
    Selection selection = selector.select(published, query.filters());
    return new Found(request, pager.page(selection, query));
  }

  /** What was asked, and what the filters leave. */
  record Chosen(OgcRequest request, Selection selection) {}

  /** Reads filters alone, for answers that have one format whatever {@code f} says. */
  Chosen choose(HttpRequest<?> http, String id) {
    return choose(http, id, new ParameterReader(http.getParameters().asMap()), Representation.JSON);
  }

  /** Reads filters and the format, for what is told of the features that they leave. */
  Chosen chooseAs(HttpRequest<?> http, String id) {
    ParameterReader reader = new ParameterReader(http.getParameters().asMap());
    return choose(http, id, reader, reader.findOne(OgcRequests.FORMAT).orElse(null));
  }

  private Chosen choose(
      HttpRequest<?> http, String id, ParameterReader reader, @Nullable Representation asked) {
    Map<String, List<String>> given = http.getParameters().asMap();
    OgcRequest request = ogc.requests().of(http, asked);
    PublishedLayer published = ogc.collections().get(request, id);
    CollectionParameters names = parametersOf(published);
    LayerFilters filters =
        parameters.readFilters(reader, given, new ItemsParameters.Asked(request, published, names));
    reader.refuseUnknown(names.filters());
    reader.throwIfAny();
    return new Chosen(request, selector.select(published, filters));
  }

  /** What a layer's features may be asked. */
  CollectionParameters parametersOf(PublishedLayer published) {
    LayerSchema schema = published.layer().schema();
    return known
        .compute(
            published.info().id(),
            (id, before) ->
                before != null && before.schema() == schema
                    ? before
                    : new Known(schema, CollectionParameters.of(published)))
        .parameters();
  }
}
