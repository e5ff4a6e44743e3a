package fr.quifaitquoi.geodata.crs;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;

/** GeoTools' transforms from and to WGS84, easting first, decoded when first asked for. */
final class EpsgTransforms {
  private static final int WGS84 = 4326;
  private static final ConcurrentMap<Integer, PointTransform> FROM_WGS84 =
      new ConcurrentHashMap<>();
  private static final ConcurrentMap<Integer, PointTransform> TO_WGS84 = new ConcurrentHashMap<>();

  private EpsgTransforms() {}

  static PointTransform fromWgs84(int epsg) {
    return FROM_WGS84.computeIfAbsent(epsg, code -> build(WGS84, code));
  }

  static PointTransform toWgs84(int epsg) {
    return TO_WGS84.computeIfAbsent(epsg, code -> build(code, WGS84));
  }

  /** Whether there is a way from a system to WGS84. */
  static boolean isKnown(int epsg) {
    try {
      TO_WGS84.computeIfAbsent(epsg, code -> build(code, WGS84));
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private static PointTransform build(int from, int to) {
    try {
      // Lenient: RGF93, RGAF09 … and WGS84 are the same to a few centimetres, no shift is
      // published.
      MathTransform transform = CRS.findMathTransform(decode(from), decode(to), true);
      return new PointTransform(transform);
    } catch (FactoryException e) {
      throw new IllegalStateException("no transform from EPSG:" + from + " to EPSG:" + to, e);
    }
  }

  private static CoordinateReferenceSystem decode(int epsg) throws FactoryException {
    return CRS.decode("EPSG:" + epsg, true);
  }

  /** Points through a GeoTools transform, which is thread-safe. */
  static final class PointTransform {
    private final MathTransform transform;

    private PointTransform(MathTransform transform) {
      this.transform = transform;
    }

    /** The transformed pair, or NaN twice where the formulas do not converge. */
    double[] apply(double first, double second) {
      double[] point = {first, second};
      try {
        transform.transform(point, 0, point, 0, 1);
        return point;
      } catch (TransformException e) {
        return new double[] {Double.NaN, Double.NaN};
      }
    }

    /** Transforms pairs in place; where the formulas do not converge they become NaN. */
    void apply(double[] pairs, int count) {
      double[] given = Arrays.copyOf(pairs, 2 * count);
      try {
        transform.transform(pairs, 0, pairs, 0, count);
      } catch (TransformException e) {
        // One bad point stops the rest: each for itself, then.
        for (int i = 0; i < 2 * count; i += 2) {
          double[] point = apply(given[i], given[i + 1]);
          pairs[i] = point[0];
          pairs[i + 1] = point[1];
        }
      }
    }
  }
}
