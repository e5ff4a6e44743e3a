package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.search.SearchQuery;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.directory.SearchRequest.Near;
import fr.quifaitquoi.indexer.directory.SearchRequest.Page;
import fr.quifaitquoi.indexer.directory.SearchRequest.Sort;
import fr.quifaitquoi.indexer.directory.SearchResult;
import fr.quifaitquoi.indexer.directory.SearchResult.Hit;
import fr.quifaitquoi.indexer.directory.SearchResult.Reach;
import fr.quifaitquoi.web.French;
import fr.quifaitquoi.web.view.Card;
import fr.quifaitquoi.web.view.Head;
import fr.quifaitquoi.web.view.Link;
import fr.quifaitquoi.web.view.SearchView;
import fr.quifaitquoi.web.view.SearchView.FacetValue;
import fr.quifaitquoi.web.view.SearchView.Groups;
import fr.quifaitquoi.web.view.SearchView.Results;
import fr.quifaitquoi.web.view.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the main page. */
final class SearchPage {
  private static final int LATEST = 6;
  private static final int NEXT_EVENTS = 3;

  /** Parameters that the form shows as fields of their own. */
  private static final Set<String> VISIBLE =
      Set.of(
          "q",
          "theme",
          "territoire",
          "sous_type",
          "public",
          "source",
          "tri",
          "voisins",
          "curseur",
          "facettes",
          "limite");

  private final Instance instance;
  private final SearchWords words;

  SearchPage(Instance instance) {
    this.instance = instance;
    words = new SearchWords(instance);
  }

  /** The page before anything is asked. */
  SearchView home() {
    SearchRequest effective =
        SearchEdit.of(PageSearch.of(SearchRequest.ALL, instance))
            .sort(Sort.RECENT)
            .first(LATEST)
            .facets(Facets.ASKED)
            .build();
    SearchResult result = instance.search(effective);
    Facets facets =
        new Facets(instance, SearchRequest.ALL, result, Tallies.of(instance, effective, result));
    String intro =
        "Associations, collectifs, initiatives, retours d’expérience, outils et rendez-vous de la"
            + " vie citoyenne en "
            + instance.homeName()
            + ".";
    SearchView.Home home =
        new SearchView.Home(
            intro,
            cards(result.hits(), false),
            cards(new Events(instance).upcoming().stream().limit(NEXT_EVENTS).toList(), false),
            firstThemes());
    AskedSearch asked = new AskedSearch(SearchRequest.ALL, "", List.of(), null, false);
    return new SearchView(
        Head.of("Qui fait quoi, près de chez vous\u00a0?", intro, "/", "carte"),
        box(asked),
        facets.kinds(),
        facets.make(),
        home,
        null,
        new Maps(instance).ofSearch(effective));
  }

  private List<Link> firstThemes() {
    return instance.vocabulary().themes().themes().stream()
        .filter(theme -> theme.parent().isEmpty())
        .map(theme ->
            Link.to(
                theme.label(),
                Addresses.search(SearchEdit.all().themes(Set.of(theme.code())).build())))
        .toList();
  }

  /** The answer to a search. */
  SearchView results(AskedSearch asked) {
    SearchRequest request = asked.request();
    SearchRequest effective =
        SearchEdit.of(PageSearch.of(request, instance)).facets(Facets.ASKED).build();
    SearchResult result = instance.search(effective);
    Tallies tallies = Tallies.of(instance, effective, result);
    Facets facets = new Facets(instance, request, result, tallies);
    String title = words.title(request);
    return new SearchView(
        head(request, title, tallies.total()),
        box(asked),
        facets.kinds(),
        facets.make(),
        null,
        results(request, tallies.total(), title, result, effective),
        new Maps(instance).ofSearch(effective));
  }

  /** Says that it is a list: a territory's own page is called as the territory alone. */
  private Head head(SearchRequest request, String title, Tally total) {
    String description = total.spoken() + " dans l’annuaire de la vie citoyenne\u00a0: " + title;
    return new Head(
        title.equals(SearchWords.EVERYTHING) ? title : "Fiches\u00a0: " + title,
        description,
        Addresses.search(canonical(request)),
        isIndexed(request),
        null,
        "carte");
  }

  /** What is shared and indexed: a position becomes its commune, a page of the list the first. */
  private SearchRequest canonical(SearchRequest request) {
    SearchEdit edit = SearchEdit.of(request).firstPage().sort(Sort.DEFAULT);
    Near near = request.where().near();
    if (near != null) {
      instance
          .geography()
          .locateCommune(near.position())
          .ifPresent(commune -> edit.territories(Set.of(commune.id())));
    }
    return edit.build();
  }

  /** One kind, theme and territory are worth listing; deeper combinations are endless. */
  private static boolean isIndexed(SearchRequest request) {
    SearchRequest simple =
        SearchEdit.all()
            .kinds(request.filters().kinds())
            .themes(request.filters().labels().themes())
            .territories(request.where().territories())
            .build();
    return request.equals(simple)
        && request.filters().kinds().size() <= 1
        && request.filters().labels().themes().size() <= 1
        && request.where().territories().size() <= 1;
  }

