package fr.quifaitquoi.api.choropleth;

import fr.quifaitquoi.api.geography.GeographyHolder;
import fr.quifaitquoi.api.http.Answers;
import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.http.ProblemException;
import fr.quifaitquoi.geodata.Geography;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Maps of what is known of territories, for the site's own map and for others'. */
@Controller("/api/v1/territoires/carte")
@Produces(MediaType.ALL)
final class ChoroplethController {
  private static final String GEOJSON = "application/geo+json";

  /** Each some hundred kilobytes. */
  private static final int REMEMBERED = 30;

  private final Choropleths maps;
  private final GeographyHolder holder;
  private final Map<String, AreaShapes> shapes = Collections.synchronizedMap(new Remembered<>());
  private final Map<String, byte[]> answers = Collections.synchronizedMap(new Remembered<>());

  ChoroplethController(Choropleths maps, GeographyHolder holder) {
    this.maps = maps;
    this.holder = holder;
  }

  /** What was asked last. */
  private static final class Remembered<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1L;

    Remembered() {
      super(REMEMBERED * 2, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
      return size() > REMEMBERED;
    }
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
    Choropleth map = maps.make(question);
    String key = map.data().version() + "?" + question.query();
    String tag = "W/\"" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)) + "\"";
    return Answers.of(
        request, tag, GEOJSON, Answers.REVALIDATE, () -> remembered(answers, key, map));
  }

  private byte[] remembered(Map<String, byte[]> known, String key, Choropleth map) {
    byte[] before = known.get(key);
    if (before != null) {
      return before;
    }
    byte[] made = new ChoroplethJson(map, shapes(map)).bytes();
    known.put(key, made);
    return made;
  }

  private AreaShapes shapes(Choropleth map) {
    MapQuestion question = map.question();
    String key = holder.generation() + "-" + question.level().code() + "-" + question.withinText();
    AreaShapes before = shapes.get(key);
    if (before != null) {
      return before;
    }
    Geography now = holder.get();
    AreaShapes made = AreaShapes.of(now, map.areas().stream().map(Area::territory).toList());
    shapes.put(key, made);
    return made;
  }
}
