package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.directory.SearchRequest.Near;
import fr.quifaitquoi.indexer.directory.SearchRequest.Sort;
import fr.quifaitquoi.web.French;
import fr.quifaitquoi.web.view.Card;
import fr.quifaitquoi.web.view.Link;
import fr.quifaitquoi.web.view.SearchView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Ways on from a search without result: it is never a dead end. */
final class NothingFound {
  private static final int NEAREST = 3;
  private static final double FAR_METERS = 150_000;

  private final Instance instance;
  private final SearchRequest asked;

  NothingFound(Instance instance, SearchRequest asked) {
    this.instance = instance;
    this.asked = asked;
  }

  SearchView.Nothing make() {
    return new SearchView.Nothing(relaxed(), nearest(), neighbours());
  }

  private List<Link> relaxed() {
    List<Link> links = new ArrayList<>();
    SearchWords words = new SearchWords(instance);
    for (SearchWords.Filter filter : words.filters(asked)) {
      offer(links, filter.without(), filter.rest());
    }
    if (!asked.text().isEmpty()) {
      offer(
          links,
          "Sans les mots «\u00a0" + asked.text() + "\u00a0»",
          SearchEdit.of(asked).text("").firstPage().build());
    }
    if (PageSearch.hasPlace(asked)) {
      offer(
          links,
          "Dans toute la région, " + instance.homeName(),
          SearchEdit.of(asked).anywhere().firstPage().build());
    }
    return links;
  }

  private void offer(List<Link> links, String label, SearchRequest request) {
    long count = instance.count(PageSearch.of(request, instance));
    if (count > 0) {
      links.add(new Link(label, Addresses.search(request), French.count(count, "fiche", "fiches")));
    }
  }

  private List<Card> nearest() {
    return centre()
        .map(territory -> {
          SearchRequest request =
              SearchEdit.of(asked)
                  .anywhere()
                  .near(new Near(territory.centre(), FAR_METERS))
                  .sort(Sort.DISTANCE)
                  .first(NEAREST)
                  .build();
          CardMaker cards = instance.cards();
          return instance.search(PageSearch.of(request, instance)).hits().stream()
              .map(hit -> cards.make(hit, true, instance.today()))
              .toList();
        })
        .orElse(List.of());
  }

  private Optional<Territory> centre() {
    return asked.where().territories().stream()
        .findFirst()
        .flatMap(id -> instance.geography().find(id));
  }

  private List<Link> neighbours() {
    List<Link> links = new ArrayList<>();
    Optional<TerritoryId> bassin = centre().flatMap(this::bassinOf);
    if (bassin.isPresent()) {
      for (Territory neighbour : instance.geography().listNeighbours(bassin.get())) {
        SearchRequest there =
            SearchEdit.of(asked).territories(Set.of(neighbour.id())).firstPage().build();
        offer(links, French.typography(neighbour.name()), there);
      }
    }
    return links;
  }

  private Optional<TerritoryId> bassinOf(Territory territory) {
    if (territory.id().level() == Level.BASSIN_DE_VIE) {
      return Optional.of(territory.id());
    }
    if (territory.id().level() != Level.COMMUNE) {
      return Optional.empty();
    }
    return instance.geography().listTerritoriesOf(territory.id().code()).stream()
        .map(Territory::id)
        .filter(id -> id.level() == Level.BASSIN_DE_VIE)
        .findFirst();
  }
}
