package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.http.ProblemException;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.directory.SearchRequest.Facet;
import fr.quifaitquoi.indexer.directory.SearchResult;
import fr.quifaitquoi.indexer.directory.ThemeTree.Theme;
import fr.quifaitquoi.indexer.entry.EntryKind;
import fr.quifaitquoi.web.French;
import fr.quifaitquoi.web.view.Card;
import fr.quifaitquoi.web.view.Head;
import fr.quifaitquoi.web.view.Link;
import fr.quifaitquoi.web.view.Tally;
import fr.quifaitquoi.web.view.TerritoryView;
import fr.quifaitquoi.web.view.ThemeView;
import fr.quifaitquoi.web.view.ThemesView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pages of themes. */
@Produces(MediaType.TEXT_HTML)
@Controller("/themes")
final class ThemeController {
  private static final int CARDS = 4;

  private final PageAnswers answers;

  ThemeController(PageAnswers answers) {
    this.answers = answers;
  }

  @Get
  HttpResponse<?> all(HttpRequest<?> request) {
    Instance instance = answers.instance();
    SearchRequest counting =
        SearchEdit.of(PageSearch.of(SearchRequest.ALL, instance))
            .first(0)
            .facets(Set.of(Facet.THEME))
            .build();
    Map<String, Tally> counts =
        Tallies.of(instance, counting, instance.search(counting)).of(Facet.THEME);
    List<ThemesView.Theme> themes =
        listChildren("").stream()
            .map(theme ->
                new ThemesView.Theme(
                    link(theme),
                    answers.instance().vocabulary().themeIcon(theme.code()),
                    counts.getOrDefault(theme.code(), Tally.NONE),
                    listChildren(theme.code()).stream().map(ThemeController::link).toList()))
            .toList();
    Head head = Head.of("Thèmes", "De quoi parlent les fiches de l’annuaire.", "/themes", "themes");
    return answers.ok(request, new ThemesView(head, themes));
  }

  private List<Theme> listChildren(String parent) {
    return answers.instance().vocabulary().themes().themes().stream()
        .filter(theme -> theme.parent().equals(parent))
        .toList();
  }

  private static Link link(Theme theme) {
    return Link.to(theme.label(), Addresses.theme(theme.code()));
  }

  @Get("/{code}")
  HttpResponse<?> show(HttpRequest<?> request, @PathVariable String code) {
    Instance instance = answers.instance();
    Theme theme =
        instance
            .vocabulary()
            .themes()
            .find(code)
            .orElseThrow(() -> ProblemException.notFound("Ce thème n’existe pas."));
    SearchRequest asked = SearchEdit.all().themes(Set.of(code)).build();
    SearchRequest effective = PageSearch.of(asked, instance);
    SearchRequest counting =
        SearchEdit.of(effective).first(0).facets(Set.of(Facet.KIND, Facet.DEPARTEMENT)).build();
    Tallies tallies = Tallies.of(instance, counting, instance.search(counting));
    Tally total = tallies.total();
    String words = words(theme);
    Head head =
        Head.of(
            theme.label(),
            theme.label() + "\u00a0: " + total.spoken() + ".",
            Addresses.theme(code),
            "themes");
    ThemeView view =
        new ThemeView(
            head,
            new ThemeView.Heading(
                theme.label(),
                answers.instance().vocabulary().themeIcon(theme.code()),
                words,
                total.listed(),
                Addresses.search(asked)),
            sections(asked),
            new ThemeView.Links(
                instance
                    .vocabulary()
                    .themes()
                    .find(theme.parent())
                    .map(ThemeController::link)
                    .orElse(null),
                listChildren(code).stream().map(ThemeController::link).toList(),
                places(asked, tallies)),
            new Maps(instance).ofSearch(effective));
    return answers.ok(request, view);
  }

  private static String words(Theme theme) {
    return theme.synonyms().isEmpty()
        ? ""
        : "On y trouve aussi\u00a0: "
            + String.join(
                ", ", theme.synonyms().stream().map(French::typography).limit(12).toList())
            + ".";
  }

  private List<ThemeView.Section> sections(SearchRequest asked) {
    Instance instance = answers.instance();
    List<ThemeView.Section> sections = new ArrayList<>();
    CardMaker cards = instance.cards();
    for (EntryKind kind : EntryKind.values()) {
      SearchRequest ofKind = SearchEdit.of(asked).kinds(Set.of(kind)).build();
      SearchResult result =
          instance.search(SearchEdit.of(PageSearch.of(ofKind, instance)).first(CARDS).build());
      List<Card> shown =
          result.hits().stream().map(hit -> cards.make(hit, false, instance.today())).toList();
      if (!shown.isEmpty()) {
        sections.add(
            new ThemeView.Section(Kinds.of(kind), result.total(), shown, Addresses.search(ofKind)));
      }
    }
    return sections;
  }

  private List<TerritoryView.Bar> places(SearchRequest asked, Tallies tallies) {
    Map<String, Tally> counts = tallies.of(Facet.DEPARTEMENT);
    long greatest = counts.values().stream().mapToLong(Tally::listed).max().orElse(1);
    List<TerritoryView.Bar> bars = new ArrayList<>();
    for (String code : counts.keySet().stream().limit(10).toList()) {
      TerritoryId id = new TerritoryId(Level.DEPARTEMENT, code);
      String name = answers.instance().geography().find(id).map(Territory::name).orElse(code);
      String url = Addresses.search(SearchEdit.of(asked).territories(Set.of(id)).build());
      Tally tally = counts.getOrDefault(code, Tally.NONE);
      int share = Math.toIntExact(Math.max(1, tally.listed() * 100 / greatest));
      bars.add(new TerritoryView.Bar(French.typography(name), url, "map-pin", tally, share));
    }
    return bars;
  }
}
