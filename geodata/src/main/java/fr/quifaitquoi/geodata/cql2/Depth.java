package fr.quifaitquoi.geodata.cql2;

import fr.quifaitquoi.geodata.cql2.Cql2Expression.ArrayOf;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.Call;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.IntervalValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.Operation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Counts levels of nesting without nesting itself. */
final class Depth {
  private record Level(Cql2Expression expression, int depth) {}

  private Depth() {}

  /** Whether an expression nests deeper than is allowed: long sums do, though they look flat. */
  static boolean isTooDeep(Cql2Expression expression) {
    Deque<Level> open = new ArrayDeque<>();
    open.push(new Level(expression, 0));
    while (!open.isEmpty()) {
      Level level = open.pop();
      if (level.depth() > Limits.DEPTH) {
        return true;
      }
      for (Cql2Expression child : children(level.expression())) {
        open.push(new Level(child, level.depth() + 1));
      }
    }
    return false;
  }

  private static List<Cql2Expression> children(Cql2Expression expression) {
    return switch (expression) {
      case Operation operation -> operation.arguments();
      case Call call -> call.arguments();
      case ArrayOf array -> array.elements();
      case IntervalValue interval -> List.of(interval.start(), interval.end());
      default -> List.of();
    };
  }
}
