package fr.quifaitquoi.geodata.format;

import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.layer.Layer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.util.GeometryTransformer;

/**
 * The geometries of a layer in a system, easting or longitude first, as files without an axis order
 * of their own hold them. Not thread-safe.
 */
public final class Projector {
  private final Layer layer;
  private final Crs crs;
  private final double[] pair = new double[2];
  private boolean imageless;

  /** Projects that layer. */
  public Projector(Layer layer, Crs crs) {
    this.layer = layer;
    this.crs = crs.isLatitudeFirst() ? Crs.CRS84 : crs;
  }

  /** Whether a row is a point that has an image, which {@link #x} and {@link #y} then give. */
  public boolean moveTo(int row) {
    if (!layer.isPoint(row)) {
      return false;
    }
    pair[0] = layer.lon(row);
    pair[1] = layer.lat(row);
    crs.fromWgs84(pair, 1);
    return Double.isFinite(pair[0]) && Double.isFinite(pair[1]);
  }

  /** Moves to a row's point, or to one inside its geometry; whether there is one. */
  public boolean moveInside(int row) {
    if (layer.isPoint(row)) {
      return moveTo(row);
    }
    Geometry geometry = geometry(row);
    if (geometry == null) {
      return false;
    }
    Coordinate inside = geometry.getInteriorPoint().getCoordinate();
    pair[0] = inside.x;
    pair[1] = inside.y;
    return true;
  }

  /** Easting or longitude of the point last moved to. */
  public double x() {
    return pair[0];
  }

  /** Northing or latitude of the point last moved to. */
  public double y() {
    return pair[1];
  }

  /** A row's geometry; null when it has none, or one without an image in the system. */
  public @Nullable Geometry geometry(int row) {
    Geometry geometry = layer.geometry(row);
    if (geometry == null || crs == Crs.CRS84) {
      return geometry;
    }
    imageless = false;
    Geometry projected = new Transformer().transform(geometry);
    return imageless ? null : projected;
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
      crs.fromWgs84(pairs, count);
      if (!Arrays.stream(pairs).allMatch(Double::isFinite)) {
        imageless = true;
        Arrays.fill(pairs, 0);
      }
      return new PackedCoordinateSequence.Double(pairs, 2, 0);
    }
  }
}
