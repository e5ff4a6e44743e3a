package fr.quifaitquoi.geodata.locate;

import java.util.List;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds the outlines that contain a point among many. A border belongs to its outline, and where
 * outlines overlap the first of the list wins.
 *
 * <p>The land is cut into cells of a hundredth of a degree. Each cell lists, in order, the outlines
 * that reach into it and whether they cover it whole: most points are found without looking at a
 * border, the others by counting the crossings of a ray with one or two outlines. Immutable and
 * thread-safe; a look-up allocates nothing.
 */
public final class PointLocator {
  private final FlatPolygon[] polygons;
  private final CellTable cells;

  /**
   * Prepares outlines.
   *
   * @param outlines valid polygons and multipolygons, WGS84 degrees, longitude first
   */
  public PointLocator(List<Geometry> outlines) {
    polygons = new FlatPolygon[outlines.size()];
    cells = new CellTable();
    // Cells list what was entered last first.
    for (int i = polygons.length - 1; i >= 0; i--) {
      polygons[i] = FlatPolygon.of(outlines.get(i));
      new CellRaster(polygons[i]).enter(i, cells);
    }
  }

  /** The place in the list of the first outline that contains the point, -1 if there is none. */
  public int locate(double lon, double lat) {
    int entry = cells.first(Cells.of(lon), Cells.of(lat));
    while (entry >= 0) {
      int polygon = cells.polygon(entry);
      if (cells.isWhole(entry) || polygons[polygon].covers(lon, lat)) {
        return polygon;
      }
      entry = cells.next(entry);
    }
    return -1;
  }

  /**
   * Shows each outline that contains the point, in the order of the list.
   *
   * @param visitor takes places in the list; false stops
   */
  public void visitAll(double lon, double lat, IntPredicate visitor) {
    int entry = cells.first(Cells.of(lon), Cells.of(lat));
    while (entry >= 0) {
      int polygon = cells.polygon(entry);
      boolean contains = cells.isWhole(entry) || polygons[polygon].covers(lon, lat);
      if (contains && !visitor.test(polygon)) {
        return;
      }
      entry = cells.next(entry);
    }
  }
}
