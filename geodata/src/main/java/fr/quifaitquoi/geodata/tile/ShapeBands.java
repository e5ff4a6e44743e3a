package fr.quifaitquoi.geodata.tile;

import fr.quifaitquoi.geodata.layer.Layer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * The lines and areas of a layer, simplified for bands of zooms: up to 6, 7 to 9, 10 to 12, and as
 * they are below. Areas of a layer are simplified together, so that edges which they share stay
 * shared; of what is left, every point is one of the stored ones. A band is made when it is first
 * asked for. Thread-safe.
 */
final class ShapeBands {
  /** The last zoom of each band that is simplified. */
  private static final int[] LAST_ZOOMS = {6, 9, 12};

  /**
   * A corner is dropped when the triangle that it makes has less area than a square of so many
   * units of a tile at the last zoom of the band: half a pixel where a tile is 256 pixels wide.
   */
  private static final int TOLERANCE_UNITS = 8;

  /** A band that would hold more of the points than that is not worth its memory. */
  private static final double WORTHWHILE = 0.9;

  private final Layer layer;
  private final @Nullable ProjectedShapes[] bands = new ProjectedShapes[LAST_ZOOMS.length + 1];

  ShapeBands(Layer layer) {
    this.layer = layer;
  }

  /** The shapes for a zoom. */
  ProjectedShapes at(int zoom) {
    int band = 0;
    while (band < LAST_ZOOMS.length && zoom > LAST_ZOOMS[band]) {
      band++;
    }
    return band(band);
  }

  private synchronized ProjectedShapes band(int band) {
    ProjectedShapes made = bands[band];
    if (made == null) {
      made = band == LAST_ZOOMS.length ? gather(project()) : simplify(band);
      bands[band] = made;
    }
    return made;
  }

  private ProjectedShapes simplify(int band) {
    ProjectedShapes exact = band(LAST_ZOOMS.length);
    double tolerance = TOLERANCE_UNITS * new TileAddress(LAST_ZOOMS[band], 0, 0).unit();
    List<@Nullable Geometry> shapes = project();
    List<Integer> areas = new ArrayList<>();
    for (int row = 0; row < shapes.size(); row++) {
      Geometry shape = shapes.get(row);
      if (shape instanceof Polygonal) {
        areas.add(row);
      } else if (shape instanceof Lineal) {
        shapes.set(row, TopologyPreservingSimplifier.simplify(shape, tolerance));
      }
    }
    Geometry[] simplified =
        CoverageSimplifier.simplify(
            areas.stream().map(shapes::get).toArray(Geometry[]::new), tolerance);
    for (int i = 0; i < simplified.length; i++) {
      shapes.set(areas.get(i), simplified[i]);
    }
    ProjectedShapes made = gather(shapes);
    return made.pointCount() > WORTHWHILE * exact.pointCount() ? exact : made;
  }

  private static ProjectedShapes gather(List<@Nullable Geometry> shapes) {
    ProjectedShapes.Builder builder = new ProjectedShapes.Builder(shapes.size());
    for (Geometry shape : shapes) {
      if (shape == null) {
        builder.addNothing();
      } else {
        builder.add(shape);
      }
    }
    return builder.build();
  }

  /** What is not a point, by row, in units of the world. */
  private List<@Nullable Geometry> project() {
    GeometryTransformer projection = new Projection();
    List<@Nullable Geometry> projected = new ArrayList<>(layer.size());
    for (int row = 0; row < layer.size(); row++) {
      Geometry geometry = layer.isPoint(row) ? null : layer.geometry(row);
      projected.add(geometry == null ? null : projection.transform(geometry));
    }
    return projected;
  }

  /** From WGS84 degrees to units of the world. */
  private static final class Projection extends GeometryTransformer {
    @Override
    protected CoordinateSequence transformCoordinates(CoordinateSequence points, Geometry parent) {
      Coordinate[] projected = new Coordinate[points.size()];
      for (int i = 0; i < projected.length; i++) {
        projected[i] = new Coordinate(WebMercator.x(points.getX(i)), WebMercator.y(points.getY(i)));
      }
      return new CoordinateArraySequence(projected);
    }
  }
}
