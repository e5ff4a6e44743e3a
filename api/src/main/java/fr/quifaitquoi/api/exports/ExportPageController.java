package fr.quifaitquoi.api.exports;

import fr.quifaitquoi.api.http.JsonBytes;
import fr.quifaitquoi.api.http.ProblemException;
import fr.quifaitquoi.api.layers.LayerAccess;
import fr.quifaitquoi.api.pages.Downloads;
import fr.quifaitquoi.api.pages.PageAnswers;
import fr.quifaitquoi.api.search.SearchParameters;
import fr.quifaitquoi.geodata.format.FileFormat;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The pages where files are asked for and waited for; all of it works without JavaScript. */
@Controller("/exports")
@Produces(MediaType.ALL)
final class ExportPageController {
  private final PageAnswers answers;
  private final LayerAccess layers;
  private final SearchParameters parameters;
  private final ExportJobs jobs;

  ExportPageController(
      PageAnswers answers, LayerAccess layers, SearchParameters parameters, ExportJobs jobs) {
    this.answers = answers;
    this.layers = layers;
    this.parameters = parameters;
    this.jobs = jobs;
  }

  @Get
  HttpResponse<?> show(HttpRequest<?> request) {
    Map<String, List<String>> given = request.getParameters().asMap();
    ExportPage page = new ExportPage(answers, layers, answers.address(request, ""), given);
    return answers.ok(request, page.make(parameters.read(given).request()));
  }

  /** The form's choices, as the address of the file. */
  @Get("/fichier")
  HttpResponse<?> find(HttpRequest<?> request) {
    Map<String, List<String>> given = request.getParameters().asMap();
    String layer = first(given, "couche", "fiches");
    String format = first(given, "format", FileFormat.GEOPACKAGE.code());
    if (layers.catalogue().find(layer).isEmpty() || FileFormat.find(format).isEmpty()) {
      throw ProblemException.notFound(
          "Ce fichier n’existe pas\u00a0: choisissez une couche et un format de la page"
              + " Télécharger.");
    }
    List<String> known = new ArrayList<>(List.of("crs", "colonnes"));
    known.addAll(layers.filters().names(layers.catalogue().get(layer)));
    List<String> kept = new ArrayList<>();
    for (String name : known) {
      for (String value : given.getOrDefault(name, List.of())) {
        if (!value.isBlank()) {
          kept.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
      }
    }
    return PageAnswers.see(Downloads.file(layer, format, String.join("&", kept)));
  }

  private static String first(Map<String, List<String>> given, String name, String byDefault) {
    List<String> values = given.getOrDefault(name, List.of());
    return values.isEmpty() || values.getFirst().isBlank() ? byDefault : values.getFirst();
  }

  /** Where a large file stands: a page, or JSON for who asks for it. */
  @Get("/travaux/{token}")
  HttpResponse<?> follow(HttpRequest<?> request, @PathVariable String token) {
    ExportJob job = get(token);
    String accept = String.valueOf(request.getHeaders().get(HttpHeaders.ACCEPT));
    if (accept.contains(MediaType.APPLICATION_JSON) && !accept.contains(MediaType.TEXT_HTML)) {
      return state(token);
    }
    ExportJobPage page = new ExportJobPage(job, ExportBeans.FRANCE);
    return answers.status(request, HttpStatus.OK, page.make());
  }

  /** How far the writing is. */
  @Get("/travaux/{token}/etat")
  HttpResponse<byte[]> state(@PathVariable String token) {
    ExportJob job = get(token);
    byte[] body =
        JsonBytes.of(json -> {
          json.writeStartObject();
          json.writeStringField("etat", job.state().code());
          json.writeNumberField("lignes", job.done());
          json.writeNumberField("total", job.total());
          JsonBytes.field(
              json,
              "fichier",
              job.state() == ExportJob.State.DONE ? ExportJobPage.file(job) : null);
          JsonBytes.field(json, "erreur", job.findFailure().orElse(null));
          json.writeEndObject();
        });
    return HttpResponse.ok(body)
        .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private ExportJob get(String token) {
    return jobs.find(token)
        .orElseThrow(() ->
            ProblemException.notFound(
                "Ce fichier a été effacé, ou son adresse est incomplète. Demandez-le de nouveau sur"
                    + " la page Télécharger."));
  }
}
