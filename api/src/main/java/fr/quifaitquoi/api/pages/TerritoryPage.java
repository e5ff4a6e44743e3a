package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.choropleth.Shortfall;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Method;
import fr.quifaitquoi.geodata.Outline;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.directory.SearchRequest.Examples;
import fr.quifaitquoi.indexer.directory.SearchRequest.Facet;
import fr.quifaitquoi.indexer.directory.SearchRequest.Scope;
import fr.quifaitquoi.indexer.directory.SearchResult;
import fr.quifaitquoi.indexer.entry.EntryKind;
import fr.quifaitquoi.web.French;
import fr.quifaitquoi.web.view.Card;
import fr.quifaitquoi.web.view.Fact;
import fr.quifaitquoi.web.view.Head;
import fr.quifaitquoi.web.view.Link;
import fr.quifaitquoi.web.view.Tally;
import fr.quifaitquoi.web.view.TerritoryView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the page of a territory. */
final class TerritoryPage {
  private static final int CARDS = 12;
  private static final List<Level> CHILDREN =
      List.of(Level.DEPARTEMENT, Level.BASSIN_DE_VIE, Level.EPCI, Level.COMMUNE);

  private final Instance instance;
  private final Geography geography;
  private final Territory territory;
  private final List<Territory> communes;

  TerritoryPage(Instance instance, Territory territory) {
    this.instance = instance;
    this.territory = territory;
    geography = instance.geography();
    communes = geography.listCommunesOf(territory.id());
  }

  /**
   * The page.
   *
   * @param shortfalls themes that it lacks most
   */
  TerritoryView make(List<Shortfall> shortfalls) {
    String name = Places.fullName(territory);
    SearchRequest here =
        SearchEdit.all().territories(Set.of(territory.id())).scope(Scope.LOCATED).build();
    SearchRequest listing =
        SearchEdit.of(here)
            .examples(Examples.WITH)
            .first(CARDS)
            .facets(Set.of(Facet.KIND, Facet.THEME))
            .build();
    SearchResult result = instance.search(listing);
    Tallies tallies = Tallies.of(instance, listing, result);
    long total = tallies.total().real();
    String description =
        name
            + "\u00a0: "
            + French.count(total, "fiche", "fiches")
            + ", qui agit, sur quels thèmes.";
    return new TerritoryView(
        Head.of(name, description, Addresses.territory(territory.id()), "territoires"),
        heading(name),
        figures(),
        activity(listing, result, tallies),
        MissingThemes.of(territory, shortfalls, instance.vocabulary()),
        around(),
        new Maps(instance)
            .ofTerritory(territory, SearchEdit.of(here).examples(Examples.WITH).build()));
  }

  private TerritoryView.Heading heading(String name) {
    boolean bassin = territory.id().level() == Level.BASSIN_DE_VIE;
    return new TerritoryView.Heading(
        Places.level(territory.id().level()),
        name,
        bassin ? Places.BASSIN_EXPLAINED : null,
        longNote());
  }

  /** One word on a territory whose make-up is not official. */
  static @Nullable String note(Territory territory) {
    return switch (territory.composition()) {
      case OFFICIELLE -> null;
      case APPROCHEE -> "(approché)";
      case ESTIMEE -> "(estimé)";
    };
  }

  private @Nullable String longNote() {
    if (territory.composition() == Method.ESTIMEE) {
      return "Composition estimée (2 communes sur 3 justes), données officielles non chargées.";
    }
    Optional<Outline> outline = geography.findOutline(territory.id());
    return outline.isPresent() && outline.get().method() != Method.OFFICIELLE
        ? "Contour approché, données officielles non chargées."
        : null;
  }

  private List<Fact> figures() {
    List<Fact> figures = new ArrayList<>();
    if (territory.population() > 0) {
      figures.add(Fact.of("Habitants", French.number(territory.population())));
    }
    if (territory.id().level() != Level.COMMUNE) {
      figures.add(Fact.of("Communes", French.number(communes.size())));
    } else {
      List<String> postcodes = geography.listPostcodes(territory.id().code());
      if (!postcodes.isEmpty()) {
        String label = postcodes.size() > 1 ? "Codes postaux" : "Code postal";
        figures.add(Fact.of(label, String.join(", ", postcodes)));
      }
    }
    figures.add(Fact.of("Code", territory.id().code()));
    figures.add(Fact.of("Millésime", territory.vintage()));
    return figures;
  }

  private TerritoryView.Activity activity(
      SearchRequest listing, SearchResult result, Tallies tallies) {
    Set<String> actors = PageSearch.TERRITORY_ACTORS;
    CardMaker cards = instance.cards();
    List<Card> shown =
        result.hits().stream()
            .sorted(
                Comparator.comparing(hit ->
                    actors.contains(
                        CardMaker.first(
                                hit.document().entry(),
                                fr.quifaitquoi.indexer.entry.ConceptScheme.SUB_TYPE)
                            .orElse(""))))
            .map(hit -> cards.make(hit, false, instance.today()))
            .toList();
    return new TerritoryView.Activity(
        tallies.total(),
        bars(tallies.of(Facet.KIND), Facet.KIND),
        bars(tallies.of(Facet.THEME), Facet.THEME),
        shown,
        Addresses.search(SearchEdit.all().territories(Set.of(territory.id())).build()),
        ChoroplethPage.address(mapped()),
        Downloads.of(listing).links());
  }

