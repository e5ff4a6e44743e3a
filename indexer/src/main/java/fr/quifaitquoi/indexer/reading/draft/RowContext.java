package fr.quifaitquoi.indexer.reading.draft;

import fr.quifaitquoi.indexer.problem.RowProblem;
import fr.quifaitquoi.indexer.reading.mapping.Expression;
import fr.quifaitquoi.indexer.reading.mapping.Values;
import fr.quifaitquoi.indexer.reading.text.PrivatePassages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A row while its draft is made: what was noted on the way. Not thread-safe. */
final class RowContext {
  private static final int SHOWN = 80;

  private final long line;
  private final Values values;
  private final List<RowProblem> warnings = new ArrayList<>();
  private final List<String> held = new ArrayList<>();

  RowContext(long line, Values values) {
    this.line = line;
    this.values = values;
  }

  long line() {
    return line;
  }

  Values values() {
    return values;
  }

  List<RowProblem> warnings() {
    return warnings;
  }

  List<String> held() {
    return held;
  }

  String value(Expression expression) {
    return expression.of(values);
  }

  /** The value without what is private, which is held back for a person. */
  String publicValue(Expression expression) {
    return withoutPrivate(value(expression));
  }

  String withoutPrivate(String text) {
    PrivatePassages passages = PrivatePassages.of(text);
    held.addAll(passages.held());
    return passages.text();
  }

  void hold(String text) {
    held.add(text);
  }

  void warn(String code, Expression source, String value, String reason, String hint) {
    warnings.add(problem(code, source, value, reason, hint));
  }

  RowProblem problem(String code, Expression source, String value, String reason, String hint) {
    return shown(new RowProblem(code, line, columns(source), value, reason, hint));
  }

  private static String columns(Expression source) {
    return source.columns().stream().sorted().collect(Collectors.joining(", "));
  }

  /** A problem that may be shown: its value is short and holds nothing private. */
  static RowProblem shown(RowProblem problem) {
    String value = PrivatePassages.strip(problem.value());
    String cut = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    return new RowProblem(
        problem.code(), problem.line(), problem.field(), cut, problem.reason(), problem.hint());
  }
}
