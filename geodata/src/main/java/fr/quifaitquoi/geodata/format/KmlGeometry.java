package fr.quifaitquoi.geodata.format;

import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.layer.ByteBuilder;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Geometries as KML, WGS84, longitude first. Not thread-safe. */
final class KmlGeometry {
  private static final byte[] POINT = GeoJsonFeatures.ascii("<Point><coordinates>");
  private static final byte[] POINT_END = GeoJsonFeatures.ascii("</coordinates></Point>");

  private final FixedDecimals numbers = new FixedDecimals(Crs.CRS84.decimals());

  void appendPoint(double lon, double lat, ByteBuilder out) {
    out.append(POINT);
    appendPair(lon, lat, out);
    out.append(POINT_END);
  }

  void append(Geometry geometry, ByteBuilder out) {
    switch (geometry) {
      case Point point -> appendPoint(point.getX(), point.getY(), out);
      case LineString line -> appendLine("LineString", line.getCoordinateSequence(), out);
      case Polygon polygon -> appendPolygon(polygon, out);
      default -> {
        out.append("<MultiGeometry>");
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
          append(geometry.getGeometryN(i), out);
        }
        out.append("</MultiGeometry>");
      }
    }
  }

  private void appendPolygon(Polygon polygon, ByteBuilder out) {
    out.append("<Polygon><outerBoundaryIs>");
    appendLine("LinearRing", polygon.getExteriorRing().getCoordinateSequence(), out);
    out.append("</outerBoundaryIs>");
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      out.append("<innerBoundaryIs>");
      appendLine("LinearRing", polygon.getInteriorRingN(i).getCoordinateSequence(), out);
      out.append("</innerBoundaryIs>");
    }
    out.append("</Polygon>");
  }

  private void appendLine(String element, CoordinateSequence positions, ByteBuilder out) {
    out.append("<" + element + "><coordinates>");
    for (int i = 0; i < positions.size(); i++) {
      if (i > 0) {
        out.append(' ');
      }
      appendPair(positions.getX(i), positions.getY(i), out);
    }
    out.append("</coordinates></" + element + ">");
  }

  private void appendPair(double lon, double lat, ByteBuilder out) {
    numbers.append(lon, out);
    out.append(',');
    numbers.append(lat, out);
  }
}
