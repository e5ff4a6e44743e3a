package fr.quifaitquoi.geodata.cql2;

import fr.quifaitquoi.geodata.cql2.Cql2Expression.PropertyName;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.TextValue;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Arrays and their relations, which look at what is in them, not at its order or number. */
final class ListTerms {
  private final Compiler compiler;
  private final Properties properties;

  ListTerms(Compiler compiler, Properties properties) {
    this.compiler = compiler;
    this.properties = properties;
  }

  /** An array that was written out. Annex A of the standard quotes its texts as names are. */
  Term term(List<Cql2Expression> elements) {
    List<Term> terms =
        elements.stream()
            .map(element ->
                element instanceof PropertyName(String name) && !properties.isKnown(name)
                    ? new TextValue(name)
                    : element)
            .map(compiler::term)
            .toList();
    return new Term(
            ValueType.LIST,
            "la liste",
            Term.columnsOf(terms),
            cells -> terms.stream().map(term -> element(term, cells)).toList())
        .folded();
  }

  /** Where a value is missing, something that equals nothing else. */
  private static Object element(Term term, Cells cells) {
    Object value = term.at(cells);
    return value == null ? new Object() : value;
  }

  Term relation(Operator operator, List<Cql2Expression> arguments) {
    Term left = list(operator, arguments.getFirst());
    Term right = list(operator, arguments.getLast());
    return new Term(
        ValueType.BOOLEAN,
        operator.text() + "(…)",
        Term.columnsOf(left, right),
        cells -> holds(operator, left.at(cells), right.at(cells)));
  }

  private Term list(Operator operator, Cql2Expression expression) {
    Term term = compiler.term(expression);
    if (term.type() != ValueType.LIST) {
      throw new Cql2SemanticException(
          operator.text()
              + " demande une liste, comme ('a', 'b') ; "
              + term.shown()
              + ". Pour une seule valeur, employez IN.");
    }
    return new Term(
            ValueType.LIST,
            term.label(),
            term.columns(),
            cells -> {
              Object value = term.at(cells);
              return value == null ? null : set(value);
            })
        .folded();
  }

  private static @Nullable Boolean holds(
      Operator operator, @Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      return null;
    }
    Set<?> a = (Set<?>) left;
    Set<?> b = (Set<?>) right;
    return switch (operator) {
      case A_EQUALS -> a.equals(b);
      case A_CONTAINS -> a.containsAll(b);
      case A_CONTAINED_BY -> b.containsAll(a);
      case A_OVERLAPS -> a.stream().anyMatch(b::contains);
      default -> throw new IllegalArgumentException("no relation of arrays: " + operator);
    };
  }

  private static Set<Object> set(Object list) {
    return ((Collection<?>) list)
        .stream().map(ListTerms::comparable).collect(Collectors.toCollection(HashSet::new));
  }

  /** What equals another when the values are equal: 3 and 3.0 are. */
  static Object comparable(Object value) {
    return switch (value) {
      case Number number -> number.doubleValue() + 0.0;
      case Collection<?> list -> set(list);
      default -> value;
    };
  }
}
