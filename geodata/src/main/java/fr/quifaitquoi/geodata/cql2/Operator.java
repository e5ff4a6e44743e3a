package fr.quifaitquoi.geodata.cql2;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The operators of CQL2, with how each is written in text and in JSON. */
public enum Operator {
  AND("AND", "and", Family.LOGICAL, 2),
  OR("OR", "or", Family.LOGICAL, 2),
  NOT("NOT", "not", Family.LOGICAL, 1),
  EQUAL("=", "=", Family.COMPARISON, 2),
  NOT_EQUAL("<>", "<>", Family.COMPARISON, 2),
  LESS("<", "<", Family.COMPARISON, 2),
  LESS_OR_EQUAL("<=", "<=", Family.COMPARISON, 2),
  GREATER(">", ">", Family.COMPARISON, 2),
  GREATER_OR_EQUAL(">=", ">=", Family.COMPARISON, 2),
  LIKE("LIKE", "like", Family.TEST, 2),
  BETWEEN("BETWEEN", "between", Family.TEST, 3),
  /** The second argument is an {@link Cql2Expression.ArrayOf}. */
  IN("IN", "in", Family.TEST, 2),
  IS_NULL("IS NULL", "isNull", Family.TEST, 1),
  CASEI("CASEI", "casei", Family.FOLDING, 1),
  ACCENTI("ACCENTI", "accenti", Family.FOLDING, 1),
  S_INTERSECTS("S_INTERSECTS", "s_intersects", Family.SPATIAL, 2),
  S_EQUALS("S_EQUALS", "s_equals", Family.SPATIAL, 2),
  S_DISJOINT("S_DISJOINT", "s_disjoint", Family.SPATIAL, 2),
  S_TOUCHES("S_TOUCHES", "s_touches", Family.SPATIAL, 2),
  S_WITHIN("S_WITHIN", "s_within", Family.SPATIAL, 2),
  S_OVERLAPS("S_OVERLAPS", "s_overlaps", Family.SPATIAL, 2),
  S_CROSSES("S_CROSSES", "s_crosses", Family.SPATIAL, 2),
  S_CONTAINS("S_CONTAINS", "s_contains", Family.SPATIAL, 2),
  T_AFTER("T_AFTER", "t_after", Family.TEMPORAL, 2),
  T_BEFORE("T_BEFORE", "t_before", Family.TEMPORAL, 2),
  T_CONTAINS("T_CONTAINS", "t_contains", Family.TEMPORAL, 2),
  T_DISJOINT("T_DISJOINT", "t_disjoint", Family.TEMPORAL, 2),
  T_DURING("T_DURING", "t_during", Family.TEMPORAL, 2),
  T_EQUALS("T_EQUALS", "t_equals", Family.TEMPORAL, 2),
  T_FINISHED_BY("T_FINISHEDBY", "t_finishedBy", Family.TEMPORAL, 2),
  T_FINISHES("T_FINISHES", "t_finishes", Family.TEMPORAL, 2),
  T_INTERSECTS("T_INTERSECTS", "t_intersects", Family.TEMPORAL, 2),
  T_MEETS("T_MEETS", "t_meets", Family.TEMPORAL, 2),
  T_MET_BY("T_METBY", "t_metBy", Family.TEMPORAL, 2),
  T_OVERLAPPED_BY("T_OVERLAPPEDBY", "t_overlappedBy", Family.TEMPORAL, 2),
  T_OVERLAPS("T_OVERLAPS", "t_overlaps", Family.TEMPORAL, 2),
  T_STARTED_BY("T_STARTEDBY", "t_startedBy", Family.TEMPORAL, 2),
  T_STARTS("T_STARTS", "t_starts", Family.TEMPORAL, 2),
  A_EQUALS("A_EQUALS", "a_equals", Family.ARRAY, 2),
  A_CONTAINS("A_CONTAINS", "a_contains", Family.ARRAY, 2),
  A_CONTAINED_BY("A_CONTAINEDBY", "a_containedBy", Family.ARRAY, 2),
  A_OVERLAPS("A_OVERLAPS", "a_overlaps", Family.ARRAY, 2),
  ADD("+", "+", Family.ARITHMETIC, 2),
  SUBTRACT("-", "-", Family.ARITHMETIC, 2),
  MULTIPLY("*", "*", Family.ARITHMETIC, 2),
  DIVIDE("/", "/", Family.ARITHMETIC, 2),
  MODULO("%", "%", Family.ARITHMETIC, 2),
  INTEGER_DIVIDE("div", "div", Family.ARITHMETIC, 2),
  POWER("^", "^", Family.ARITHMETIC, 2);

  /** What operators have in common. */
  public enum Family {
    LOGICAL,
    COMPARISON,
    /** LIKE, BETWEEN, IN, IS NULL. */
    TEST,
    /** Of text to text. */
    FOLDING,
    SPATIAL,
    TEMPORAL,
    ARRAY,
    ARITHMETIC
  }

  private static final Map<String, Operator> BY_JSON = new HashMap<>();

  static {
    Arrays.stream(values())
        .forEach(operator -> BY_JSON.put(operator.json.toLowerCase(Locale.ROOT), operator));
  }

  private final String text;
  private final String json;
  private final Family family;
  private final int arguments;

  Operator(String text, String json, Family family, int arguments) {
    this.text = text;
    this.json = json;
    this.family = family;
    this.arguments = arguments;
  }

  /** How it is written in CQL2 Text. */
  public String text() {
    return text;
  }

  /** How it is written in CQL2 JSON. */
  public String json() {
    return json;
  }

  /** What it is like. */
  public Family family() {
    return family;
  }

  /** How many arguments it takes; AND and OR take as many or more. */
  int arguments() {
    return arguments;
  }

  boolean takes(int count) {
    return this == AND || this == OR ? count >= arguments : count == arguments;
  }

  /** Whether text has its arguments in parentheses behind its name. */
  boolean isWrittenAsFunction() {
    return switch (family) {
      case FOLDING, SPATIAL, TEMPORAL, ARRAY -> true;
      case LOGICAL, COMPARISON, TEST, ARITHMETIC -> false;
    };
  }

  /** Whether it says true or false. */
  boolean isPredicate() {
    return family != Family.FOLDING && family != Family.ARITHMETIC;
  }

  /** By its JSON name, in any case. */
  static Optional<Operator> findByJson(String name) {
    return Optional.ofNullable(BY_JSON.get(name.toLowerCase(Locale.ROOT)));
  }
}
