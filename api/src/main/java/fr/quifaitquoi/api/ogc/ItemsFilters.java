package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.api.http.Parameter;
import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.http.Values;
import fr.quifaitquoi.api.layers.EqualityFilter;
import fr.quifaitquoi.api.layers.LayerFilterReader;
import fr.quifaitquoi.api.layers.LayerFilters;
import fr.quifaitquoi.api.layers.PublishedLayer;
import fr.quifaitquoi.api.layers.PublishedLayer.Family;
import fr.quifaitquoi.api.layers.RowFilter;
import fr.quifaitquoi.api.layers.TimeFilter;
import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.layer.LayerSchema;
import fr.quifaitquoi.geodata.layer.LayerTime;
import fr.quifaitquoi.geodata.layer.PropertyType;
import fr.quifaitquoi.indexer.directory.SearchRequest.Examples;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the filters of a request: OGC's, exact values of properties, those of the site's search,
 * and those of the saved view that is asked. Features must meet all of them. Thread-safe.
 */
final class ItemsFilters {
  private static final int MAX_TEXT = 300;
  private static final Parameter<Crs> BOX_CRS = new Parameter<>("bbox-crs", ItemsParameters::crs);
  private static final Parameter<LayerTime> TIME = new Parameter<>("datetime", TimeReader::read);
  private static final Parameter<String> TEXT = new Parameter<>("q", Values.text(MAX_TEXT));

  private final LayerFilterReader site;

  ItemsFilters(LayerFilterReader site) {
    this.site = site;
  }

  /** Reads them; what is wrong stays with the reader. */
  LayerFilters read(
      ParameterReader reader, Map<String, List<String>> given, ItemsParameters.Asked asked) {
    PublishedLayer published = asked.published();
    List<RowFilter> filters = new ArrayList<>();
    Crs boxCrs = reader.findOne(BOX_CRS).orElse(Crs.CRS84);
    reader
        .findOne(new Parameter<>("bbox", text -> BoxReader.read(text, boxCrs)))
        .ifPresent(filters::add);
    reader.findOne(TIME).ifPresent(time -> filters.add(new TimeFilter(time)));
    for (String name : asked.parameters().queryables()) {
      if (given.containsKey(name)) {
        addExact(reader, name, published.layer().schema(), filters);
      }
    }
    Cql2Reader.find(reader, published.layer().schema()).ifPresent(filters::add);
    Examples examples = addSite(reader, given, asked, filters);
    return new LayerFilters(filters, examples);
  }

  private static void addExact(
      ParameterReader reader, String name, LayerSchema schema, List<RowFilter> filters) {
    int place = schema.findIndex(name).orElseThrow();
    PropertyType type = schema.properties().get(place).type();
    reader
        .findOne(new Parameter<>(name, text -> PropertyValues.read(type, text)))
        .map(value ->
            type == PropertyType.TEXT_LIST
                ? new ListFilter(place, (String) value)
                : new EqualityFilter(place, value))
        .ifPresent(filters::add);
  }

  /** Adds those of the site's search and of the view, and says whether examples are shown. */
  private Examples addSite(
      ParameterReader reader,
      Map<String, List<String>> given,
      ItemsParameters.Asked asked,
      List<RowFilter> filters) {
    if (asked.published().family() != Family.DIRECTORY) {
      reader.findOne(TEXT).map(TextFilter::of).ifPresent(filters::add);
      return Examples.WITHOUT;
    }
    LayerFilters ofView =
        asked.request().findView().map(view -> site.of(view.search())).orElse(LayerFilters.NONE);
    filters.addAll(ofView.filters());
    Map<String, List<String>> ours = new HashMap<>();
    for (String name : asked.parameters().site()) {
      if (given.containsKey(name)) {
        ours.put(name, given.get(name));
      }
    }
    if (given.containsKey(TEXT.name())) {
      ours.put(TEXT.name(), given.get(TEXT.name()));
    }
    if (ours.isEmpty()) {
      return ofView.examples();
    }
    ParameterReader inner = new ParameterReader(ours);
    LayerFilters asSite = site.read(inner, asked.published());
    inner.errors().forEach(error -> reader.refuse(error.champ(), error.message()));
    filters.addAll(asSite.filters());
    return ours.containsKey("exemples") ? asSite.examples() : ofView.examples();
  }
}