  /**
   * A territory of communes, officially so: of a commune or an estimated bassin, the département.
   */
  private Territory mapped() {
    boolean one = communes.size() < 2;
    if (!one && territory.composition() != Method.ESTIMEE) {
      return territory;
    }
    return communes.stream()
        .flatMap(commune -> geography.listTerritoriesOf(commune.id().code()).stream())
        .filter(above -> above.id().level() == Level.DEPARTEMENT)
        .findFirst()
        .orElse(territory);
  }

  private List<TerritoryView.Bar> bars(Map<String, Tally> tallies, Facet facet) {
    long greatest = tallies.values().stream().mapToLong(Tally::listed).max().orElse(1);
    List<TerritoryView.Bar> bars = new ArrayList<>();
    tallies.forEach((code, tally) -> {
      int share = Math.toIntExact(Math.max(1, tally.listed() * 100 / greatest));
      bar(facet, code, tally, share).ifPresent(bars::add);
    });
    return bars;
  }

  private Optional<TerritoryView.Bar> bar(Facet facet, String code, Tally tally, int share) {
    SearchEdit edit = SearchEdit.all().territories(Set.of(territory.id()));
    if (facet == Facet.THEME) {
      PageWords words = instance.vocabulary();
      String url = Addresses.search(edit.themes(Set.of(code)).build());
      return Optional.of(
          new TerritoryView.Bar(words.theme(code), url, words.themeIcon(code), tally, share));
    }
    return EntryKind.find(code)
        .map(kind ->
            new TerritoryView.Bar(
                Kinds.of(kind).plural(),
                Addresses.search(edit.kinds(Set.of(kind)).build()),
                Kinds.of(kind).icon(),
                tally,
                share));
  }

  private TerritoryView.Around around() {
    List<Link> neighbours =
        geography.listNeighbours(territory.id()).stream()
            .sorted(Comparator.comparing(Territory::name))
            .map(TerritoryPage::link)
            .toList();
    String search =
        Addresses.search(
            SearchEdit.all().territories(Set.of(territory.id())).neighbours(true).build());
    return new TerritoryView.Around(parents(), children(), neighbours, search);
  }

  private static Link link(Territory territory) {
    return Link.to(French.typography(territory.name()), Addresses.territory(territory.id()));
  }

  /** What holds all or, for a territory that straddles, a part of its communes. */
  private List<Link> parents() {
    Map<Territory, Integer> holders = new LinkedHashMap<>();
    for (Territory commune : communes) {
      for (Territory above : geography.listTerritoriesOf(commune.id().code())) {
        holders.merge(above, 1, Integer::sum);
      }
    }
    holders.keySet().removeIf(t -> t.id().equals(territory.id()) || !isAbove(t));
    return holders.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey().id().level()))
        .map(entry -> {
          Territory above = entry.getKey();
          boolean whole = entry.getValue() == communes.size();
          String level = whole ? "" : "en partie";
          String estimated = note(above) == null ? "" : " " + note(above);
          return new Link(
              Places.fullName(above), Addresses.territory(above.id()), (level + estimated).strip());
        })
        .toList();
  }

  private boolean isAbove(Territory other) {
    Level mine = territory.id().level();
    return switch (other.id().level()) {
      case REGION -> mine != Level.REGION;
      case DEPARTEMENT -> mine != Level.REGION && mine != Level.DEPARTEMENT;
      case ARRONDISSEMENT, BASSIN_DE_VIE, EPCI, PERIMETRE ->
          mine == Level.COMMUNE
              || mine == Level.COMMUNE_DELEGUEE
              || mine == Level.COMMUNE_ASSOCIEE
              || mine == Level.ARRONDISSEMENT_MUNICIPAL;
      default -> false;
    };
  }

  private List<TerritoryView.Group> children() {
    if (territory.id().level() == Level.COMMUNE) {
      return List.of();
    }
    Map<Level, Set<Territory>> inside = new EnumMap<>(Level.class);
    boolean large =
        territory.id().level() == Level.REGION || territory.id().level() == Level.DEPARTEMENT;
    for (Territory commune : communes) {
      inside.computeIfAbsent(Level.COMMUNE, level -> new HashSet<>()).add(commune);
      if (large) {
        for (Territory above : geography.listTerritoriesOf(commune.id().code())) {
          inside.computeIfAbsent(above.id().level(), level -> new HashSet<>()).add(above);
        }
      }
    }
    if (territory.id().level() == Level.REGION) {
      inside.remove(Level.COMMUNE);
    } else {
      inside.remove(Level.DEPARTEMENT);
    }
    List<TerritoryView.Group> groups = new ArrayList<>();
    for (Level level : CHILDREN) {
      List<Link> links =
          inside.getOrDefault(level, Set.of()).stream()
              .sorted(Comparator.comparing(Territory::name))
              .map(TerritoryPage::link)
              .toList();
      if (!links.isEmpty()) {
        groups.add(
            new TerritoryView.Group(
                Places.levels(level) + " (" + French.number(links.size()) + ")", links));
      }
    }
    return groups;
  }
}
