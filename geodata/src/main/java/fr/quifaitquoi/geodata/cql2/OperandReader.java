package fr.quifaitquoi.geodata.cql2;

import fr.quifaitquoi.geodata.cql2.Cql2Expression.ArrayOf;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.BooleanValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.NumberValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.Operation;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.PropertyName;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what conditions compare: sums, products, powers and what they are made of. */
final class OperandReader {
  static final Set<String> RESERVED =
      Set.of("AND", "OR", "NOT", "LIKE", "BETWEEN", "IN", "IS", "NULL", "DIV");
  private static final String OPERAND = "une propriété, une valeur ou une fonction";

  private final Lexer lexer;
  private final TextReader conditions;
  private final WktReader shapes;
  private final FunctionReader functions;

  OperandReader(Lexer lexer, TextReader conditions) {
    this.lexer = lexer;
    this.conditions = conditions;
    this.shapes = new WktReader(lexer);
    this.functions = new FunctionReader(lexer, this);
  }

  Cql2Expression read() {
    Cql2Expression sum = readProduct();
    while (true) {
      if (lexer.skip("+")) {
        sum = Operation.of(Operator.ADD, sum, readProduct());
      } else if (lexer.skip("-")) {
        sum = Operation.of(Operator.SUBTRACT, sum, readProduct());
      } else {
        return sum;
      }
    }
  }

  private Cql2Expression readProduct() {
    Cql2Expression product = readPower();
    while (true) {
      Operator operator = findProductOperator();
      if (operator == null) {
        return product;
      }
      lexer.next();
      product = Operation.of(operator, product, readPower());
    }
  }

  private @Nullable Operator findProductOperator() {
    Token token = lexer.peek();
    if (token.isSymbol("*")) {
      return Operator.MULTIPLY;
    }
    if (token.isSymbol("/")) {
      return Operator.DIVIDE;
    }
    if (token.isSymbol("%")) {
      return Operator.MODULO;
    }
    return token.isWord("DIV") ? Operator.INTEGER_DIVIDE : null;
  }

  /** Of powers of powers, the last comes first. */
  private Cql2Expression readPower() {
    List<Cql2Expression> operands = new ArrayList<>();
    do {
      operands.add(readFactor());
    } while (lexer.skip("^"));
    Cql2Expression power = operands.removeLast();
    while (!operands.isEmpty()) {
      power = Operation.of(Operator.POWER, operands.removeLast(), power);
    }
    return power;
  }

  private Cql2Expression readFactor() {
    boolean negative = false;
    while (lexer.peek().isSymbol("-") || lexer.peek().isSymbol("+")) {
      negative ^= lexer.next().isSymbol("-");
    }
    if (lexer.peek().kind() == Token.Kind.NUMBER) {
      double number = readNumber(lexer);
      return new NumberValue(negative ? 0 - number : number);
    }
    Cql2Expression factor = readPrimary();
    return negative ? Operation.of(Operator.MULTIPLY, new NumberValue(-1), factor) : factor;
  }

  /** A number without its sign. */
  static double readNumber(Lexer lexer) {
    Token token = lexer.next();
    double number = Double.parseDouble(token.text());
    if (Double.isInfinite(number)) {
      throw Cql2SyntaxException.at(
          token.start(), "le nombre " + token.shown() + " est trop grand.");
    }
    return number;
  }

  private Cql2Expression readPrimary() {
    Token token = lexer.peek();
    checkLength(token);
    return switch (token.kind()) {
      case TEXT -> new TextValue(lexer.next().text());
      case QUOTED_NAME -> new PropertyName(lexer.next().text());
      case NAME -> readNamed(token);
      case SYMBOL -> readBracketed();
      case NUMBER, END -> throw lexer.unexpected(OPERAND);
    };
  }

  private void checkLength(Token token) {
    if (token.start() - shapes.characters() > Limits.WORDS) {
      throw Cql2SyntaxException.at(token.start(), Limits.TOO_LONG);
    }
  }

  private Cql2Expression readBracketed() {
    if (lexer.skip("[")) {
      return new ArrayOf(readList("]"));
    }
    if (!lexer.peek().isSymbol("(")) {
      throw lexer.unexpected(OPERAND);
    }
    lexer.next();
    if (lexer.skip(")")) {
      return new ArrayOf(List.of());
    }
    Cql2Expression first = conditions.readCondition();
    if (lexer.peek().isSymbol(",")) {
      List<Cql2Expression> elements = new ArrayList<>(List.of(first));
      lexer.next();
      elements.addAll(readList(")"));
      return new ArrayOf(elements);
    }
    lexer.expect(")");
    return first;
  }

  /** Elements up to the bracket that closes, which is read too. */
  List<Cql2Expression> readList(String closing) {
    List<Cql2Expression> elements = new ArrayList<>();
    if (lexer.skip(closing)) {
      return elements;
    }
    do {
      if (elements.size() == Limits.VALUES) {
        throw Cql2SyntaxException.at(lexer.peek().start(), Limits.TOO_MANY_VALUES);
      }
      elements.add(conditions.readCondition());
    } while (lexer.skip(","));
    if (!lexer.skip(closing)) {
      throw lexer.unexpected("« , » ou « " + closing + " »");
    }
    return elements;
  }

  /** One argument of a function. */
  Cql2Expression readArgument() {
    return conditions.readCondition();
  }

  /** One argument of an array function: parentheses make it an array, be there one element. */
  Cql2Expression readArray() {
    if (lexer.skip("(")) {
      return new ArrayOf(readList(")"));
    }
    return conditions.readCondition();
  }

  private Cql2Expression readNamed(Token name) {
    String upper = name.text().toUpperCase(Locale.ROOT);
    if (shapes.isNext()) {
      return shapes.read();
    }
    if (RESERVED.contains(upper)) {
      String hint = upper.equals("NULL") ? " ; pour l’absence de valeur, écrivez IS NULL" : "";
      throw Cql2SyntaxException.at(
          name.start(), "il faut " + OPERAND + ", pas le mot " + upper + hint + ".");
    }
    if (lexer.peekSecond().isSymbol("(")) {
      return functions.read();
    }
    lexer.next();
    return switch (upper) {
      case "TRUE" -> new BooleanValue(true);
      case "FALSE" -> new BooleanValue(false);
      default -> new PropertyName(name.text());
    };
  }
}
