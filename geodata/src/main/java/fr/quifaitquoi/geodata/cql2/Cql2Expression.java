package fr.quifaitquoi.geodata.cql2;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * What a CQL2 filter says, the same whether it was written in text or in JSON. Two expressions are
 * equal when they say the same in the same order. Immutable.
 */
public sealed interface Cql2Expression {

  /** An operator and what it works on; AND and OR take two arguments or more. */
  record Operation(Operator operator, List<Cql2Expression> arguments) implements Cql2Expression {
    public Operation {
      arguments = List.copyOf(arguments);
    }

    static Operation of(Operator operator, Cql2Expression... arguments) {
      return new Operation(operator, List.of(arguments));
    }
  }

  /** A function that is not of the standard. */
  record Call(String function, List<Cql2Expression> arguments) implements Cql2Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** The value of a property. */
  record PropertyName(String name) implements Cql2Expression {}

  /** A text. */
  record TextValue(String value) implements Cql2Expression {}

  /** A finite number. */
  record NumberValue(double value) implements Cql2Expression {}

  /** True or false. */
  record BooleanValue(boolean value) implements Cql2Expression {}

  /** A day. */
  record DateValue(LocalDate value) implements Cql2Expression {}

  /** An instant. */
  record TimestampValue(Instant value) implements Cql2Expression {}

  /** From a beginning to an end, both included; each a day, an instant, a property or none. */
  record IntervalValue(Cql2Expression start, Cql2Expression end) implements Cql2Expression {}

  /** The end of an interval that has none, written {@code '..'}. */
  record UnboundedValue() implements Cql2Expression {}

  /** Values in order. */
  record ArrayOf(List<Cql2Expression> elements) implements Cql2Expression {
    public ArrayOf {
      elements = List.copyOf(elements);
    }
  }

  /** A geometry as it was written: coordinates in the order of the filter's coordinate system. */
  record GeometryValue(Geometry geometry) implements Cql2Expression {}

  /**
   * A box as it was written. In degrees it may go over the antimeridian: then its west is greater
   * than its east.
   *
   * @param first lower bound on the first axis of the filter's coordinate system
   * @param second lower bound on the second axis
   * @param third upper bound on the first axis
   * @param fourth upper bound on the second axis
   */
  record BoxValue(double first, double second, double third, double fourth)
      implements Cql2Expression {}

  /** The expression in CQL2 Text. */
  default String toText() {
    return TextWriter.write(this);
  }

  /** The expression in CQL2 JSON. */
  default String toJson() {
    return JsonWriter.write(this);
  }
}
