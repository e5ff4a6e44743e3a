package fr.quifaitquoi.indexer.placing;

import fr.quifaitquoi.geodata.Box;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Outline;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.distance.DistanceOp;

/** Distance from a point to a commune's outline, metres; 0 inside. */
final class OutlineDistance {
  private static final double METERS_PER_DEGREE = Math.toRadians(1) * 6_371_008.8;

  private final Geography geography;

  OutlineDistance(Geography geography) {
    this.geography = geography;
  }

  double meters(Territory commune, Position position) {
    Optional<Territory> located = geography.locateCommune(position);
    if (located.isPresent() && located.get().id().equals(commune.id())) {
      return 0;
    }
    return geography
        .findOutline(commune.id())
        .map(outline -> toOutline(outline, position))
        .orElseGet(() -> toBox(commune.box(), position));
  }

  /** On a plane where a degree of longitude is as long as at the point: good to 1 % at 100 km. */
  private static double toOutline(Outline outline, Position position) {
    double narrowing = Math.cos(Math.toRadians(position.lat()));
    Geometry plane =
        AffineTransformation.scaleInstance(narrowing * METERS_PER_DEGREE, METERS_PER_DEGREE)
            .transform(outline.geometry());
    Coordinate point =
        new Coordinate(
            position.lon() * narrowing * METERS_PER_DEGREE, position.lat() * METERS_PER_DEGREE);
    return DistanceOp.distance(plane, plane.getFactory().createPoint(point));
  }

  private static double toBox(Box box, Position position) {
    double lon = Math.clamp(position.lon(), box.west(), box.east());
    double lat = Math.clamp(position.lat(), box.south(), box.north());
    return position.metersTo(new Position(lon, lat));
  }
}
