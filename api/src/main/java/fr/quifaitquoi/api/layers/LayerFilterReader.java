package fr.quifaitquoi.api.layers;

import fr.quifaitquoi.api.http.Parameter;
import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.http.Values;
import fr.quifaitquoi.api.index.IndexHolder;
import fr.quifaitquoi.api.search.SearchParameters;
import fr.quifaitquoi.geodata.Box;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.directory.SearchRequest.Examples;
import fr.quifaitquoi.indexer.directory.SearchRequest.Filters;
import fr.quifaitquoi.indexer.directory.SearchRequest.Page;
import fr.quifaitquoi.indexer.directory.SearchRequest.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;

/**
 * Reads the filters of a request as the site understands them: for downloads, tiles and saved
 * views. On layers of the directory they are those of the site's search; on others {@code bbox}
 * alone. Thread-safe.
 */
public final class LayerFilterReader {
  /** Parameters of a search that choose a page or an order, not entries. */
  private static final Set<String> NOT_FILTERS = Set.of("tri", "limite", "curseur", "facettes");

  private static final Parameter<Box> BOX = new Parameter<>("bbox", Values.box());

  private final SearchParameters parameters;
  private final IndexHolder index;

  LayerFilterReader(SearchParameters parameters, IndexHolder index) {
    this.parameters = parameters;
    this.index = index;
  }

  /** Names of the parameters that {@link #read} knows on that layer. */
  public List<String> names(PublishedLayer published) {
    return switch (published.family()) {
      case DIRECTORY ->
          SearchParameters.names().stream().filter(name -> !NOT_FILTERS.contains(name)).toList();
      case TERRITORIES, FILE -> List.of(BOX.name());
    };
  }

  /** The filters of a request; what is wrong stays with the reader. */
  public LayerFilters read(ParameterReader reader, PublishedLayer published) {
    return switch (published.family()) {
      case DIRECTORY -> of(parameters.read(reader));
      case TERRITORIES, FILE ->
          reader
              .findOne(BOX)
              .map(box -> new LayerFilters(List.of(filter(box)), Examples.WITHOUT))
              .orElse(LayerFilters.NONE);
    };
  }

  /** The filters of a search of the site. */
  public LayerFilters of(SearchRequest search) {
    SearchRequest whole =
        new SearchRequest(
            search.text(),
            search.filters(),
            search.where(),
            Sort.DEFAULT,
            new Page(0, null),
            Set.of());
    Filters filters = search.filters();
    List<RowFilter> list = new ArrayList<>();
    if (!search.text().isEmpty()
        || !filters.equals(withExamples(Filters.NONE, filters.examples()))
        || !search.where().equals(SearchRequest.Where.ANYWHERE)) {
      list.add(new SearchFilter(index, whole));
    }
    return new LayerFilters(list, filters.examples());
  }

  private static Filters withExamples(Filters filters, Examples examples) {
    return new Filters(
        filters.kinds(),
        filters.subTypes(),
        filters.excludedSubTypes(),
        filters.labels(),
        filters.sources(),
        filters.roles(),
        filters.period(),
        examples);
  }

  private static RowFilter filter(Box box) {
    return new BoxFilter(List.of(new Envelope(box.west(), box.east(), box.south(), box.north())));
  }
}
