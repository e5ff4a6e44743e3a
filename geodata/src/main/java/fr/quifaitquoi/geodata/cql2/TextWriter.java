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
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes CQL2 Text that reads back as the same expression. */
final class TextWriter {
  private static final Set<String> WORDS =
      Set.of(
          "AND",
          "OR",
          "NOT",
          "LIKE",
          "BETWEEN",
          "IN",
          "IS",
          "NULL",
          "DIV",
          "TRUE",
          "FALSE",
          "DATE",
          "TIMESTAMP",
          "INTERVAL",
          "START",
          "END");

  private final StringBuilder out = new StringBuilder();

  private TextWriter() {}

  static String write(Cql2Expression expression) {
    TextWriter writer = new TextWriter();
    writer.add(expression);
    return writer.out.toString();
  }

  private void add(Cql2Expression expression) {
    switch (expression) {
      case Operation operation -> addOperation(operation);
      case Call(String function, List<Cql2Expression> arguments) ->
          addFunction(function, arguments);
      case PropertyName(String name) -> addName(name);
      case TextValue(String value) -> addText(value);
      case NumberValue(double value) -> out.append(Numbers.text(value));
      case BooleanValue(boolean value) -> out.append(value ? "TRUE" : "FALSE");
      case DateValue date -> out.append("DATE('").append(date.value()).append("')");
      case TimestampValue instant -> out.append("TIMESTAMP('").append(instant.value()).append("')");
      case IntervalValue(Cql2Expression start, Cql2Expression end) -> {
        out.append("INTERVAL(");
        addEnd(start);
        out.append(", ");
        addEnd(end);
        out.append(')');
      }
      case UnboundedValue ignored -> out.append("'..'");
      case ArrayOf(List<Cql2Expression> elements) -> addArray(elements);
      case GeometryValue shape -> WktWriter.write(shape.geometry(), out);
      case BoxValue box -> addBox(box);
    }
  }

  private void addName(String name) {
    if (Lexer.isPlainName(name) && !WORDS.contains(name.toUpperCase(Locale.ROOT))) {
      out.append(name);
    } else {
      out.append('"').append(name.replace("\"", "\"\"")).append('"');
    }
  }

  private void addText(String text) {
    out.append('\'').append(text.replace("'", "''")).append('\'');
  }

  private void addEnd(Cql2Expression end) {
    switch (end) {
      case DateValue date -> addText(date.value().toString());
      case TimestampValue instant -> addText(instant.value().toString());
      default -> addOperand(end);
    }
  }

  private void addArray(List<Cql2Expression> elements) {
    boolean one = elements.size() == 1;
    out.append(one ? '[' : '(');
    addAll(elements, ", ");
    out.append(one ? ']' : ')');
  }

  private void addBox(BoxValue box) {
    out.append("BBOX(")
        .append(Numbers.text(box.first()))
        .append(", ")
        .append(Numbers.text(box.second()))
        .append(", ")
        .append(Numbers.text(box.third()))
        .append(", ")
        .append(Numbers.text(box.fourth()))
        .append(')');
  }

  private void addFunction(String name, List<Cql2Expression> arguments) {
    out.append(name).append('(');
    addAll(arguments, ", ");
    out.append(')');
  }

  private void addAll(List<Cql2Expression> expressions, String between) {
    for (int i = 0; i < expressions.size(); i++) {
      if (i > 0) {
        out.append(between);
      }
      add(expressions.get(i));
    }
  }

  private void addOperation(Operation operation) {
    Operator operator = operation.operator();
    List<Cql2Expression> arguments = operation.arguments();
    switch (operator.family()) {
      case FOLDING, SPATIAL, TEMPORAL, ARRAY -> addFunction(operator.text(), arguments);
      case LOGICAL -> addLogical(operator, arguments);
      case COMPARISON, ARITHMETIC -> addInfix(operator, arguments);
      case TEST -> addTest(operator, arguments);
    }
  }

  private void addLogical(Operator operator, List<Cql2Expression> arguments) {
    if (operator == Operator.NOT) {
      out.append("NOT ");
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (i > 0) {
        out.append(' ').append(operator.text()).append(' ');
      }
      addIn(arguments.get(i), operator == Operator.NOT || isLogical(arguments.get(i)));
    }
  }

  private static boolean isLogical(Cql2Expression expression) {
    return expression instanceof Operation operation
        && operation.operator().family() == Family.LOGICAL;
  }

  private void addInfix(Operator operator, List<Cql2Expression> arguments) {
    addOperand(arguments.getFirst());
    out.append(' ').append(operator.text()).append(' ');
    addOperand(arguments.getLast());
  }

  private void addTest(Operator operator, List<Cql2Expression> arguments) {
    addOperand(arguments.getFirst());
    out.append(' ').append(operator.text());
    switch (operator) {
      case BETWEEN -> {
        out.append(' ');
        addOperand(arguments.get(1));
        out.append(" AND ");
        addOperand(arguments.get(2));
      }
      case IN -> {
        out.append(" (");
        addAll(((ArrayOf) arguments.get(1)).elements(), ", ");
        out.append(')');
      }
      case LIKE -> {
        out.append(' ');
        addOperand(arguments.get(1));
      }
      default -> {}
    }
  }

  private void addOperand(Cql2Expression operand) {
    addIn(
        operand,
        operand instanceof Operation operation && !operation.operator().isWrittenAsFunction());
  }

  private void addIn(Cql2Expression expression, boolean parentheses) {
    if (parentheses) {
      out.append('(');
    }
    add(expression);
    if (parentheses) {
      out.append(')');
    }
  }
}
