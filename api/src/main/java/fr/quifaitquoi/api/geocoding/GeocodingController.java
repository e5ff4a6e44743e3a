package fr.quifaitquoi.api.geocoding;

import fr.quifaitquoi.api.http.Answers;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.indexer.geocoding.Feature;
import fr.quifaitquoi.indexer.geocoding.GeocodingQuery;
import fr.quifaitquoi.indexer.geocoding.ReverseQuery;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Places from words, and from points: the contract of the national geocoder. */
@Controller("/geocodage")
@Produces(MediaType.ALL)
final class GeocodingController {
  private static final String OUTSIDE =
      "Ce point est hors de France : aucune commune ne le contient.";

  private final GeocoderHolder holder;

  GeocodingController(GeocoderHolder holder) {
    this.holder = holder;
  }

  /** What words denote. */
  @Get("/search")
  HttpResponse<byte[]> search(HttpRequest<?> request) {
    GeocoderInService service = holder.get();
    GeocodingParameters.Search search =
        new GeocodingParameters(request.getParameters().asMap(), service.geography()).search();
    return answer(request, service, () -> found(service, search));
  }

  private static byte[] found(GeocoderInService service, GeocodingParameters.Search search) {
    GeocodingRequest asked = search.request();
    List<Feature> features =
        service
            .geocoder()
            .search(
                new GeocodingQuery(
                    Objects.requireNonNull(asked.text()),
                    asked.limit(),
                    search.autocomplete(),
                    asked.center(),
                    asked.filter()));
    return new FeatureJson(service).write(asked, features, List.of(), "");
  }

  /** What is at a point. */
  @Get("/reverse")
  HttpResponse<byte[]> reverse(HttpRequest<?> request) {
    GeocoderInService service = holder.get();
    GeocodingParameters.Reverse reverse =
        new GeocodingParameters(request.getParameters().asMap(), service.geography()).reverse();
    return answer(request, service, () -> located(service, reverse));
  }

  private static byte[] located(GeocoderInService service, GeocodingParameters.Reverse reverse) {
    GeocodingRequest asked = reverse.request();
    Position point = Objects.requireNonNull(asked.center());
    List<Feature> features =
        service
            .geocoder()
            .reverse(new ReverseQuery(point, asked.limit(), reverse.radius(), asked.filter()));
    List<Territory> around = service.geography().locate(point);
    boolean outside = features.isEmpty() && around.isEmpty();
    return new FeatureJson(service).write(asked, features, around, outside ? OUTSIDE : "");
  }

  private static HttpResponse<byte[]> answer(
      HttpRequest<?> request, GeocoderInService service, Supplier<byte[]> content) {
    return Answers.of(request, service.tag(), MediaType.APPLICATION_JSON, Answers.AN_HOUR, content);
  }
}