  private SearchView.Box box(AskedSearch asked) {
    SearchRequest request = asked.request();
    Map<String, String> fields = SearchQuery.fieldsOf(request);
    List<SearchView.Hidden> hidden = new ArrayList<>();
    fields.forEach((name, value) -> {
      if (!VISIBLE.contains(name)) {
        hidden.add(new SearchView.Hidden(name, value));
      }
    });
    Set<TerritoryId> territories = request.where().territories();
    return new SearchView.Box(
        request.text(),
        asked.placeTyped(),
        fields.getOrDefault("territoire", ""),
        hidden,
        new SearchView.Options(
            orders(request), request.where().neighbours(), !territories.isEmpty()),
        asked.problem(),
        choices(asked));
  }

  private List<Link> choices(AskedSearch asked) {
    PlaceInput places = new PlaceInput(instance.geography(), instance.home());
    return asked.choices().stream()
        .map(place ->
            new Link(
                Places.fullName(place),
                Addresses.search(
                    SearchEdit.of(asked.request()).territories(Set.of(place.id())).build()),
                places.detail(place)))
        .toList();
  }

  private static List<FacetValue> orders(SearchRequest request) {
    boolean placed = request.where().near() != null || !request.where().territories().isEmpty();
    List<FacetValue> orders = new ArrayList<>();
    String usual =
        !request.text().isEmpty() ? "pertinence" : placed ? "ordre habituel" : "mise à jour";
    orders.add(new FacetValue("", usual, null, request.sort() == Sort.DEFAULT));
    if (placed) {
      orders.add(new FacetValue("distance", "distance", null, request.sort() == Sort.DISTANCE));
    }
    orders.add(new FacetValue("nom", "nom", null, request.sort() == Sort.NAME));
    if (placed || !request.text().isEmpty()) {
      orders.add(new FacetValue("recent", "mise à jour", null, request.sort() == Sort.RECENT));
    }
    return orders;
  }

  private Results results(
      SearchRequest request,
      Tally tally,
      String title,
      SearchResult result,
      SearchRequest effective) {
    boolean nothing = result.total() == 0;
    return new Results(
        result.total(),
        status(tally, title),
        refined(request),
        active(request),
        groups(request, result.hits()),
        next(request, result.next()),
        nothing ? new NothingFound(instance, request).make() : null,
        nothing ? List.of() : Downloads.of(effective).links());
  }

  private static String status(Tally tally, String title) {
    return (tally.listed() == 0 ? "Aucune fiche" : tally.spoken()) + " · " + title;
  }

  private @Nullable Link refined(SearchRequest request) {
    if (PageSearch.hasPlace(request) || request.text().isEmpty()) {
      return null;
    }
    return new PlaceInput(instance.geography(), instance.home())
        .split(request.text())
        .map(split ->
            Link.to(
                "Chercher «\u00a0"
                    + split.words()
                    + "\u00a0» à "
                    + Places.inSentence(split.place())
                    + " seulement",
                Addresses.search(
                    SearchEdit.of(request)
                        .text(split.words())
                        .territories(Set.of(split.place().id()))
                        .firstPage()
                        .build())))
        .orElse(null);
  }

  private List<Link> active(SearchRequest request) {
    List<Link> active = new ArrayList<>();
    for (SearchWords.Filter filter : words.filters(request)) {
      active.add(Link.to(filter.label(), Addresses.search(filter.rest())));
    }
    words
        .place(request)
        .ifPresent(place ->
            active.add(
                Link.to(
                    place,
                    Addresses.search(SearchEdit.of(request).anywhere().firstPage().build()))));
    return active;
  }

  private Groups groups(SearchRequest request, List<Hit> hits) {
    boolean near = request.where().near() != null;
    if (!PageSearch.hasPlace(request)) {
      return new Groups(cards(hits, false), List.of(), List.of(), "");
    }
    List<Card> wider = cards(by(hits, Reach.WIDER), near);
    String label =
        (instance.home().level() == Level.REGION
                ? "Couvrent toute la région"
                : "Couvrent plus large")
            + " ("
            + French.number(wider.size())
            + ")";
    return new Groups(
        cards(by(hits, Reach.LOCATED), near), cards(by(hits, Reach.ACTING), near), wider, label);
  }

  private static List<Hit> by(List<Hit> hits, Reach reach) {
    return hits.stream().filter(hit -> hit.reach() == reach).toList();
  }

  private static @Nullable String next(SearchRequest request, @Nullable String cursor) {
    return cursor == null
        ? null
        : Addresses.search(
            SearchEdit.of(request).page(new Page(request.page().limit(), cursor)).build());
  }

  private List<Card> cards(List<Hit> hits, boolean nearAsked) {
    CardMaker maker = instance.cards();
    return hits.stream().map(hit -> maker.make(hit, nearAsked, instance.today())).toList();
  }
}
