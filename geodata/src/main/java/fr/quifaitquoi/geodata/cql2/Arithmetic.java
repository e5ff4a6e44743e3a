package fr.quifaitquoi.geodata.cql2;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Calculations. What has no finite result, as a division by zero, is unknown. */
final class Arithmetic {
  private Arithmetic() {}

  static Term term(Operator operator, Term left, Term right) {
    check(operator, left);
    check(operator, right);
    return new Term(
        ValueType.NUMBER,
        "le calcul",
        Term.columnsOf(left, right),
        cells -> {
          Object a = left.at(cells);
          Object b = right.at(cells);
          return a == null || b == null
              ? null
              : result(operator, ((Number) a).doubleValue(), ((Number) b).doubleValue());
        });
  }

  private static void check(Operator operator, Term term) {
    if (term.type() != ValueType.NUMBER) {
      throw new Cql2SemanticException(
          "« " + operator.text() + " » ne calcule qu’avec des nombres ; " + term.shown() + ".");
    }
  }

  private static @Nullable Double result(Operator operator, double a, double b) {
    double result =
        switch (operator) {
          case ADD -> decimal(a).add(decimal(b)).doubleValue();
          case SUBTRACT -> decimal(a).subtract(decimal(b)).doubleValue();
          case MULTIPLY -> decimal(a).multiply(decimal(b)).doubleValue();
          case DIVIDE -> a / b;
          case MODULO -> a % b;
          case INTEGER_DIVIDE -> wholePart(a / b);
          case POWER -> Math.pow(a, b);
          default -> throw new IllegalArgumentException("no calculation: " + operator);
        };
    return Double.isFinite(result) ? result + 0.0 : null;
  }

  /** As it is written: 0.6 + 1 - 1 is 0.6, which it is not among binary fractions. */
  private static BigDecimal decimal(double number) {
    return BigDecimal.valueOf(number);
  }

  private static double wholePart(double quotient) {
    return quotient < 0 ? Math.ceil(quotient) : Math.floor(quotient);
  }
}
