package fr.quifaitquoi.api.search;

import fr.quifaitquoi.api.concept.Vocabulary;
import fr.quifaitquoi.api.geography.GeographyHolder;
import fr.quifaitquoi.api.index.IndexHolder;
import fr.quifaitquoi.api.settings.Settings;
import fr.quifaitquoi.api.source.SourceStore;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.indexer.directory.InvalidCursorException;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.directory.SearchResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The API's search without HTTP: what {@code quifaitquoi search} answers. Thread-safe. */
public record DirectorySearch(
    GeographyHolder geography,
    Vocabulary vocabulary,
    SourceStore sources,
    IndexHolder index,
    Settings settings) {

  /**
   * The API's JSON answer.
   *
   * @param given parameters of the API, by name
   * @throws fr.quifaitquoi.api.http.ProblemException when a parameter is wrong
   */
  public byte[] json(Map<String, List<String>> given) {
    SearchRequest request = parameters().readStrictly(given, SearchParameters.names());
    Geography now = geography.get();
    return new ResultJson(new FicheMaker(now, settings), new FicheMaker.Labels(now, vocabulary))
        .json(search(request));
  }

  /** What reads the parameters of a search. */
  public SearchParameters parameters() {
    return SearchBeans.parameters(vocabulary.themes(), sources, geography);
  }

  private SearchResult search(SearchRequest request) {
    try {
      return index.index().search(request);
    } catch (InvalidCursorException e) {
      throw SearchParameters.unknownCursor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
