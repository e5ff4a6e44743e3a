package fr.quifaitquoi.geodata.format;

import fr.quifaitquoi.geodata.layer.Layer;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * The one form to which all geometries of a file are brought, as formats with typed layers want:
 * one that is multiple makes all multiple.
 */
public enum GeometryForm {
  POINT,
  MULTIPOINT,
  LINESTRING,
  MULTILINESTRING,
  POLYGON,
  MULTIPOLYGON,
  /** Several kinds. */
  GEOMETRY;

  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** The form of what is taken of a layer; of its schema when it has no geometry. */
  public static GeometryForm of(Extract extract) {
    Layer layer = extract.layer();
    BitSet rows = extract.rows();
    int dimensions = 0;
    boolean multiple = false;
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      if (layer.isPoint(row)) {
        dimensions |= 1;
        continue;
      }
      Geometry geometry = layer.geometry(row);
      if (geometry != null) {
        boolean mixed = geometry.getClass() == GeometryCollection.class;
        dimensions |= mixed ? 8 : 1 << geometry.getDimension();
        multiple |= geometry instanceof GeometryCollection;
      }
    }
    return switch (dimensions) {
      case 0 -> ofSchema(layer);
      case 1 -> multiple ? MULTIPOINT : POINT;
      case 2 -> multiple ? MULTILINESTRING : LINESTRING;
      case 4 -> multiple ? MULTIPOLYGON : POLYGON;
      default -> GEOMETRY;
    };
  }

  private static GeometryForm ofSchema(Layer layer) {
    return switch (layer.schema().geometry()) {
      case POINT -> POINT;
      case LINE -> LINESTRING;
      case POLYGON -> POLYGON;
      case MIXED, NONE -> GEOMETRY;
    };
  }

  /** The geometry in this form. */
  public Geometry bring(Geometry geometry) {
    return switch (this) {
      case MULTIPOINT ->
          geometry instanceof Point point
              ? FACTORY.createMultiPoint(new Point[] {point})
              : geometry;
      case MULTILINESTRING ->
          geometry instanceof LineString line
              ? FACTORY.createMultiLineString(new LineString[] {line})
              : geometry;
      case MULTIPOLYGON ->
          geometry instanceof Polygon polygon
              ? FACTORY.createMultiPolygon(new Polygon[] {polygon})
              : geometry;
      case POINT, LINESTRING, POLYGON, GEOMETRY -> geometry;
    };
  }

  /** The parts of a geometry, itself when it is single. */
  public static List<Geometry> parts(Geometry geometry) {
    return IntStream.range(0, geometry.getNumGeometries())
        .mapToObj(geometry::getGeometryN)
        .toList();
  }
}
