package fr.quifaitquoi.geodata.cql2;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import org.locationtech.jts.operation.relateng.TopologyPredicate;

/**
 * One spatial relation between many geometries and one, which is made ready once. Not thread-safe.
 */
final class SpatialTest {
  private final Operator operator;
  private final RelateNG prepared;

  /** For points in an area. */
  private final @Nullable IndexedPointInAreaLocator locator;

  /**
   * @param operator of a feature's geometry to the fixed one
   */
  SpatialTest(Operator operator, Geometry fixed) {
    this.operator = operator;
    this.prepared = RelateNG.prepare(fixed);
    this.locator = fixed instanceof Polygonal ? new IndexedPointInAreaLocator(fixed) : null;
  }

  boolean holds(Geometry geometry) {
    return locator != null && geometry instanceof Point point && !point.isEmpty()
        ? holds(point.getCoordinate(), locator)
        : prepared.evaluate(geometry, predicate(converse(operator)));
  }

  private boolean holds(Coordinate point, IndexedPointInAreaLocator area) {
    int place = area.locate(point);
    return switch (operator) {
      case S_INTERSECTS -> place != Location.EXTERIOR;
      case S_DISJOINT -> place == Location.EXTERIOR;
      case S_WITHIN -> place == Location.INTERIOR;
      case S_TOUCHES -> place == Location.BOUNDARY;
      default -> false;
    };
  }

  static boolean holds(Operator operator, Geometry left, Geometry right) {
    return RelateNG.relate(left, right, predicate(operator));
  }

  /** What the second is to the first. */
  static Operator converse(Operator operator) {
    return switch (operator) {
      case S_WITHIN -> Operator.S_CONTAINS;
      case S_CONTAINS -> Operator.S_WITHIN;
      default -> operator;
    };
  }

  private static TopologyPredicate predicate(Operator operator) {
    return switch (operator) {
      case S_INTERSECTS -> RelatePredicate.intersects();
      case S_DISJOINT -> RelatePredicate.disjoint();
      case S_EQUALS -> RelatePredicate.equalsTopo();
      case S_TOUCHES -> RelatePredicate.touches();
      case S_WITHIN -> RelatePredicate.within();
      case S_OVERLAPS -> RelatePredicate.overlaps();
      case S_CROSSES -> RelatePredicate.crosses();
      case S_CONTAINS -> RelatePredicate.contains();
      default -> throw new IllegalArgumentException("no spatial relation: " + operator);
    };
  }
}
