package fr.quifaitquoi.indexer.reading.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a value is made from a row. Immutable. */
public sealed interface Expression {
  /** The value for a row; empty when the row gives none. */
  String of(Values row);

  /** The columns it reads. */
  Set<String> columns();

  /** Nothing, whatever the row. */
  Expression NONE = new Constant("");

  /** The same value for all rows. */
  record Constant(String value) implements Expression {
    @Override
    public String of(Values row) {
      return value;
    }

    @Override
    public Set<String> columns() {
      return Set.of();
    }
  }

  /** The value of a column. */
  record Column(String name) implements Expression {
    @Override
    public String of(Values row) {
      return row.get(name);
    }

    @Override
    public Set<String> columns() {
      return Set.of(name);
    }
  }

  /** The first that gives something. */
  record FirstOf(List<Expression> choices) implements Expression {
    @Override
    public String of(Values row) {
      for (Expression choice : choices) {
        String value = choice.of(row);
        if (!value.isEmpty()) {
          return value;
        }
      }
      return "";
    }

    @Override
    public Set<String> columns() {
      return union(choices.stream());
    }
  }

  /** Those that give something, one after the other. */
  record Joined(List<Expression> parts, String separator) implements Expression {
    @Override
    public String of(Values row) {
      return parts.stream()
          .map(p -> p.of(row))
          .filter(v -> !v.isEmpty())
          .collect(Collectors.joining(separator));
    }

    @Override
    public Set<String> columns() {
      return union(parts.stream());
    }
  }

  /** The value that a table gives for another one; {@code otherwise} for those it lacks. */
  record Looked(Expression base, Map<String, String> table, Expression otherwise)
      implements Expression {
    @Override
    public String of(Values row) {
      String key = base.of(row);
      String found = table.get(ValueTable.fold(key));
      return found != null ? found : otherwise.of(row);
    }

    @Override
    public Set<String> columns() {
      return union(Stream.of(base, otherwise));
    }
  }

  /** One value when a rule holds, another when it does not. */
  record When(Rule rule, Expression then, Expression otherwise) implements Expression {
    @Override
    public String of(Values row) {
      return rule.holds(row) ? then.of(row) : otherwise.of(row);
    }

    @Override
    public Set<String> columns() {
      return Stream.concat(rule.columns().stream(), union(Stream.of(then, otherwise)).stream())
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  /**
   * A text with columns in it. A section with an empty column is left out; when no column gives
   * anything, neither does the whole.
   */
  record Filled(List<List<Expression>> sections) implements Expression {
    private static final Pattern BLANKS = Pattern.compile("[ \\t]{2,}");
    private static final Pattern LOOSE = Pattern.compile(" +(?=[,.\\n])");
    private static final Pattern LINES = Pattern.compile("\\n{2,}");

    @Override
    public String of(Values row) {
      StringBuilder text = new StringBuilder();
      boolean said = false;
      for (List<Expression> section : sections) {
        String part = section(section, row);
        said |= !part.isEmpty() && section.stream().anyMatch(Column.class::isInstance);
        text.append(part);
      }
      return said ? tidy(text.toString()) : "";
    }

    private static String section(List<Expression> parts, Values row) {
      StringBuilder text = new StringBuilder();
      for (Expression part : parts) {
        String value = part.of(row);
        if (value.isEmpty()) {
          return "";
        }
        text.append(value);
      }
      return text.toString();
    }

    private static String tidy(String text) {
      boolean neat =
          !text.contains("  ")
              && !text.contains("\n")
              && !text.contains(" ,")
              && !text.contains(" .");
      if (neat) {
        return text.strip();
      }
      String blanks = BLANKS.matcher(text).replaceAll(" ");
      return LINES.matcher(LOOSE.matcher(blanks).replaceAll("")).replaceAll("\n").strip();
    }

    @Override
    public Set<String> columns() {
      return union(sections.stream().flatMap(List::stream));
    }
  }

  private static Set<String> union(Stream<Expression> parts) {
    return parts.flatMap(p -> p.columns().stream()).collect(Collectors.toUnmodifiableSet());
  }
}
