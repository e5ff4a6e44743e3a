package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.choropleth.Choropleths;
import fr.quifaitquoi.api.choropleth.Shortfalls;
import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.http.ProblemException;
import fr.quifaitquoi.api.source.SourceStore;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.web.French;
import fr.quifaitquoi.web.view.Head;
import fr.quifaitquoi.web.view.Link;
import fr.quifaitquoi.web.view.TerritoriesView;
import fr.quifaitquoi.web.view.TerritoryView;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pages of territories. */
@Produces(MediaType.TEXT_HTML)
@Controller("/territoires")
final class TerritoryController {
  private static final int MAX_NAME = 100;
  private static final List<Level> SEARCHED =
      List.of(Level.COMMUNE, Level.BASSIN_DE_VIE, Level.EPCI, Level.DEPARTEMENT, Level.REGION);

  private final PageAnswers answers;
  private final ChoroplethPage map;
  private final Shortfalls shortfalls;

  TerritoryController(
      PageAnswers answers, Choropleths maps, Shortfalls shortfalls, Database database) {
    this.answers = answers;
    this.shortfalls = shortfalls;
    map = new ChoroplethPage(answers.instance(), maps, new SourceStore(database));
  }

  @Get
  HttpResponse<?> index(HttpRequest<?> request, @QueryValue @Nullable String nom) {
    Map<String, List<String>> parameters = request.getParameters().asMap();
    if (parameters.containsKey(ChoroplethPage.PARAMETER)) {
      return answers.ok(request, map.version(parameters), () -> map.make(parameters));
    }
    String asked = nom == null ? "" : nom.strip();
    String name = asked.substring(0, Math.min(MAX_NAME, asked.length()));
    Head head =
        new Head(
            name.isEmpty() ? "Territoires" : "Territoires\u00a0: " + name,
            "Communes, bassins de vie, intercommunalités, départements et régions.",
            "/territoires",
            name.isEmpty(),
            null,
            "territoires");
    List<Link> found = name.isEmpty() ? null : find(name);
    return answers.ok(request, new TerritoriesView(head, name, found, groups()));
  }

  private List<Link> find(String name) {
    Geography geography = answers.instance().geography();
    PlaceInput places = new PlaceInput(geography, answers.instance().home());
    Set<Territory> found = new LinkedHashSet<>(places.find(name));
    for (Level level : SEARCHED) {
      List<Territory> more =
          level == Level.COMMUNE
              ? geography.findCommunesByAnyName(name)
              : geography.findByName(level, name);
      more.stream().limit(20).forEach(found::add);
    }
    return found.stream()
        .map(t -> new Link(Places.fullName(t), Addresses.territory(t.id()), places.detail(t)))
        .toList();
  }

  private List<TerritoryView.Group> groups() {
    Instance instance = answers.instance();
    Geography geography = instance.geography();
    List<TerritoryView.Group> groups = new ArrayList<>();
    geography
        .find(instance.home())
        .ifPresent(home -> groups.add(new TerritoryView.Group("Ce site", List.of(link(home)))));
    for (Level level : List.of(Level.DEPARTEMENT, Level.BASSIN_DE_VIE, Level.EPCI)) {
      Set<Territory> inside = new LinkedHashSet<>();
      for (Territory commune : geography.listCommunesOf(instance.home())) {
        geography.listTerritoriesOf(commune.id().code()).stream()
            .filter(t -> t.id().level() == level)
            .forEach(inside::add);
      }
      List<Link> links =
          inside.stream()
              .sorted(Comparator.comparing(Territory::name))
              .map(TerritoryController::link)
              .toList();
      if (!links.isEmpty()) {
        groups.add(new TerritoryView.Group(Places.levels(level), links));
      }
    }
    return groups;
  }

  private static Link link(Territory territory) {
    return Link.to(French.typography(territory.name()), Addresses.territory(territory.id()));
  }

  @Get("/{level}/{code}")
  HttpResponse<?> show(
      HttpRequest<?> request, @PathVariable String level, @PathVariable String code) {
    Level known =
        Level.find(level)
            .orElseThrow(() -> ProblemException.notFound("Ce niveau de territoire n’existe pas."));
    Geography geography = answers.instance().geography();
    TerritoryId id = new TerritoryId(known, code);
    Optional<Territory> found = geography.find(id);
    if (found.isEmpty() && isOfCommune(known)) {
      Optional<Territory> today = geography.findCurrentCommune(code);
      if (today.isPresent()) {
        return PageAnswers.moved(Addresses.territory(today.get().id()));
      }
    }
    Territory territory =
        found.orElseThrow(() -> ProblemException.notFound("Ce territoire n’est pas connu."));
    return answers.ok(
        request, new TerritoryPage(answers.instance(), territory).make(shortfalls.list(territory)));
  }

  private static boolean isOfCommune(Level level) {
    return switch (level) {
      case COMMUNE, COMMUNE_DELEGUEE, COMMUNE_ASSOCIEE, ARRONDISSEMENT_MUNICIPAL -> true;
      default -> false;
    };
  }
}
