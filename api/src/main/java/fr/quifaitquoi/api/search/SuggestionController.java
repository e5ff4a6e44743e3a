package fr.quifaitquoi.api.search;

import fr.quifaitquoi.api.geocoding.GeocoderHolder;
import fr.quifaitquoi.api.geocoding.GeocoderInService;
import fr.quifaitquoi.api.http.Answers;
import fr.quifaitquoi.api.http.Parameter;
import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.http.Values;
import fr.quifaitquoi.api.index.IndexHolder;
import fr.quifaitquoi.api.settings.Settings;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.indexer.geocoding.Feature;
import fr.quifaitquoi.indexer.geocoding.FeatureType;
import fr.quifaitquoi.indexer.geocoding.GeocodingFilter;
import fr.quifaitquoi.indexer.geocoding.GeocodingQuery;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a beginning of text may mean: territories, fiches, themes, and addresses where known. */
@Controller("/api/v1")
@Produces(MediaType.ALL)
final class SuggestionController {
  private static final Parameter<Integer> LIMIT = new Parameter<>("limite", Values.integer(1, 20));
  private static final int DEFAULT_LIMIT = 8;

  /** A street is not guessed from less. */
  private static final int LEAST_LETTERS = 4;

  private static final int MOST_ADDRESSES = 3;
  private static final Set<FeatureType> ADDRESSES =
      EnumSet.of(FeatureType.HOUSE_NUMBER, FeatureType.STREET, FeatureType.LOCALITY);

  private final IndexHolder index;
  private final GeocoderHolder geocoder;
  private final Settings settings;

  SuggestionController(IndexHolder index, GeocoderHolder geocoder, Settings settings) {
    this.index = index;
    this.geocoder = geocoder;
    this.settings = settings;
  }

  @Get("/suggestions")
  HttpResponse<byte[]> suggest(HttpRequest<?> request) throws IOException {
    ParameterReader reader = new ParameterReader(request.getParameters().asMap());
    String text = reader.findOne(SearchFields.TEXT).orElse("");
    int limit = reader.findOne(LIMIT).orElse(DEFAULT_LIMIT);
    reader.refuseUnknown(List.of("q", "limite"));
    reader.throwIfAny();
    byte[] body =
        text.isEmpty()
            ? SuggestionJson.of(List.of(), List.of())
            : SuggestionJson.of(index.index().suggest(text, limit), addresses(text, limit));
    return HttpResponse.ok(body)
        .header("Content-Type", MediaType.APPLICATION_JSON)
        .header("Cache-Control", Answers.REVALIDATE);
  }

  /** Rather those near the middle of the instance's territory; none where none are known. */
  private List<Feature> addresses(String text, int limit) {
    if (text.length() < LEAST_LETTERS) {
      return List.of();
    }
    GeocoderInService service = geocoder.get();
    Position middle =
        service
            .geography()
            .find(settings.instance().territory())
            .map(Territory::centre)
            .orElse(null);
    GeocodingFilter filter = new GeocodingFilter(ADDRESSES, null, Set.of());
    int most = Math.min(limit, MOST_ADDRESSES);
    return service.geocoder().search(new GeocodingQuery(text, most, true, middle, filter)).stream()
        .filter(feature -> ADDRESSES.contains(feature.type()))
        .toList();
  }
}
