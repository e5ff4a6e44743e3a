package fr.quifaitquoi.geodata.crs;

import java.util.Arrays;
import java.util.Optional;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.util.GeometryTransformer;

/**
 * A coordinate system in which foreign files may be: any that the EPSG database knows, easting or
 * longitude first. Thread-safe.
 */
public final class SourceSystem {
  /** WGS 84, in which nothing is to be transformed. */
  public static final SourceSystem WGS84 = new SourceSystem(Crs.WGS84.epsg());

  private final int epsg;

  private SourceSystem(int epsg) {
    this.epsg = epsg;
  }

  /** The system of a code; empty when the database has none, or no way from it to WGS 84. */
  public static Optional<SourceSystem> find(int epsg) {
    if (epsg == WGS84.epsg) {
      return Optional.of(WGS84);
    }
    return EpsgTransforms.isKnown(epsg) ? Optional.of(new SourceSystem(epsg)) : Optional.empty();
  }

  /**
   * The geometry in WGS 84, longitude first; empty when a part of it has no image, or one that is
   * not on Earth.
   */
  public Optional<Geometry> findWgs84(Geometry geometry) {
    Geometry transformed = epsg == WGS84.epsg ? geometry : new Transformer().transform(geometry);
    boolean onEarth =
        Arrays.stream(transformed.getCoordinates())
            .allMatch(position -> Math.abs(position.x) <= 180 && Math.abs(position.y) <= 90);
    return onEarth ? Optional.of(transformed) : Optional.empty();
  }

  private final class Transformer extends GeometryTransformer {
    @Override
    protected CoordinateSequence transformCoordinates(
        CoordinateSequence positions, Geometry parent) {
      int count = positions.size();
      double[] pairs = new double[2 * count];
      for (int i = 0; i < count; i++) {
        pairs[2 * i] = positions.getX(i);
        pairs[2 * i + 1] = positions.getY(i);
      }
      EpsgTransforms.toWgs84(epsg).apply(pairs, count);
      return new PackedCoordinateSequence.Double(pairs, 2, 0);
    }
  }
}
