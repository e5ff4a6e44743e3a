package fr.quifaitquoi.api.geocoding;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.crs.ProjectedPosition;
import fr.quifaitquoi.geodata.crs.Projection;
import java.util.Optional;

/** Metres where a position lies: Lambert-93, or the legal projection of an overseas territory. */
final class LegalProjection {
  private static final Projection[] ALL = Projection.values();

  private LegalProjection() {}

  /** Empty where there is none, in the Pacific and the South. The areas do not overlap. */
  static Optional<ProjectedPosition> findProjected(Position position) {
    for (Projection projection : ALL) {
      if (projection.area().contains(position)) {
        return projection.findProjected(position);
      }
    }
    return Optional.empty();
  }
}
