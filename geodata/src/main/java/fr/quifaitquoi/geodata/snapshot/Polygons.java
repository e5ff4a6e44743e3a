package fr.quifaitquoi.geodata.snapshot;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/** Polygons on the grid that snapshots are written on. */
public final class Polygons {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory(new PrecisionModel(), 4326);
  private static final PrecisionModel GRID = new PrecisionModel(SnapshotFile.UNITS_PER_DEGREE);

  private Polygons() {}

  /** Their union, noded on the grid so that nearly common borders cannot break it. */
  public static Geometry unite(List<Geometry> geometries) {
    return onlyPolygons(UnaryUnionNG.union(geometries, GEOMETRIES, GRID));
  }

  /** The polygon or multipolygon in a geometry, without lines and points; empty if none. */
  public static Geometry onlyPolygons(Geometry geometry) {
    List<Polygon> polygons = new ArrayList<>();
    for (Object part : PolygonExtracter.getPolygons(geometry)) {
      polygons.add((Polygon) part);
    }
    return polygons.size() == 1
        ? polygons.getFirst()
        : GEOMETRIES.createMultiPolygon(polygons.toArray(new Polygon[0]));
  }
}
