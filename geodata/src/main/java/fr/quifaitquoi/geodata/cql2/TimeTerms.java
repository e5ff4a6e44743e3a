package fr.quifaitquoi.geodata.cql2;

import fr.quifaitquoi.geodata.cql2.Cql2Expression.IntervalValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.TextValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.UnboundedValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The relations of times: T_AFTER and so on. */
final class TimeTerms {
  private final Compiler compiler;

  TimeTerms(Compiler compiler) {
    this.compiler = compiler;
  }

  /** Where a stretch of time comes from: one term for both its ends, or null for no end. */
  private record Source(@Nullable Term start, @Nullable Term end) {
    boolean isOfDays() {
      return isOfDays(start) && isOfDays(end);
    }

    private static boolean isOfDays(@Nullable Term term) {
      return term == null || term.type() != ValueType.TIMESTAMP;
    }

    Set<Integer> columns() {
      Term first = start == null ? end : start;
      Term last = end == null ? start : end;
      return first == null || last == null ? Set.of() : Term.columnsOf(first, last);
    }

    /** Null when an end is unknown. */
    @Nullable Span at(Cells cells, boolean days) {
      Span first =
          start == null ? new Span(Span.BEGINNING, Span.BEGINNING) : span(start, cells, days);
      Span last = end == null ? new Span(Span.END, Span.END) : span(end, cells, days);
      return first == null || last == null ? null : new Span(first.start(), last.end());
    }

    private static @Nullable Span span(Term term, Cells cells, boolean days) {
      Object value = term.at(cells);
      return value == null ? null : Span.of(value, days);
    }
  }

  Term term(Operator operator, List<Cql2Expression> arguments) {
    Source left = source(operator, arguments.getFirst());
    Source right = source(operator, arguments.getLast());
    boolean days = left.isOfDays() && right.isOfDays();
    Set<Integer> columns = new HashSet<>(left.columns());
    columns.addAll(right.columns());
    return new Term(
        ValueType.BOOLEAN,
        operator.text() + "(…)",
        Set.copyOf(columns),
        cells -> {
          Span a = left.at(cells, days);
          Span b = right.at(cells, days);
          return a == null || b == null ? null : (Object) Span.holds(operator, a, b);
        });
  }

  private Source source(Operator operator, Cql2Expression expression) {
    if (expression instanceof IntervalValue(Cql2Expression start, Cql2Expression end)) {
      Source source = new Source(end(start), end(end));
      if (source.columns().isEmpty()) {
        checkOrder(source);
      }
      return source;
    }
    if (expression instanceof UnboundedValue) {
      throw new Cql2SemanticException("« .. » n’a de sens que dans INTERVAL.");
    }
    Term moment = time(expression, operator.text());
    return new Source(moment, moment);
  }

  private static void checkOrder(Source source) {
    Span span = source.at(Cells.NONE, source.isOfDays());
    if (span != null && span.start() > span.end()) {
      throw new Cql2SemanticException("INTERVAL finit avant de commencer ; échangez ses bornes.");
    }
  }

  private @Nullable Term end(Cql2Expression expression) {
    return expression instanceof UnboundedValue ? null : time(expression, "INTERVAL");
  }

  private Term time(Cql2Expression expression, String where) {
    Cql2Expression read =
        expression instanceof TextValue(String text)
            ? Moments.find(text)
                .orElseThrow(() -> new Cql2SemanticException(where + " : " + Moments.badEnd(text)))
            : expression;
    Term term = compiler.term(read);
    if (!term.type().isTime() && (term.type() != ValueType.TEXT || term.isConstant())) {
      throw new Cql2SemanticException(
          where + " demande une date, un instant ou un intervalle ; " + term.shown() + ".");
    }
    return term;
  }
}
