package fr.quifaitquoi.geodata.cql2;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** AND, OR and NOT of one row, where the unknown is null. */
final class Logic {
  private Logic() {}

  static Term term(Operator operator, List<Term> parts) {
    return new Term(
        ValueType.BOOLEAN,
        "la condition",
        Term.columnsOf(parts),
        cells ->
            operator == Operator.NOT ? not(parts.getFirst(), cells) : join(operator, parts, cells));
  }

  private static @Nullable Boolean not(Term part, Cells cells) {
    Object value = part.at(cells);
    return value == null ? null : !(Boolean) value;
  }

  /** One false decides an AND, one true an OR. */
  private static @Nullable Boolean join(Operator operator, List<Term> parts, Cells cells) {
    boolean decisive = operator == Operator.OR;
    boolean unknown = false;
    for (Term part : parts) {
      Object value = part.at(cells);
      if (value == null) {
        unknown = true;
      } else if ((Boolean) value == decisive) {
        return decisive;
      }
    }
    return unknown ? null : !decisive;
  }
}
