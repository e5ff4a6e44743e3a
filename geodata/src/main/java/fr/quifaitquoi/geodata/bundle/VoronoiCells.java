package fr.quifaitquoi.geodata.bundle;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.snapshot.Polygons;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Approximates the outlines of communes: all that is nearer to a commune's point than to any
 * other's, and on land. The land is coarse, so a point in the water gets a strip that ties it to
 * the land: a cell always contains its point, and cells do not overlap.
 */
final class VoronoiCells {
  /** How wide, in degrees, the strip is that ties a point outside the land to it. */
  private static final double STRIP_DEGREES = 0.01;

  /** How far, in degrees, cells may reach beyond the outermost points. */
  private static final double MARGIN_DEGREES = 1;

  private static final GeometryFactory GEOMETRIES = new GeometryFactory(new PrecisionModel(), 4326);
  private static final PrecisionModel GRID = new PrecisionModel(Polygons.UNITS_PER_DEGREE);

  private static final Position NOWHERE = new Position(0, 0);

  private final Geometry land;
  private final PreparedGeometry preparedLand;

  /**
   * Cells on that land.
   *
   * @param land polygons, WGS84; empty when it is not known: a cell is then a small disc
   */
  VoronoiCells(Geometry land) {
    this.land = land;
    preparedLand = PreparedGeometryFactory.prepare(land);
  }

  /** The cell of each point, by the same keys. */
  Map<String, Geometry> of(Map<String, Position> points) {
    Envelope around = new Envelope(land.getEnvelopeInternal());
    points.values().forEach(p -> around.expandToInclude(p.lon(), p.lat()));
    // A degree of longitude is shorter than one of latitude: without this, cells would be too flat.
    double squeeze = Math.cos(Math.toRadians(around.centre().y));
    Map<Coordinate, String> keyOfSite = new HashMap<>();
    points.forEach((key, p) -> keyOfSite.put(new Coordinate(p.lon() * squeeze, p.lat()), key));
    if (points.size() == 1) {
      String only = points.keySet().iterator().next();
      around.expandBy(MARGIN_DEGREES);
      return Map.of(only, clip(GEOMETRIES.toGeometry(around), points.getOrDefault(only, NOWHERE)));
    }
    VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
    builder.setSites(new ArrayList<>(keyOfSite.keySet()));
    around.expandBy(MARGIN_DEGREES);
    builder.setClipEnvelope(
        new Envelope(
            around.getMinX() * squeeze,
            around.getMaxX() * squeeze,
            around.getMinY(),
            around.getMaxY()));
    Geometry diagram = builder.getDiagram(GEOMETRIES);
    AffineTransformation stretch = AffineTransformation.scaleInstance(1 / squeeze, 1);
    Map<String, Geometry> cells = new TreeMap<>();
    for (int i = 0; i < diagram.getNumGeometries(); i++) {
      Geometry cell = diagram.getGeometryN(i);
      String key = keyOfSite.get((Coordinate) cell.getUserData());
      if (key != null) {
        cells.put(key, clip(stretch.transform(cell), points.getOrDefault(key, NOWHERE)));
      }
    }
    if (cells.size() != points.size()) {
      throw new IllegalStateException("two points are at the same place");
    }
    return cells;
  }

  private Geometry clip(Geometry cell, Position position) {
    if (preparedLand.containsProperly(cell)) {
      return GeometryPrecisionReducer.reduce(cell, GRID);
    }
    Point point = GEOMETRIES.createPoint(new Coordinate(position.lon(), position.lat()));
    Geometry onLand = OverlayNGRobust.overlay(land, cell, OverlayNG.INTERSECTION);
    if (!onLand.contains(point)) {
      onLand =
          OverlayNGRobust.overlay(onLand, strip(onLand, point).intersection(cell), OverlayNG.UNION);
    }
    return Polygons.onlyPolygons(GeometryPrecisionReducer.reduce(onLand, GRID));
  }

  private static Geometry strip(Geometry onLand, Point point) {
    if (onLand.isEmpty()) {
      return point.buffer(STRIP_DEGREES);
    }
    Coordinate[] nearest = DistanceOp.nearestPoints(onLand, point);
    LineString tie = GEOMETRIES.createLineString(nearest);
    return tie.getLength() == 0 ? point.buffer(STRIP_DEGREES) : tie.buffer(STRIP_DEGREES);
  }
}
