package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.choropleth.Area;
import fr.quifaitquoi.api.choropleth.Band;
import fr.quifaitquoi.api.choropleth.Choropleth;
import fr.quifaitquoi.api.choropleth.Choropleths;
import fr.quifaitquoi.api.choropleth.MapQuestion;
import fr.quifaitquoi.api.choropleth.QuestionReader;
import fr.quifaitquoi.api.http.FieldError;
import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.layers.TerritoryInfo;
import fr.quifaitquoi.api.source.Source;
import fr.quifaitquoi.api.source.SourceProfile;
import fr.quifaitquoi.api.source.SourceStore;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.stats.ClassMethod;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.directory.SearchRequest.Facet;
import fr.quifaitquoi.indexer.directory.SearchRequest.Scope;
import fr.quifaitquoi.indexer.directory.SearchResult.Count;
import fr.quifaitquoi.web.French;
import fr.quifaitquoi.web.view.ChoroplethView;
import fr.quifaitquoi.web.view.ChoroplethView.LegendLine;
import fr.quifaitquoi.web.view.ChoroplethView.Swatch;
import fr.quifaitquoi.web.view.Head;
import fr.quifaitquoi.web.view.Link;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the page of a map of territories in classes. */
final class ChoroplethPage {
  /** Name of the parameter that says what the map shows. */
  static final String PARAMETER = "carte";

  private static final String COMMAND = "./quifaitquoi geodata sync";

  private final Instance instance;
  private final Choropleths maps;
  private final SourceStore sources;

  ChoroplethPage(Instance instance, Choropleths maps, SourceStore sources) {
    this.instance = instance;
    this.maps = maps;
    this.sources = sources;
  }

  /** Where the map of what is known within a territory is, by communes. */
  static String address(Territory territory) {
    return "/territoires?carte=fiches_pour_10000&niveau=commune&dans=" + territory.id();
  }

  /** Changes whenever the page of those parameters may; known without making it. */
  String version(Map<String, List<String>> parameters) {
    MapQuestion question = maps.read(new ParameterReader(parameters), PARAMETER);
    List<SourceProfile> named = sources.list().stream().map(Source::profile).toList();
    return maps.version(question) + " " + instance.version() + " " + named;
  }

  /**
   * The page.
   *
   * @param parameters as they were given: what is wrong is said, and left at default
   */
  ChoroplethView make(Map<String, List<String>> parameters) {
    ParameterReader reader = new ParameterReader(parameters);
    MapQuestion question = maps.read(reader, PARAMETER);
    List<String> problems =
        reader.errors().stream().map(FieldError::message).map(French::typography).toList();
    Optional<String> refusal = maps.findRefusal(question);
    ChoroplethView.Heading heading =
        new ChoroplethView.Heading(
            maps.title(question), levelWords(question.level()), where(question));
    boolean plain = parameters.size() == 1 && problems.isEmpty();
    String title = heading.shown() + " par " + heading.levels() + ", " + heading.where();
    Head head =
        new Head(
            title,
            title + "\u00a0: ce qui est connu, ce qui manque.",
            "/territoires?" + question.pageQuery(),
            plain,
            null,
            "territoires");
    return new ChoroplethView(
        head,
        heading,
        new ChoroplethForm(instance, maps).of(question),
        problems,
        refusal.map(reason -> refusal(reason, question)).orElse(null),
        refusal.isPresent() ? null : result(question, heading, ChoroplethOrder.of(parameters)));
  }

  /** The level within a sentence. */
  static String levelWords(Level level) {
    return switch (level) {
      case COMMUNE -> "commune";
      case BASSIN_DE_VIE -> "bassin de vie";
      case EPCI -> "intercommunalité";
      case DEPARTEMENT -> "département";
      default -> "région";
    };
  }

  private String where(MapQuestion question) {
    TerritoryId within = question.within();
    return within == null
        ? "France"
        : instance.geography().find(within).map(Places::inSentence).orElse("France");
  }

