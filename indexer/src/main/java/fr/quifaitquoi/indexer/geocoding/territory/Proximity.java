package fr.quifaitquoi.indexer.geocoding.territory;

import fr.quifaitquoi.geodata.Position;
import org.jspecify.annotations.Nullable;

/** How much less likely what is far from a point is, as a logarithm: 0 there, never under -6. */
final class Proximity {
  private static final double KM_PER_DEGREE = 111.2;
  private static final double SCALE_KM = 3;
  private static final double FARTHEST = -6;

  private final @Nullable Position from;
  private final double kmPerLon;

  Proximity(@Nullable Position from) {
    this.from = from;
    kmPerLon = from == null ? 0 : KM_PER_DEGREE * Math.cos(Math.toRadians(from.lat()));
  }

  double bias(Position to) {
    if (from == null) {
      return 0;
    }
    double x = (to.lon() - from.lon()) * kmPerLon;
    double y = (to.lat() - from.lat()) * KM_PER_DEGREE;
    return Math.max(FARTHEST, -2 * Math.log1p(Math.sqrt(x * x + y * y) / SCALE_KM));
  }
}
