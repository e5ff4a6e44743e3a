package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.directory.SearchRequest.Facet;
import fr.quifaitquoi.indexer.directory.SearchResult;
import fr.quifaitquoi.indexer.entry.EntryKind;
import fr.quifaitquoi.web.French;
import fr.quifaitquoi.web.view.SearchView;
import fr.quifaitquoi.web.view.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Makes the filters of the search page from counted values. */
final class Facets {
  /** What the page asks to be counted. */
  static final Set<Facet> ASKED =
      Set.of(
          Facet.KIND,
          Facet.THEME,
          Facet.SUB_TYPE,
          Facet.AUDIENCE,
          Facet.SOURCE,
          Facet.BASSIN_DE_VIE,
          Facet.DEPARTEMENT);

  private static final int SHOWN = 12;

  private final Instance instance;
  private final SearchRequest asked;
  private final SearchResult result;
  private final Tallies tallies;

  Facets(Instance instance, SearchRequest asked, SearchResult result, Tallies tallies) {
    this.instance = instance;
    this.asked = asked;
    this.result = result;
    this.tallies = tallies;
  }

  List<SearchView.Facet> make() {
    PageWords vocabulary = instance.vocabulary();
    SearchRequest.Filters filters = asked.filters();
    List<SearchView.Facet> facets = new ArrayList<>();
    add(facets, "theme", "Thème", Facet.THEME, filters.labels().themes(), vocabulary::theme);
    facets.add(places("Bassin de vie", Level.BASSIN_DE_VIE, Facet.BASSIN_DE_VIE));
    facets.add(places("Département", Level.DEPARTEMENT, Facet.DEPARTEMENT));
    add(facets, "sous_type", "Nature", Facet.SUB_TYPE, filters.subTypes(), vocabulary::word);
    add(facets, "public", "Public", Facet.AUDIENCE, filters.labels().audiences(), vocabulary::word);
    add(facets, "source", "Source", Facet.SOURCE, filters.sources(), this::sourceName);
    return facets.stream().filter(facet -> !facet.values().isEmpty()).toList();
  }

  private String sourceName(String code) {
    return result.hits().stream()
        .flatMap(hit -> hit.document().sources().stream())
        .filter(source -> source.code().equals(code))
        .map(source -> French.typography(source.name()))
        .findFirst()
        .orElseGet(() -> instance.vocabulary().word(code));
  }

  private void add(
      List<SearchView.Facet> facets,
      String name,
      String label,
      Facet facet,
      Set<String> checked,
      Function<String, String> wordOf) {
    Map<String, Tally> counts = tallies.of(facet);
    checked.forEach(code -> counts.putIfAbsent(code, Tally.NONE));
    List<SearchView.FacetValue> values =
        counts.entrySet().stream()
            .sorted(Comparator.comparing(e -> !checked.contains(e.getKey())))
            .limit(SHOWN + checked.size())
            .map(e ->
                new SearchView.FacetValue(
                    e.getKey(),
                    wordOf.apply(e.getKey()),
                    e.getValue(),
                    checked.contains(e.getKey())))
            .toList();
    boolean open = !checked.isEmpty() || facet == Facet.THEME;
    facets.add(new SearchView.Facet(name, label, false, open, null, values));
  }

  /** Places replace one another: one choice over all the lists of places. */
  private SearchView.Facet places(String label, Level level, Facet facet) {
    Set<TerritoryId> chosen = asked.where().territories();
    boolean bassins = level == Level.BASSIN_DE_VIE;
    List<SearchView.FacetValue> values = new ArrayList<>();
    Map<String, Tally> counts = tallies.of(facet);
    for (TerritoryId id : chosen) {
      if (id.level() == level) {
        counts.putIfAbsent(id.code(), Tally.NONE);
      }
    }
    counts.forEach((code, count) -> {
      TerritoryId id = new TerritoryId(level, code);
      boolean checked = chosen.contains(id);
      if (values.size() < SHOWN || checked) {
        String name = instance.geography().find(id).map(Territory::name).orElse(code);
        values.add(
            new SearchView.FacetValue(id.toString(), French.typography(name), count, checked));
      }
    });
    boolean open = values.stream().anyMatch(SearchView.FacetValue::checked) || bassins;
    if (bassins && !values.isEmpty()) {
      chosen.stream()
          .filter(id -> id.level() != level && id.level() != Level.DEPARTEMENT)
          .forEach(id -> values.addFirst(kept(id)));
      values.addFirst(new SearchView.FacetValue("", "Partout", null, chosen.isEmpty()));
    }
    String explanation = bassins ? Places.BASSIN_EXPLAINED : null;
    return new SearchView.Facet("territoire", label, true, open, explanation, values);
  }

  /** A place of another level among the bassins: it says its level, since names are shared. */
  private SearchView.FacetValue kept(TerritoryId id) {
    String name =
        instance
            .geography()
            .find(id)
            .map(place ->
                Places.fullName(place)
                    + " ("
                    + Places.level(id.level()).toLowerCase(Locale.FRENCH)
                    + ")")
            .orElse(id.code());
    return new SearchView.FacetValue(id.toString(), name, null, true);
  }

  /** The five kinds with their counts; choosing one that is chosen takes it off. */
  List<SearchView.KindChoice> kinds() {
    Map<String, Tally> counts = tallies.of(Facet.KIND);
    Set<EntryKind> chosen = asked.filters().kinds();
    List<SearchView.KindChoice> choices = new ArrayList<>();
    for (EntryKind kind : EntryKind.values()) {
      boolean on = chosen.contains(kind);
      SearchRequest next =
          SearchEdit.of(asked).kinds(on ? Set.of() : Set.of(kind)).firstPage().build();
      choices.add(
          new SearchView.KindChoice(
              Kinds.of(kind),
              counts.getOrDefault(kind.code(), Tally.NONE),
              on,
              Addresses.search(next)));
    }
    return choices;
  }
}
