package fr.quifaitquoi.indexer.geocoding.territory;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Method;
import fr.quifaitquoi.geodata.Outline;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.geocoding.Feature;
import fr.quifaitquoi.indexer.geocoding.FeatureType;
import fr.quifaitquoi.indexer.geocoding.ReverseQuery;
import fr.quifaitquoi.indexer.geocoding.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.distance.DistanceOp;

/**
 * Finds the territories at a point: the commune that contains it, then others by the distance of
 * their centres. Generalised outlines leave gaps, and coasts are drawn roughly: a point in none
 * belongs to the nearest within 2 km, or 5 km of an approximated outline. Thread-safe.
 */
final class TerritoryReverse {
  private static final double GAP_METERS = 2_000;
  private static final double APPROXIMATED_GAP_METERS = 5_000;
  private static final double FARTHEST_CENTRE_METERS = 25_000;
  private static final int CENTRES_TRIED = 24;
  private static final double SCORE_METERS = 10_000;
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private final Geography geography;
  private final Places places;
  private final Codes codes;
  private final CentreGrid communes;

  TerritoryReverse(Geography geography, Places places, Codes codes) {
    this.geography = geography;
    this.places = places;
    this.codes = codes;
    communes =
        new CentreGrid(places.list().stream().filter(p -> p.kind() == Kind.COMMUNE).toList());
  }

  /** Empty when the point lies in no commune, nor near one. */
  List<Feature> reverse(ReverseQuery query) {
    Place inside = commune(query.position());
    if (inside == null) {
      return List.of();
    }
    Admission admission = new Admission(query.filter(), codes);
    List<Feature> found = new ArrayList<>();
    if (admission.admitsWithin(inside)) {
      add(inside, query, found);
    }
    if (found.size() < query.limit()) {
      int most = query.limit() - found.size();
      communes
          .nearest(
              query.position(),
              query.radiusMeters(),
              most,
              p -> !p.id().equals(inside.id()) && admission.admitsWithin(p))
          .forEach(near -> add(near.place(), query, found));
    }
    addWider(inside, admission, query, found);
    return found;
  }

  /** Wider territories are answered when they are asked for. */
  private void addWider(
      Place inside, Admission admission, ReverseQuery query, List<Feature> found) {
    for (Territory around : geography.listTerritoriesOf(inside.id())) {
      Place place = places.get(around.id());
      if (place != null && admission.asks(place.kind().type()) && found.size() < query.limit()) {
        add(place, query, found);
      }
    }
  }

  private static void add(Place place, ReverseQuery query, List<Feature> found) {
    double meters = query.position().metersTo(place.position());
    double score = 1 - Math.min(1, meters / SCORE_METERS);
    boolean municipality = place.kind().type() == FeatureType.MUNICIPALITY;
    @Nullable String postcode = municipality ? query.filter().postcode() : null;
    found.add(place.toFeature(new Standing(score, place.importance(), meters), postcode));
  }

  private @Nullable Place commune(Position position) {
    Optional<Territory> inside = geography.locateCommune(position);
    return inside.isPresent() ? places.commune(inside.get().id().code()) : nearestOutline(position);
  }

  private @Nullable Place nearestOutline(Position position) {
    Point point = GEOMETRIES.createPoint(new Coordinate(position.lon(), position.lat()));
    Place nearest = null;
    double least = Double.POSITIVE_INFINITY;
    for (CentreGrid.Near near :
        communes.nearest(position, FARTHEST_CENTRE_METERS, CENTRES_TRIED, any -> true)) {
      Outline outline = geography.findOutline(TerritoryId.commune(near.place().id())).orElse(null);
      if (outline != null) {
        double meters = meters(outline, point, position);
        boolean official = outline.method() == Method.OFFICIELLE;
        if (meters < least && meters <= (official ? GAP_METERS : APPROXIMATED_GAP_METERS)) {
          least = meters;
          nearest = near.place();
        }
      }
    }
    return nearest;
  }

  private static double meters(Outline outline, Point point, Position position) {
    Coordinate at = DistanceOp.nearestPoints(outline.geometry(), point)[0];
    return position.metersTo(new Position(at.x, at.y));
  }
}
