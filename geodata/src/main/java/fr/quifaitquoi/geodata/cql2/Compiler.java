package fr.quifaitquoi.geodata.cql2;

import fr.quifaitquoi.geodata.cql2.Cql2Expression.ArrayOf;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.BooleanValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.BoxValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.Call;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.DateValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.GeometryValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.IntervalValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.NumberValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.Operation;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.PropertyName;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.TextValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.TimestampValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.UnboundedValue;
import fr.quifaitquoi.geodata.cql2.Operator.Family;
import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.layer.LayerSchema;
import java.text.Normalizer;
import java.util.List;

/** Turns an expression into what answers it, and refuses what does not fit the schema. */
final class Compiler {
  private final Properties properties;
  private final LiteralShapes shapes;
  private final TestTerms tests = new TestTerms(this);
  private final TimeTerms times = new TimeTerms(this);
  private final ListTerms lists;
  private final SpaceTerms spaces = new SpaceTerms(this);

  Compiler(LayerSchema schema, Crs crs) {
    properties = new Properties(schema);
    shapes = new LiteralShapes(crs);
    lists = new ListTerms(this, properties);
  }

  /** A condition. */
  Plan plan(Cql2Expression expression) {
    if (!(expression instanceof Operation operation)) {
      return new TermPlan(condition(expression));
    }
    Operator operator = operation.operator();
    List<Cql2Expression> arguments = operation.arguments();
    return switch (operator) {
      case AND -> new Plan.All(arguments.stream().map(this::plan).toList());
      case OR -> new Plan.Any(arguments.stream().map(this::plan).toList());
      case NOT -> new Plan.Not(plan(arguments.getFirst()));
      default ->
          operator.family() == Family.SPATIAL
              ? spaces.plan(operator, arguments)
              : new TermPlan(condition(expression));
    };
  }

  private Term condition(Cql2Expression expression) {
    Term term = term(expression);
    if (term.type() != ValueType.BOOLEAN) {
      throw new Cql2SemanticException(
          term.shown()
              + ", pas une condition ; comparez avec =, <>, <, >, LIKE, IN, IS NULL ou une"
              + " fonction S_…, T_…, A_….");
    }
    return term;
  }

  Term term(Cql2Expression expression) {
    return switch (expression) {
      case Operation(Operator operator, List<Cql2Expression> arguments) ->
          operation(operator, arguments).folded();
      case Call call -> Functions.term(call, this).folded();
      case PropertyName(String name) -> properties.term(name);
      case TextValue(String text) ->
          Term.constant(
              ValueType.TEXT,
              "'" + Words.shortened(text) + "'",
              Normalizer.normalize(text, Normalizer.Form.NFC));
      case NumberValue(double number) ->
          Term.constant(ValueType.NUMBER, Numbers.text(number), number);
      case BooleanValue(boolean value) ->
          Term.constant(ValueType.BOOLEAN, value ? "TRUE" : "FALSE", value);
      case DateValue date -> Term.constant(ValueType.DATE, date.toText(), date.value());
      case TimestampValue instant ->
          Term.constant(ValueType.TIMESTAMP, instant.toText(), instant.value());
      case ArrayOf(List<Cql2Expression> elements) -> lists.term(elements);
      case GeometryValue shape ->
          Term.constant(ValueType.GEOMETRY, "la géométrie", shapes.toWgs84(shape.geometry()));
      case BoxValue box -> Term.constant(ValueType.GEOMETRY, "BBOX(…)", shapes.toWgs84(box));
      case IntervalValue ignored ->
          throw new Cql2SemanticException(
              "INTERVAL ne se compare qu’avec les fonctions T_…, comme T_INTERSECTS.");
      case UnboundedValue ignored ->
          throw new Cql2SemanticException("« .. » n’a de sens que dans INTERVAL.");
    };
  }

  private Term operation(Operator operator, List<Cql2Expression> arguments) {
    return switch (operator.family()) {
      case LOGICAL -> Logic.term(operator, arguments.stream().map(this::condition).toList());
      case COMPARISON, TEST -> tests.term(operator, arguments);
      case FOLDING -> folding(operator, term(arguments.getFirst()));
      case SPATIAL -> spaces.term(operator, arguments);
      case TEMPORAL -> times.term(operator, arguments);
      case ARRAY -> lists.relation(operator, arguments);
      case ARITHMETIC ->
          Arithmetic.term(operator, term(arguments.getFirst()), term(arguments.getLast()));
    };
  }

  private static Term folding(Operator operator, Term text) {
    if (!text.type().isText()) {
      throw new Cql2SemanticException(
          operator.text() + " demande un texte ; " + text.shown() + ".");
    }
    return new Term(
        ValueType.TEXT,
        operator.text() + "(" + text.label() + ")",
        text.columns(),
        cells -> {
          Object value = text.at(cells);
          return value == null ? null : Folding.of(operator, (String) value);
        });
  }
}
