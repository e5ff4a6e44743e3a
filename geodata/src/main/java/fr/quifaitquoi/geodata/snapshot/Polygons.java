package fr.quifaitquoi.geodata.snapshot;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/** Polygons on the grid that snapshots are written on. */
public final class Polygons {
  /** A coordinate is kept to a millionth of a degree: 11 cm at most. */
  public static final double UNITS_PER_DEGREE = 1e6;

  private static final GeometryFactory GEOMETRIES = new GeometryFactory(new PrecisionModel(), 4326);
  private static final PrecisionModel GRID = new PrecisionModel(UNITS_PER_DEGREE);

  /** Share of the area that slivers between borders may take. */
  private static final double SLIVERS = 1e-7;

  private Polygons() {}

  /**
   * Their union. Outlines that share their borders exactly are merged by dropping these, which is
   * ten times as fast; when that loses or gains area they are noded on the grid, which nearly
   * common borders cannot break.
   */
  public static Geometry unite(List<Geometry> geometries) {
    Geometry all = GEOMETRIES.buildGeometry(geometries);
    try {
      Geometry merged = CoverageUnion.union(all);
      if (Math.abs(merged.getArea() - all.getArea()) < SLIVERS * all.getArea()
          && merged.isValid()) {
        return onlyPolygons(merged);
      }
    } catch (TopologyException e) {
      // Borders cross: they are noded below.
    }
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
