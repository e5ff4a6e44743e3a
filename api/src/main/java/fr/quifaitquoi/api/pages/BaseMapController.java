package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.http.Parameter;
import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.http.Values;
import fr.quifaitquoi.geodata.Box;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

/** Outlines and names that stand for a base map where no tiles can be reached. */
@Produces(MediaType.ALL)
@Controller
final class BaseMapController {
  private static final Parameter<Box> BOX = new Parameter<>("bbox", Values.box());
  private static final Parameter<Integer> ZOOM = new Parameter<>("zoom", Values.integer(0, 22));
  private static final Box FRANCE = new Box(-5.2, 41.3, 9.6, 51.2);
  private static final int FRANCE_ZOOM = 5;

  private final Instance instance;

  BaseMapController(PageAnswers answers) {
    instance = answers.instance();
  }

  @Get("/fond")
  HttpResponse<String> show(HttpRequest<?> request) {
    ParameterReader reader = new ParameterReader(request.getParameters().asMap());
    Box box = reader.findOne(BOX).orElse(FRANCE);
    int zoom = reader.findOne(ZOOM).orElse(FRANCE_ZOOM);
    reader.throwIfAny();
    return HttpResponse.ok(new BaseMap(instance.geography()).draw(box, zoom))
        .header(HttpHeaders.CONTENT_TYPE, "application/geo+json; charset=utf-8")
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
  }
}
