package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.search.SearchQuery;
import fr.quifaitquoi.geodata.Box;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.directory.SearchRequest.Near;
import fr.quifaitquoi.indexer.directory.SearchRequest.Sort;
import fr.quifaitquoi.indexer.directory.SearchRequest.Where;
import fr.quifaitquoi.web.view.MapView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes what the maps of pages start from. */
final class Maps {
  private static final double METERS_PER_DEGREE = 111_195;
  private static final Box FRANCE = new Box(-5, 41.3, 9.6, 51.1);

  private final Instance instance;

  Maps(Instance instance) {
    this.instance = instance;
  }

  /** The points of a search as a page makes it. */
  MapView ofSearch(SearchRequest effective) {
    return new MapView(
        query(effective),
        text(window(effective.where())),
        outline(effective.where()),
        null,
        instance.tiles(),
        null,
        "Carte des fiches");
  }

  /** The points that sit in a territory, with its outline. */
  MapView ofTerritory(Territory territory, SearchRequest effective) {
    return new MapView(
        query(effective),
        text(territory.box()),
        Addresses.outline(territory.id()),
        null,
        instance.tiles(),
        null,
        "Carte\u00a0: " + Places.inSentence(territory));
  }

  /** One point, or an outline, or both; of neither, the instance's territory. */
  MapView ofEntry(MapView.@Nullable Point point, @Nullable TerritoryId coverage, String name) {
    Optional<Territory> territory =
        Optional.ofNullable(coverage).flatMap(id -> instance.geography().find(id));
    Box box =
        point != null
            ? around(new Position(point.lon(), point.lat()), 1500)
            : territory.map(Territory::box).orElseGet(this::home);
    return new MapView(
        null,
        text(box),
        territory.map(found -> Addresses.outline(found.id())).orElse(null),
        null,
        instance.tiles(),
        point,
        "Où se trouve " + name);
  }

  /**
   * A point that was looked for.
   *
   * @param around the window; null for the point's surroundings
   * @param outline the territory that it stands for
   */
  MapView ofPlace(MapView.Point point, @Nullable Box around, @Nullable TerritoryId outline) {
    Box box = around == null ? around(new Position(point.lon(), point.lat()), 500) : around;
    return new MapView(
        null,
        text(box),
        outline == null ? null : Addresses.outline(outline),
        null,
        instance.tiles(),
        point,
        "Où se trouve " + point.name());
  }

  private static String query(SearchRequest effective) {
    return SearchQuery.of(
        SearchEdit.of(effective).sort(Sort.DEFAULT).firstPage().facets(Set.of()).build());
  }

  private @Nullable String outline(Where where) {
    return where.territories().size() == 1
        ? Addresses.outline(where.territories().iterator().next())
        : null;
  }

  private Box window(Where where) {
    if (where.box() != null) {
      return where.box();
    }
    Near near = where.near();
    if (near != null) {
      return around(near.position(), near.radiusMeters());
    }
    return where.territories().stream()
        .map(id -> instance.geography().find(id))
        .flatMap(Optional::stream)
        .map(Territory::box)
        .reduce(Maps::union)
        .orElseGet(this::home);
  }

  private Box home() {
    return instance.geography().find(instance.home()).map(Territory::box).orElse(FRANCE);
  }

  private static Box union(Box a, Box b) {
    return new Box(
        Math.min(a.west(), b.west()),
        Math.min(a.south(), b.south()),
        Math.max(a.east(), b.east()),
        Math.max(a.north(), b.north()));
  }

  /** The window that shows territories; metropolitan France when they are all there are. */
  static String around(List<Territory> territories, @Nullable TerritoryId within) {
    Box box =
        within == null
            ? FRANCE
            : territories.stream().map(Territory::box).reduce(Maps::union).orElse(FRANCE);
    return text(box);
  }

  private static Box around(Position p, double meters) {
    double lat = meters / METERS_PER_DEGREE;
    double lon = lat / Math.max(0.1, Math.cos(Math.toRadians(p.lat())));
    return new Box(
        Math.max(-180, p.lon() - lon),
        Math.max(-90, p.lat() - lat),
        Math.min(180, p.lon() + lon),
        Math.min(90, p.lat() + lat));
  }

  private static String text(Box box) {
    return String.format(
        Locale.ROOT, "%.5f,%.5f,%.5f,%.5f", box.west(), box.south(), box.east(), box.north());
  }
}
