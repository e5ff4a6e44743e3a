package fr.quifaitquoi.geodata.cql2;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An expression that was checked: it has a type, and a value in each row.
 *
 * @param label as users know it, for messages
 * @param columns on which the value depends; none for a constant
 */
record Term(ValueType type, String label, Set<Integer> columns, Value value) {

  /** How a value comes from a row's cells; null when it is unknown. */
  interface Value {
    @Nullable Object at(Cells cells);
  }

  static Term constant(ValueType type, String label, @Nullable Object value) {
    return new Term(type, label, Set.of(), cells -> value);
  }

  boolean isConstant() {
    return columns.isEmpty();
  }

  @Nullable Object at(Cells cells) {
    return value.at(cells);
  }

  static Set<Integer> columnsOf(Term... terms) {
    return columnsOf(Arrays.asList(terms));
  }

  static Set<Integer> columnsOf(Collection<Term> terms) {
    return terms.stream()
        .flatMap(term -> term.columns().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The same value as before when it depends on nothing, worked out once. */
  Term folded() {
    return isConstant() ? constant(type, label, value.at(Cells.NONE)) : this;
  }

  /** As in: « population » est un nombre. */
  String shown() {
    return label + " est " + type.label();
  }
}
