package fr.quifaitquoi.indexer.reading.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.geotools.filter.text.cql2.CQLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads how values are made: columns, constants, templates, tables and rules. */
final class ExpressionReader {
  private static final Set<String> KEYS =
      Set.of("colonne", "colonnes", "lien", "modele", "constante", "table", "sinon", "si", "alors");

  private final Section.Problems problems;
  private final boolean bareIsConstant;

  private ExpressionReader(Section.Problems problems, boolean bareIsConstant) {
    this.problems = problems;
    this.bareIsConstant = bareIsConstant;
  }

  /** For fields: a bare text names a column. */
  static ExpressionReader columns(Section.Problems problems) {
    return new ExpressionReader(problems, false);
  }

  /** For kinds, statuses and the like: a bare text is the value itself. */
  static ExpressionReader constants(Section.Problems problems) {
    return new ExpressionReader(problems, true);
  }

  Expression read(Node node, String path) {
    if (node instanceof ScalarNode scalar) {
      return bare(scalar.getValue());
    }
    if (node instanceof SequenceNode list) {
      return choices(list, path);
    }
    Section section = Section.of(node, path, problems).allow(KEYS);
    Expression base = base(section);
    if (section.find("table").isPresent()) {
      base = new Expression.Looked(base, table(section), otherwise(section));
    }
    return base;
  }

  /** The expression at a key, or none. */
  Expression at(Section section, String key) {
    return section.find(key).map(n -> read(n, section.at(key))).orElse(Expression.NONE);
  }

  private Expression bare(String text) {
    return bareIsConstant ? new Expression.Constant(text) : new Expression.Column(text);
  }

  private Expression choices(SequenceNode list, String path) {
    List<Expression> choices = new ArrayList<>();
    int rank = 0;
    for (Node item : list.getValue()) {
      choices.add(read(item, path + "[" + ++rank + "]"));
    }
    return new Expression.FirstOf(List.copyOf(choices));
  }

  private Expression base(Section section) {
    Optional<Rule> rule = rule(section, "si");
    if (section.find("si").isPresent()) {
      Expression then = at(section, "alors");
      return rule.<Expression>map(r -> new Expression.When(r, then, otherwise(section)))
          .orElse(Expression.NONE);
    }
    if (section.find("colonne").isPresent()) {
      return new Expression.Column(section.require("colonne"));
    }
    if (section.find("colonnes").isPresent()) {
      return several(section);
    }
    if (section.find("modele").isPresent()) {
      return Template.parse(section.require("modele"));
    }
    if (section.find("constante").isPresent()) {
      return new Expression.Constant(section.text("constante").orElse(""));
    }
    if (section.find("sinon").isPresent()) {
      return otherwise(section);
    }
    section.wrong("colonne", "il faut ici colonne, colonnes, modele, constante ou si.");
    return Expression.NONE;
  }

  private static Expression several(Section section) {
    List<Expression> columns = new ArrayList<>();
    section.texts("colonnes").forEach(c -> columns.add(new Expression.Column(c)));
    return new Expression.Joined(List.copyOf(columns), section.text("lien").orElse(" "));
  }

  private Expression otherwise(Section section) {
    return at(section, "sinon");
  }

  /** A table of values; keys are folded so that case and accents do not matter. */
  Map<String, String> table(Section section) {
    Map<String, String> table = new LinkedHashMap<>();
    section
        .section("table")
        .ifPresent(
            s -> s.keys().forEach(key -> table.put(ValueTable.fold(key), s.text(key).orElse(""))));
    return table;
  }

  /** The condition at a key. */
  static Optional<Rule> rule(Section section, String key) {
    Optional<String> text = section.text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Rule.of(text.get()));
    } catch (CQLException e) {
      section.wrong(
          key,
          "la règle n’est pas comprise. Exemple\u00a0: type_fs = 'Antenne' OR format_fs ILIKE"
              + " '%itin%'. Un nom de colonne avec des espaces, accents ou signes s’écrit entre"
              + " guillemets droits\u00a0: \"N°\" IS NULL.");
      return Optional.empty();
    }
  }
}
