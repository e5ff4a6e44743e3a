package fr.quifaitquoi.api.territory;

import fr.quifaitquoi.api.geography.GeographyHolder;
import fr.quifaitquoi.api.http.Answers;
import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.http.ProblemException;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Outline;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** The territories of the API. */
@Controller("/api/v1/territoires")
@Produces(MediaType.ALL)
final class TerritoryApiController {
  private static final double METRES_PER_DEGREE = 111_320;
  private static final String GEOJSON = "application/geo+json";
  private static final int DEFAULT_LIMIT = 20;

  private final GeographyHolder holder;
  private final String run;

  TerritoryApiController(GeographyHolder holder) {
    this.holder = holder;
    byte[] bytes = new byte[4];
    new SecureRandom().nextBytes(bytes);
    run = HexFormat.of().formatHex(bytes);
  }

  /** Territories by name, level, code or postcode. */
  @Get
  HttpResponse<byte[]> list(HttpRequest<?> request) {
    ParameterReader reader = reader(request);
    TerritorySearch search =
        new TerritorySearch(
            reader.findOne(TerritoryFields.NAME),
            reader.listAll(TerritoryFields.LEVEL),
            reader.findOne(TerritoryFields.CODE_FIELD),
            reader.findOne(TerritoryFields.POSTCODE_FIELD));
    int limit = reader.findOne(TerritoryFields.LIMIT).orElse(DEFAULT_LIMIT);
    end(reader, List.of("nom", "niveau", "code", "code_postal", "limite"));
    if (search.isEmpty()) {
      throw ProblemException.invalid(
          "nom",
          "Donnez au moins l’un des paramètres « nom », « niveau », « code », « code_postal ».");
    }
    Geography geography = holder.get();
    return answer(
        request,
        MediaType.APPLICATION_JSON,
        () ->
            new TerritoryJson(geography)
                .list(search.find(geography).stream().limit(limit).toList()));
  }

  /** The territories that contain a point. */
  @Get("/localiser")
  HttpResponse<byte[]> locate(HttpRequest<?> request) {
    ParameterReader reader = reader(request);
    Optional<Double> lon = reader.findOne(TerritoryFields.LON);
    Optional<Double> lat = reader.findOne(TerritoryFields.LAT);
    if (lon.isEmpty() || lat.isEmpty()) {
      reader.refuse(
          lon.isEmpty() ? "lon" : "lat",
          "Les paramètres « lon » et « lat » sont obligatoires tous les deux, en degrés.");
    }
    end(reader, List.of("lon", "lat"));
    Position position = new Position(lon.orElseThrow(), lat.orElseThrow());
    Geography geography = holder.get();
    return answer(
        request,
        MediaType.APPLICATION_JSON,
        () -> new TerritoryJson(geography).list(geography.locate(position)));
  }

  /** One territory; a former commune code leads to today's commune. */
  @Get("/{level}/{code}")
  HttpResponse<?> get(
      HttpRequest<?> request, @PathVariable String level, @PathVariable String code) {
    end(reader(request), List.of());
    Geography geography = holder.get();
    TerritoryId asked = id(level, code);
    Territory territory = find(geography, asked);
    if (!territory.id().equals(asked) && asked.level() == Level.COMMUNE) {
      return HttpResponse.redirect(URI.create(path(territory.id()))).status(301);
    }
    return answer(
        request, MediaType.APPLICATION_JSON, () -> new TerritoryJson(geography).whole(territory));
  }

  /** The outline of a territory. */
  @Get("/{level}/{code}/contour")
  HttpResponse<?> outline(
      HttpRequest<?> request, @PathVariable String level, @PathVariable String code) {
    ParameterReader reader = reader(request);
    double metres = reader.findOne(TerritoryFields.PRECISION).orElse(0.0);
    end(reader, List.of("precision"));
    Geography geography = holder.get();
    Territory territory = find(geography, id(level, code));
    Outline outline =
        geography
            .findOutline(territory.id())
            .orElseThrow(() ->
                ProblemException.notFound(
                    "Le contour de « " + territory.name() + " » n’est pas connu."));
    return answer(
        request,
        GEOJSON,
        () -> TerritoryJson.feature(territory, simplified(outline, metres / METRES_PER_DEGREE)));
  }

  private static Outline simplified(Outline outline, double degrees) {
    return degrees == 0
        ? outline
        : new Outline(
            TopologyPreservingSimplifier.simplify(outline.geometry(), degrees), outline.method());
  }

  private static TerritoryId id(String level, String code) {
    return new TerritoryId(
        TerritoryFields.LEVEL.read(level), TerritoryFields.CODE_FIELD.read(code));
  }

  private static Territory find(Geography geography, TerritoryId id) {
    Optional<Territory> found =
        id.level() == Level.COMMUNE ? geography.findCurrentCommune(id.code()) : geography.find(id);
    return found.orElseThrow(() ->
        ProblemException.notFound(
            geography
                .findAbsenceReason(id.level())
                .orElse("Aucun territoire ne porte le code « " + id + " ».")));
  }

  private static String path(TerritoryId id) {
    return "/api/v1/territoires/" + id.level().code() + "/" + id.code();
  }

  private HttpResponse<byte[]> answer(
      HttpRequest<?> request, String mediaType, Supplier<byte[]> content) {
    String tag = "W/\"" + run + "-" + holder.generation() + "\"";
    return Answers.of(request, tag, mediaType, Answers.AN_HOUR, content);
  }

  private static ParameterReader reader(HttpRequest<?> request) {
    return new ParameterReader(request.getParameters().asMap());
  }

  private static void end(ParameterReader reader, List<String> known) {
    reader.refuseUnknown(known);
    reader.throwIfAny();
  }
}
