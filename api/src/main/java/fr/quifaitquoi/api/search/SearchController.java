package fr.quifaitquoi.api.search;

import fr.quifaitquoi.api.concept.Vocabulary;
import fr.quifaitquoi.api.geography.GeographyHolder;
import fr.quifaitquoi.api.http.Answers;
import fr.quifaitquoi.api.http.Answers.Format;
import fr.quifaitquoi.api.http.Parameter;
import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.http.Values;
import fr.quifaitquoi.api.index.IndexHolder;
import fr.quifaitquoi.api.settings.Settings;
import fr.quifaitquoi.geodata.Box;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.indexer.directory.DirectoryIndex;
import fr.quifaitquoi.indexer.directory.InvalidCursorException;
import fr.quifaitquoi.indexer.directory.MapRequest;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.directory.SearchResult;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Searches of the API: list and map window. */
@Controller("/api/v1")
@Produces(MediaType.ALL)
final class SearchController {
  static final Parameter<Format> FORMAT =
      new Parameter<>("f", Values.oneOf(EnumSet.allOf(Format.class), Format::code));
  private static final Parameter<Integer> ZOOM = new Parameter<>("zoom", Values.integer(0, 22));
  private static final int DEFAULT_ZOOM = 8;
  private static final Box WORLD = new Box(-180, -90, 180, 90);
  private static final List<String> LIST_NAMES = namesAnd("f");
  private static final List<String> MAP_NAMES = namesAnd("zoom");

  private final SearchParameters parameters;
  private final IndexHolder index;
  private final GeographyHolder geography;
  private final Vocabulary vocabulary;
  private final Settings settings;
  private final ReadTags tags;

  SearchController(
      SearchParameters parameters,
      IndexHolder index,
      GeographyHolder geography,
      Vocabulary vocabulary,
      Settings settings) {
    this.parameters = parameters;
    this.index = index;
    this.geography = geography;
    this.vocabulary = vocabulary;
    this.settings = settings;
    this.tags = new ReadTags(geography);
  }

  private static List<String> namesAnd(String name) {
    List<String> names = new ArrayList<>(SearchParameters.names());
    names.add(name);
    return List.copyOf(names);
  }

  /** One search for all kinds. */
  @Get("/fiches")
  HttpResponse<byte[]> list(HttpRequest<?> request) {
    ParameterReader reader = new ParameterReader(request.getParameters().asMap());
    SearchRequest search = parameters.read(reader);
    Optional<Format> asked = reader.findOne(FORMAT);
    reader.refuseUnknown(LIST_NAMES);
    reader.throwIfAny();
    Format format = Answers.format(request, asked);
    DirectoryIndex current = index.index();
    return Answers.of(
        request,
        tags.of(current.findSequence(), format.code()),
        format.contentType(),
        Answers.REVALIDATE,
        () -> write(search(current, search), format));
  }

  private byte[] write(SearchResult result, Format format) {
    Geography now = geography.get();
    FicheMaker fiches = new FicheMaker(now, settings);
    ResultJson json = new ResultJson(fiches, new FicheMaker.Labels(now, vocabulary));
    return switch (format) {
      case JSON -> json.json(result);
      case GEOJSON -> json.geoJson(result);
      case CSV -> new ResultCsv(fiches).csv(result);
    };
  }

  private static SearchResult search(DirectoryIndex index, SearchRequest search) {
    try {
      return index.search(search);
    } catch (InvalidCursorException e) {
      throw SearchParameters.unknownCursor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What to draw in a window of the map. */
  @Get("/carte")
  HttpResponse<byte[]> map(HttpRequest<?> request) {
    ParameterReader reader = new ParameterReader(request.getParameters().asMap());
    int zoom = reader.findOne(ZOOM).orElse(DEFAULT_ZOOM);
    SearchRequest search = parameters.read(reader);
    reader.refuseUnknown(MAP_NAMES);
    reader.throwIfAny();
    Box box = search.where().box();
    MapRequest window = new MapRequest(search, box == null ? homeBox() : box, zoom);
    DirectoryIndex current = index.index();
    return Answers.of(
        request,
        tags.of(current.findSequence(), "carte"),
        MediaType.APPLICATION_JSON,
        Answers.REVALIDATE,
        () -> drawn(current, window));
  }

  /** The window when none is said: around the instance's territory. */
  private Box homeBox() {
    return geography.get().find(settings.instance().territory()).map(Territory::box).orElse(WORLD);
  }

  private byte[] drawn(DirectoryIndex current, MapRequest window) {
    try {
      return MapJson.of(current.map(window), settings.instance().url());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
