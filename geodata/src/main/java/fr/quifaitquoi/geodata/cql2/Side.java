package fr.quifaitquoi.geodata.cql2;

import fr.quifaitquoi.geodata.cql2.Cql2Expression.DateValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.TextValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.TimestampValue;

/** One side of a comparison, as it was written and as it was understood. */
record Side(Cql2Expression expression, Term term) {

  /** A text that is compared with a date or an instant is read as one. */
  Term against(Term other) {
    if (!(expression instanceof TextValue(String text))
        || (other.type() != ValueType.DATE && other.type() != ValueType.TIMESTAMP)) {
      return term;
    }
    return switch (Moments.find(text).orElse(null)) {
      case DateValue date -> Term.constant(ValueType.DATE, term.label(), date.value());
      case TimestampValue instant ->
          Term.constant(ValueType.TIMESTAMP, term.label(), instant.value());
      case null, default ->
          throw new Cql2SemanticException(
              other.shown()
                  + " ; "
                  + term.label()
                  + " n’en est pas une écriture : écrivez DATE('2024-05-31') ou"
                  + " TIMESTAMP('2024-05-31T12:00:00Z').");
    };
  }
}
