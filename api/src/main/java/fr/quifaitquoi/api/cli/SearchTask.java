package fr.quifaitquoi.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.quifaitquoi.api.engine.Engine;
import fr.quifaitquoi.api.engine.Reporter;
import fr.quifaitquoi.api.engine.Task;
import fr.quifaitquoi.api.engine.TaskFailure;
import fr.quifaitquoi.api.http.FieldError;
import fr.quifaitquoi.api.http.ProblemException;
import fr.quifaitquoi.api.search.DirectorySearch;
import fr.quifaitquoi.api.source.SourceStore;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The API's search; its arguments are the API's parameters. */
final class SearchTask implements Task {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String name() {
    return "recherche";
  }

  @Override
  public JsonNode run(Engine engine, JsonNode arguments, Reporter reporter) throws IOException {
    Map<String, List<String>> given = new LinkedHashMap<>();
    arguments
        .properties()
        .forEach(entry -> given.put(entry.getKey(), List.of(entry.getValue().asText())));
    DirectorySearch search =
        new DirectorySearch(
            engine.geography(),
            engine.vocabulary(),
            new SourceStore(engine.database()),
            engine.index(),
            engine.settings());
    try {
      return JSON.readTree(search.json(given));
    } catch (ProblemException e) {
      throw new TaskFailure(
          e.errors().stream().map(FieldError::message).collect(Collectors.joining("\n")));
    }
  }
}
