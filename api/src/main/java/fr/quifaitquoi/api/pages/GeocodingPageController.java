package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.geocoding.GeocoderHolder;
import fr.quifaitquoi.api.http.Parameter;
import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.http.Values;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

/** The page that says where things are. */
@Produces(MediaType.TEXT_HTML)
@Controller("/geocodage")
final class GeocodingPageController {
  private static final Parameter<String> TEXT = new Parameter<>("q", Values.text(200));
  private static final Parameter<Integer> CHOICE =
      new Parameter<>("choix", Values.integer(1, GeocodingPage.MOST));
  private static final Parameter<Boolean> ERASED = new Parameter<>("efface", Values.truth());

  private final PageAnswers answers;
  private final GeocoderHolder geocoder;

  GeocodingPageController(PageAnswers answers, GeocoderHolder geocoder) {
    this.answers = answers;
    this.geocoder = geocoder;
  }

  @Get
  HttpResponse<?> show(HttpRequest<?> request) {
    ParameterReader reader = new ParameterReader(request.getParameters().asMap());
    String text = reader.findOne(TEXT).orElse("");
    int choice = reader.findOne(CHOICE).orElse(1);
    boolean erased = reader.findOne(ERASED).orElse(false);
    reader.throwIfAny();
    return answers.ok(
        request, new GeocodingPage(answers.instance(), geocoder.get()).show(text, choice, erased));
  }
}
