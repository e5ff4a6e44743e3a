package fr.quifaitquoi.geodata.cql2;

import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two terms that can be compared, and how. */
final class Pair {
  private final Term left;
  private final Term right;
  private final Comparator<Object> order;

  /**
   * @throws Cql2SemanticException when they cannot be compared
   */
  Pair(Side left, Side right) {
    this.left = left.against(right.term());
    this.right = right.against(left.term());
    Comparator<Object> found = Comparisons.find(this.left.type(), this.right.type());
    if (found == null) {
      throw new Cql2SemanticException(
          this.left.shown()
              + " et "
              + this.right.shown()
              + " : ils ne se comparent pas."
              + hint(this.left.type(), this.right.type()));
    }
    order = found;
  }

  Term right() {
    return right;
  }

  Set<Integer> columns() {
    return Term.columnsOf(left, right);
  }

  @Nullable Boolean test(Operator operator, Cells cells) {
    return test(operator, left.at(cells), cells);
  }

  /**
   * @param found the left side's value, when it is known already
   */
  @Nullable Boolean test(Operator operator, @Nullable Object found, Cells cells) {
    Object other = right.at(cells);
    if (found == null || other == null) {
      return null;
    }
    // Texts are told apart faster than they are put in order.
    int difference =
        operator == Operator.EQUAL && found instanceof String
            ? (found.equals(other.toString()) ? 0 : 1)
            : order.compare(found, other);
    return Comparisons.holds(operator, difference);
  }

  private static String hint(ValueType left, ValueType right) {
    if (left == ValueType.LIST || right == ValueType.LIST) {
      return " Pour une liste, employez A_CONTAINS ou A_OVERLAPS.";
    }
    if (left == ValueType.GEOMETRY || right == ValueType.GEOMETRY) {
      return " Pour une géométrie, employez S_INTERSECTS, S_WITHIN…";
    }
    boolean number = left == ValueType.NUMBER || right == ValueType.NUMBER;
    return number && (left.isText() || right.isText())
        ? " Un nombre s’écrit sans apostrophes, un texte entre apostrophes."
        : "";
  }
}