  private ChoroplethView.Refusal refusal(String reason, MapQuestion question) {
    List<Link> offers = new ArrayList<>();
    for (Level level : QuestionReader.LEVELS) {
      MapQuestion other = at(question, level);
      if (level != question.level() && maps.findRefusal(other).isEmpty()) {
        offers.add(
            Link.to("La carte par " + levelWords(level), "/territoires?" + other.pageQuery()));
      }
    }
    boolean mended = reason.contains(COMMAND);
    return new ChoroplethView.Refusal(reason, mended ? COMMAND : null, offers);
  }

  private static MapQuestion at(MapQuestion question, Level level) {
    return new MapQuestion(
        question.indicator(),
        question.theme(),
        level,
        question.within(),
        question.method(),
        question.classes());
  }

  private ChoroplethView.Result result(
      MapQuestion question, ChoroplethView.Heading heading, ChoroplethOrder order) {
    Choropleth map = maps.make(question);
    String label = "Carte\u00a0: " + heading.shown() + " par " + heading.levels();
    return new ChoroplethView.Result(
        new ChoroplethView.Map(
            "/api/v1/territoires/carte?" + question.query(),
            Maps.around(map.areas().stream().map(Area::territory).toList(), question.within()),
            instance.tiles(),
            question.level().code(),
            label),
        map.legend().stream().map(ChoroplethPage::line).toList(),
        new ChoroplethTable(map, order).make(),
        notes(map),
        origin(map));
  }

  private static LegendLine line(Band band) {
    return new LegendLine(swatch(band), band.label(), French.number(band.count()));
  }

  /** What is no class of values has a pattern, not a colour. */
  static Swatch swatch(Band band) {
    return new Swatch(band.isOfValues() ? band.colour() : "url(#motif-" + band.code() + ")");
  }

  private static List<String> notes(Choropleth map) {
    List<String> notes = new ArrayList<>();
    String fit = French.percent(Math.floor(map.fit() * 1_000) / 1_000);
    notes.add(
        map.question().method() == ClassMethod.JENKS
            ? "Classes\u00a0: seuils naturels (Jenks, par l’algorithme exact de Fisher)\u00a0; "
                + fit
                + " de la variance est entre les classes."
            : "Classes\u00a0: quantiles (autant de territoires par classe que les égalités le"
                + " permettent)\u00a0; "
                + fit
                + " de la variance est entre les classes.");
    notes.add(
        "Comptent les fiches publiées situées dans le territoire, à la commune près au moins\u00a0:"
            + " ni exemples, ni communes et intercommunalités en tant qu’acteurs.");
    if (map.data().approximate()) {
      notes.add("Contours approchés, données officielles non chargées.");
    }
    return notes;
  }

  private ChoroplethView.Origin origin(Choropleth map) {
    String layer = TerritoryInfo.id(map.question().level());
    String date = map.data().date();
    String where = within(map.question().within());
    List<Link> downloads =
        List.of(
            Link.to("CSV", "/exports/" + layer + ".csv" + where),
            Link.to("GeoPackage", "/exports/" + layer + ".gpkg" + where),
            Link.to("OGC API", "/ogc/collections/" + layer));
    return new ChoroplethView.Origin(
        date == null
            ? "L’annuaire est vide."
            : "Annuaire au " + French.date(LocalDate.parse(date)) + ".",
        sources(map.question().within()),
        downloads);
  }

  private static String within(@Nullable TerritoryId territory) {
    return territory == null ? "" : "?territoire=" + territory;
  }

  /** The directories of which something is counted. */
  private List<Link> sources(@Nullable TerritoryId within) {
    SearchEdit edit =
        SearchEdit.all().excludedSubTypes(PageSearch.TERRITORY_ACTORS).facets(Set.of(Facet.SOURCE));
    if (within != null) {
      edit.territories(Set.of(within)).scope(Scope.LOCATED);
    }
    SearchRequest request = edit.first(0).build();
    Set<String> codes =
        instance.search(request).facets().getOrDefault(Facet.SOURCE, List.of()).stream()
            .map(Count::value)
            .collect(Collectors.toSet());
    List<Source> known =
        sources.list().stream().filter(source -> codes.contains(source.code())).toList();
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      Source source = known.get(i);
      links.add(
          new Link(
              French.typography(source.profile().name()),
              Addresses.source(source.code()),
              i == known.size() - 1 ? "." : ","));
    }
    return links;
  }
}
