package fr.quifaitquoi.geodata.cql2;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** The relations of places: S_INTERSECTS and so on. */
final class SpaceTerms {
  private final Compiler compiler;

  SpaceTerms(Compiler compiler) {
    this.compiler = compiler;
  }

  /** One that uses the layer's index when a fixed geometry is compared with the features'. */
  Plan plan(Operator operator, List<Cql2Expression> arguments) {
    Term left = place(operator, arguments.getFirst());
    Term right = place(operator, arguments.getLast());
    if (left.isConstant() != right.isConstant()) {
      Term fixed = left.isConstant() ? left : right;
      Operator relation = left.isConstant() ? SpatialTest.converse(operator) : operator;
      if (fixed.at(Cells.NONE) instanceof Geometry geometry) {
        return new SpatialPlan(relation, geometry);
      }
    }
    return new TermPlan(term(operator, left, right).folded());
  }

  Term term(Operator operator, List<Cql2Expression> arguments) {
    return term(
        operator, place(operator, arguments.getFirst()), place(operator, arguments.getLast()));
  }

  private static Term term(Operator operator, Term left, Term right) {
    return new Term(
        ValueType.BOOLEAN,
        operator.text() + "(…)",
        Term.columnsOf(left, right),
        cells -> {
          Object a = left.at(cells);
          Object b = right.at(cells);
          return a == null || b == null
              ? null
              : (Object) SpatialTest.holds(operator, (Geometry) a, (Geometry) b);
        });
  }

  private Term place(Operator operator, Cql2Expression expression) {
    Term term = compiler.term(expression);
    if (term.type() != ValueType.GEOMETRY) {
      throw new Cql2SemanticException(
          operator.text()
              + " demande une géométrie, comme geometry, BBOX(…) ou POINT(2.35 48.85) ; "
              + term.shown()
              + ".");
    }
    return term;
  }
}
