package fr.quifaitquoi.api.geoapi;

import fr.quifaitquoi.api.geocoding.GeocoderHolder;
import fr.quifaitquoi.api.geocoding.GeocoderInService;
import fr.quifaitquoi.api.http.Answers;
import fr.quifaitquoi.api.http.JsonBytes;
import fr.quifaitquoi.api.http.Parameter;
import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.http.ProblemException;
import fr.quifaitquoi.api.http.Values;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Answers the requests of the national service's shape. Thread-safe. */
@Singleton
final class GeoAnswers {
  private static final Parameter<Integer> LIMIT =
      new Parameter<>("limit", Values.integer(0, 100_000));

  private final GeocoderHolder holder;

  GeoAnswers(GeocoderHolder holder) {
    this.holder = holder;
  }

  /** Territories of a kind that the request's parameters describe. */
  HttpResponse<?> list(HttpRequest<?> request, Kind kind) {
    GeocoderInService service = holder.get();
    ParameterReader reader = new ParameterReader(request.getParameters().asMap());
    Criteria criteria = new CriteriaReader(reader, kind, service.geography()).read();
    Selection selection = Selection.read(reader, kind, criteria.name().isPresent());
    Optional<Integer> limit = reader.findOne(LIMIT);
    if (criteria.isOpen() && limit.isEmpty() && selection.isHeavy()) {
      reader.refuse(
          selection.isGeoJson() ? "format" : "fields",
          "Toute la France avec des géométries, c’est trop à la fois : ajoutez un filtre"
              + " (codeRegion=24, nom=Tours…) ou « limit ».");
    }
    end(reader, CriteriaReader.names(kind), true);
    int most =
        limit.orElse(criteria.name().isPresent() ? PlaceSearch.DEFAULT_NAMES : Integer.MAX_VALUE);
    List<Found> found = new PlaceSearch(service).find(criteria, most);
    return answer(request, service, selection, found);
  }

  /** The territory of a kind and code. */
  HttpResponse<?> one(HttpRequest<?> request, Kind kind, String code) {
    GeocoderInService service = holder.get();
    ParameterReader reader = new ParameterReader(request.getParameters().asMap());
    Selection selection = Selection.read(reader, kind, false);
    end(reader, List.of(), false);
    Geography geography = service.geography();
    Found found = new Found(new Place(geography, get(geography, kind, code)), null);
    PlaceJson writer = new PlaceJson(geography, selection);
    return Answers.of(
        request,
        service.tag(),
        selection.mediaType(),
        Answers.AN_HOUR,
        () -> JsonBytes.of(json -> writer.write(json, found)));
  }

  /** The territories of a kind that one of another kind is made of. */
  HttpResponse<?> children(HttpRequest<?> request, Kind parent, String code, Kind kind) {
    GeocoderInService service = holder.get();
    ParameterReader reader = new ParameterReader(request.getParameters().asMap());
    Selection selection = Selection.read(reader, kind, false);
    int limit = reader.findOne(LIMIT).orElse(Integer.MAX_VALUE);
    end(reader, List.of(), true);
    Geography geography = service.geography();
    Territory around = get(geography, parent, code);
    List<Found> found =
        geography.list(kind.defaultLevels().getFirst()).stream()
            .map(territory -> new Place(geography, territory))
            .filter(isIn(around))
            .limit(limit)
            .map(place -> new Found(place, null))
            .toList();
    return answer(request, service, selection, found);
  }

  private static Predicate<Place> isIn(Territory around) {
    Level level = around.id().level();
    return place -> place.listCodes(level).contains(around.id().code());
  }

  private static Territory get(Geography geography, Kind kind, String code) {
    for (Level level : kind.levels()) {
      Optional<Territory> found = geography.find(new TerritoryId(level, code));
      if (found.isPresent()) {
        return found.get();
      }
    }
    String detail = "Rien ne porte ici le code « " + Values.shorten(code) + " ».";
    Optional<Territory> today =
        kind == Kind.COMMUNE ? geography.findCurrentCommune(code) : Optional.empty();
    throw ProblemException.notFound(
        detail
            + today
                .map(commune ->
                    " C’est un ancien code : la commune est aujourd’hui "
                        + commune.name()
                        + ", "
                        + commune.id().code()
                        + ".")
                .orElse(""));
  }

  private static HttpResponse<?> answer(
      HttpRequest<?> request, GeocoderInService service, Selection selection, List<Found> found) {
    PlaceJson writer = new PlaceJson(service.geography(), selection);
    return Answers.streamed(
        request,
        service.tag(),
        selection.mediaType(),
        Answers.AN_HOUR,
        () -> open(found, writer, selection));
  }

  private static PlaceStream open(List<Found> found, PlaceJson writer, Selection selection) {
    try {
      return new PlaceStream(found, writer, selection.isGeoJson());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(ParameterReader reader, List<String> criteria, boolean isList) {
    List<String> known = new ArrayList<>(criteria);
    known.addAll(Selection.NAMES);
    if (isList) {
      known.add("limit");
    }
    reader.refuseUnknown(known);
    reader.throwIfAny();
  }
}
