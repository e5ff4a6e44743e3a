package fr.quifaitquoi.geodata.cql2;

import fr.quifaitquoi.geodata.cql2.Cql2Expression.ArrayOf;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads CQL2 Text by recursive descent: conditions here, what they compare in the operands. */
final class TextReader {
  private static final Map<String, Operator> COMPARISONS =
      Map.of(
          "=", Operator.EQUAL,
          "<>", Operator.NOT_EQUAL,
          "<", Operator.LESS,
          "<=", Operator.LESS_OR_EQUAL,
          ">", Operator.GREATER,
          ">=", Operator.GREATER_OR_EQUAL);

  private final Lexer lexer;
  private final OperandReader operands;
  private int depth;

  private TextReader(String text) {
    lexer = new Lexer(text);
    operands = new OperandReader(lexer, this);
  }

  static Cql2Expression read(String text) {
    if (text.length() > Limits.CHARACTERS) {
      throw Cql2SyntaxException.at(0, Limits.TOO_LONG);
    }
    return new TextReader(text).readAll();
  }

  private Cql2Expression readAll() {
    if (lexer.peek().kind() == Token.Kind.END) {
      throw Cql2SyntaxException.at(0, "le filtre est vide ; écrivez une condition.");
    }
    Cql2Expression expression = readCondition();
    if (lexer.peek().kind() != Token.Kind.END) {
      throw lexer.unexpected("AND, OR ou la fin");
    }
    if (Depth.isTooDeep(expression)) {
      throw Cql2SyntaxException.at(0, Limits.TOO_DEEP);
    }
    return expression;
  }

  /** One level deeper. */
  Cql2Expression readCondition() {
    enter();
    Cql2Expression condition = readAlternatives();
    depth--;
    return condition;
  }

  private void enter() {
    if (++depth > Limits.NESTING) {
      throw Cql2SyntaxException.at(lexer.peek().start(), Limits.TOO_DEEP);
    }
  }

  private Cql2Expression readAlternatives() {
    List<Cql2Expression> parts = new ArrayList<>();
    do {
      parts.add(readConjunction());
    } while (lexer.skipWord("OR"));
    return parts.size() == 1 ? parts.getFirst() : new Operation(Operator.OR, parts);
  }

  private Cql2Expression readConjunction() {
    List<Cql2Expression> parts = new ArrayList<>();
    do {
      parts.add(readNegation());
    } while (lexer.skipWord("AND"));
    return parts.size() == 1 ? parts.getFirst() : new Operation(Operator.AND, parts);
  }

  private Cql2Expression readNegation() {
    if (!lexer.peek().isWord("NOT")) {
      return readPredicate();
    }
    enter();
    lexer.next();
    Cql2Expression negated = Operation.of(Operator.NOT, readNegation());
    depth--;
    return negated;
  }

  private Cql2Expression readPredicate() {
    Cql2Expression left = operands.read();
    Token token = lexer.peek();
    Operator comparison = token.kind() == Token.Kind.SYMBOL ? COMPARISONS.get(token.text()) : null;
    if (comparison != null) {
      lexer.next();
      return Operation.of(comparison, left, operands.read());
    }
    if (lexer.skipWord("IS")) {
      boolean negated = lexer.skipWord("NOT");
      if (!lexer.skipWord("NULL")) {
        throw lexer.unexpected("NULL");
      }
      return negate(negated, Operation.of(Operator.IS_NULL, left));
    }
    return readWordTest(left);
  }

  private Cql2Expression readWordTest(Cql2Expression left) {
    boolean negated = lexer.skipWord("NOT");
    if (lexer.skipWord("LIKE")) {
      return negate(negated, Operation.of(Operator.LIKE, left, operands.read()));
    }
    if (lexer.skipWord("BETWEEN")) {
      Cql2Expression low = operands.read();
      if (!lexer.skipWord("AND")) {
        throw lexer.unexpected("AND, puis la borne haute de BETWEEN");
      }
      return negate(negated, Operation.of(Operator.BETWEEN, left, low, operands.read()));
    }
    if (lexer.skipWord("IN")) {
      lexer.expect("(");
      ArrayOf values = new ArrayOf(operands.readList(")"));
      return negate(negated, Operation.of(Operator.IN, left, values));
    }
    if (negated) {
      throw lexer.unexpected("LIKE, BETWEEN ou IN");
    }
    return left;
  }

  private static Cql2Expression negate(boolean negated, Cql2Expression test) {
    return negated ? Operation.of(Operator.NOT, test) : test;
  }
}
