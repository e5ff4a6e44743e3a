package fr.quifaitquoi.api.choropleth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.quifaitquoi.api.geography.GeographyHolder;
import fr.quifaitquoi.api.http.Answers;
import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.http.ProblemException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Maps of what is known of territories, for the site's own map and for others'. */
@Controller("/api/v1/territoires/carte")
@Produces(MediaType.ALL)
final class ChoroplethController {
  private static final String GEOJSON = "application/geo+json";

  private final Choropleths maps;
  private final GeographyHolder holder;
  private final Cache<String, AreaShapes> shapes =
      Caffeine.newBuilder().maximumSize(Choropleths.REMEMBERED).build();
  private final Cache<String, byte[]> answers =
      Caffeine.newBuilder().maximumSize(Choropleths.REMEMBERED).build();

  ChoroplethController(Choropleths maps, GeographyHolder holder) {
    this.maps = maps;
    this.holder = holder;
  }

  @Get
  HttpResponse<byte[]> map(HttpRequest<?> request) {
    ParameterReader reader = new ParameterReader(request.getParameters().asMap());
    MapQuestion question = maps.read(reader, "indicateur");
    reader.refuseUnknown(QuestionReader.names("indicateur"));
    reader.throwIfAny();
    maps.findRefusal(question)
        .ifPresent(reason -> {
          throw ProblemException.invalid("niveau", reason);
        });
    String version = maps.version(question);
    String tag = "W/\"" + UUID.nameUUIDFromBytes(version.getBytes(StandardCharsets.UTF_8)) + "\"";
    return Answers.of(
        request,
        tag,
        GEOJSON,
        Answers.REVALIDATE,
        () -> answers.get(version, any -> json(maps.make(question))));
  }

  private byte[] json(Choropleth map) {
    MapQuestion question = map.question();
    String key = holder.generation() + "-" + question.level().code() + "-" + question.withinText();
    AreaShapes drawn =
        shapes.get(
            key,
            any -> AreaShapes.of(holder.get(), map.areas().stream().map(Area::territory).toList()));
    return new ChoroplethJson(map, drawn).bytes();
  }
}
