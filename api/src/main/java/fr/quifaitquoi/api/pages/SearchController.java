package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.search.SearchParameters;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.List;
import java.util.Map;

/** The main page, before and after something is asked. */
@Produces(MediaType.TEXT_HTML)
@Controller
final class SearchController {
  private final PageAnswers answers;
  private final SearchParameters parameters;

  SearchController(PageAnswers answers, SearchParameters parameters) {
    this.answers = answers;
    this.parameters = parameters;
  }

  @Get("/")
  HttpResponse<?> home(HttpRequest<?> request) {
    Map<String, List<String>> given = request.getParameters().asMap();
    boolean asked =
        given.keySet().stream()
            .anyMatch(name -> SearchParameters.names().contains(name) || name.equals("ou"));
    return asked ? search(request) : answers.ok(request, new SearchPage(answers.instance()).home());
  }

  @Get("/recherche")
  HttpResponse<?> search(HttpRequest<?> request) {
    AskedSearch asked =
        AskedSearch.read(request.getParameters().asMap(), parameters, answers.instance());
    if (asked.fromForm()) {
      return PageAnswers.see(Addresses.search(firstPage(asked.request())));
    }
    return answers.ok(request, new SearchPage(answers.instance()).results(asked));
  }

  private static SearchRequest firstPage(SearchRequest request) {
    return SearchEdit.of(request).firstPage().build();
  }
}
