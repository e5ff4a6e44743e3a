package fr.quifaitquoi.geodata.cql2;

import fr.quifaitquoi.geodata.cql2.Cql2Expression.Call;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.DateValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.IntervalValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.Operation;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.TextValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.TimestampValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Reads what is written as a name with arguments in parentheses, geometries apart. */
final class FunctionReader {
  private static final Set<String> MOMENTS = Set.of("DATE", "TIMESTAMP", "INTERVAL");
  private static final Map<String, Operator> OPERATORS = new HashMap<>();

  static {
    Arrays.stream(Operator.values())
        .filter(Operator::isWrittenAsFunction)
        .forEach(operator -> OPERATORS.put(operator.text(), operator));
  }

  private final Lexer lexer;
  private final OperandReader operands;

  FunctionReader(Lexer lexer, OperandReader operands) {
    this.lexer = lexer;
    this.operands = operands;
  }

  /** From the name on. */
  Cql2Expression read() {
    Token name = lexer.next();
    lexer.expect("(");
    String upper = name.text().toUpperCase(Locale.ROOT);
    return switch (upper) {
      case "DATE" -> readMoment(name, "une date comme '2024-05-31'");
      case "TIMESTAMP" -> readMoment(name, "un instant comme '2024-05-31T12:00:00Z'");
      case "INTERVAL" -> readInterval();
      default -> {
        Operator operator = OPERATORS.get(upper);
        yield operator == null ? readCall(name) : readOperation(name, operator);
      }
    };
  }

  /** Whether a name behind which a parenthesis opens is a function's. */
  static boolean isFunctionName(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return Lexer.isPlainName(name)
        && !MOMENTS.contains(upper)
        && !OperandReader.RESERVED.contains(upper)
        && !WktReader.KEYWORDS.contains(upper)
        && Operator.findByJson(name).isEmpty();
  }

  private Cql2Expression readCall(Token name) {
    if (!isFunctionName(name.text())) {
      throw Cql2SyntaxException.at(
          name.start(),
          name.shown() + " n’est pas une fonction ; écrivez IS NULL après la valeur.");
    }
    return new Call(name.text(), operands.readList(")"));
  }

  private Cql2Expression readOperation(Token name, Operator operator) {
    Supplier<Cql2Expression> reader =
        operator.family() == Operator.Family.ARRAY ? operands::readArray : operands::readArgument;
    List<Cql2Expression> arguments = new ArrayList<>();
    if (!lexer.peek().isSymbol(")")) {
      do {
        arguments.add(reader.get());
      } while (arguments.size() <= operator.arguments() && lexer.skip(","));
    }
    if (!operator.takes(arguments.size())) {
      throw Cql2SyntaxException.at(
          name.start(),
          operator.text()
              + " demande "
              + (operator.arguments() == 1
                  ? "un argument."
                  : operator.arguments() + " arguments."));
    }
    lexer.expect(")");
    return new Operation(operator, arguments);
  }

  private Cql2Expression readMoment(Token name, String expected) {
    if (lexer.peek().kind() != Token.Kind.TEXT) {
      throw lexer.unexpected(expected + ", entre apostrophes");
    }
    Token text = lexer.next();
    Cql2Expression moment =
        Moments.find(text.text())
            .filter(found -> name.isWord("DATE") == found instanceof DateValue)
            .filter(found -> name.isWord("TIMESTAMP") == found instanceof TimestampValue)
            .orElseThrow(() ->
                Cql2SyntaxException.at(
                    text.start(), "il faut " + expected + ", pas " + text.shown() + "."));
    lexer.expect(")");
    return moment;
  }

  private Cql2Expression readInterval() {
    Cql2Expression start = readEnd();
    lexer.expect(",");
    Cql2Expression end = readEnd();
    lexer.expect(")");
    return new IntervalValue(start, end);
  }

  private Cql2Expression readEnd() {
    Token token = lexer.peek();
    Cql2Expression end = operands.read();
    if (!(end instanceof TextValue(String text))) {
      return end;
    }
    return Moments.find(text)
        .orElseThrow(() -> Cql2SyntaxException.at(token.start(), Moments.badEnd(text)));
  }
}
