package fr.quifaitquoi.geodata.cql2;

import fr.quifaitquoi.geodata.cql2.Cql2Expression.ArrayOf;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.Operation;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.TextValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Comparisons of values: =, &lt;, BETWEEN, IN, LIKE, IS NULL. */
final class TestTerms {
  private static final String LABEL = "la comparaison";

  private final Compiler compiler;

  TestTerms(Compiler compiler) {
    this.compiler = compiler;
  }

  Term term(Operator operator, List<Cql2Expression> arguments) {
    return switch (operator) {
      case LIKE -> like(arguments.getFirst(), arguments.getLast());
      case IN -> in(arguments.getFirst(), ((ArrayOf) arguments.getLast()).elements());
      case BETWEEN -> between(arguments);
      case IS_NULL -> isNull(compiler.term(arguments.getFirst()));
      default -> compare(operator, new Pair(side(arguments.getFirst()), side(arguments.getLast())));
    };
  }

  private Side side(Cql2Expression expression) {
    return new Side(expression, compiler.term(expression));
  }

  private static Term compare(Operator operator, Pair pair) {
    return new Term(ValueType.BOOLEAN, LABEL, pair.columns(), cells -> pair.test(operator, cells));
  }

  private Term between(List<Cql2Expression> arguments) {
    Side value = side(arguments.getFirst());
    Pair low = new Pair(value, side(arguments.get(1)));
    Pair high = new Pair(value, side(arguments.get(2)));
    return new Term(
        ValueType.BOOLEAN,
        LABEL,
        Term.columnsOf(value.term(), low.right(), high.right()),
        cells -> {
          Object found = value.term().at(cells);
          Boolean above = low.test(Operator.GREATER_OR_EQUAL, found, cells);
          Boolean below = high.test(Operator.LESS_OR_EQUAL, found, cells);
          if (Boolean.FALSE.equals(above) || Boolean.FALSE.equals(below)) {
            return false;
          }
          return above == null || below == null ? null : (Object) true;
        });
  }

  private Term in(Cql2Expression value, List<Cql2Expression> candidates) {
    Side wanted = side(value);
    List<Pair> pairs = new ArrayList<>();
    for (Cql2Expression candidate : candidates) {
      pairs.add(new Pair(wanted, side(candidate)));
    }
    Set<Object> known = findConstants(wanted.term(), pairs);
    List<Term> all =
        Stream.concat(Stream.of(wanted.term()), pairs.stream().map(Pair::right)).toList();
    return new Term(
        ValueType.BOOLEAN,
        LABEL,
        Term.columnsOf(all),
        cells -> {
          Object found = wanted.term().at(cells);
          if (found == null) {
            return null;
          }
          return known == null
              ? isAny(pairs, found, cells)
              : (Object) known.contains(ListTerms.comparable(found));
        });
  }

  private static @Nullable Boolean isAny(List<Pair> pairs, Object found, Cells cells) {
    boolean unknown = false;
    for (Pair pair : pairs) {
      Boolean equal = pair.test(Operator.EQUAL, found, cells);
      if (equal == null) {
        unknown = true;
      } else if (equal) {
        return true;
      }
    }
    return unknown ? null : false;
  }

  /** The candidates' values when all are constants like the wanted one; null otherwise. */
  private static @Nullable Set<Object> findConstants(Term wanted, List<Pair> pairs) {
    Set<Object> values = new HashSet<>();
    for (Pair pair : pairs) {
      Term candidate = pair.right();
      Object value = candidate.isConstant() ? candidate.at(Cells.NONE) : null;
      boolean alike =
          candidate.type() == wanted.type()
              || (wanted.type().isText() && candidate.type().isText());
      if (value == null || !alike) {
        return null;
      }
      values.add(ListTerms.comparable(value));
    }
    return values;
  }

  private Term like(Cql2Expression value, Cql2Expression pattern) {
    Term text = compiler.term(value);
    if (!text.type().isText()) {
      throw new Cql2SemanticException("LIKE demande un texte ; " + text.shown() + ".");
    }
    if (!isPattern(pattern) || !(compiler.term(pattern).at(Cells.NONE) instanceof String written)) {
      throw new Cql2SemanticException("LIKE demande un motif entre apostrophes, comme 'Saint-%'.");
    }
    LikePattern compiled = new LikePattern(written);
    return new Term(
        ValueType.BOOLEAN,
        LABEL,
        text.columns(),
        cells -> {
          Object found = text.at(cells);
          return found == null ? null : (Object) compiled.matches((String) found);
        });
  }

  private static boolean isPattern(Cql2Expression expression) {
    return expression instanceof TextValue
        || (expression instanceof Operation(Operator operator, List<Cql2Expression> arguments)
            && operator.family() == Operator.Family.FOLDING
            && isPattern(arguments.getFirst()));
  }

  private static Term isNull(Term value) {
    return new Term(ValueType.BOOLEAN, LABEL, value.columns(), cells -> value.at(cells) == null);
  }
}
