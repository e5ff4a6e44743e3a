package fr.quifaitquoi.indexer.reading.mapping;

import fr.quifaitquoi.indexer.entry.ConceptScheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the parts of a mapping file that give entries their concepts. */
final class ConceptRules {
  private static final Map<String, ConceptScheme> PARTS =
      Map.of(
          "sous_type", ConceptScheme.SUB_TYPE,
          "themes", ConceptScheme.THEME,
          "publics", ConceptScheme.AUDIENCE,
          "competences", ConceptScheme.SKILL,
          "travaux", ConceptScheme.WORKS,
          "categories", ConceptScheme.SOURCE_CATEGORY);

  private static final Set<String> KEYS =
      Set.of(
          "colonne",
          "colonnes",
          "separateur",
          "table",
          "si",
          "alors",
          "sinon",
          "garder",
          "constante");

  private final Section root;

  ConceptRules(Section root) {
    this.root = root;
  }

  List<Mapping.ConceptRule> read() {
    List<Mapping.ConceptRule> rules = new ArrayList<>();
    for (String part :
        List.of("sous_type", "themes", "publics", "competences", "travaux", "categories")) {
      ConceptScheme scheme = PARTS.getOrDefault(part, ConceptScheme.SOURCE_CATEGORY);
      int rank = 0;
      for (Node item : root.items(part)) {
        rules.add(rule(scheme, item, root.at(part) + "[" + ++rank + "]"));
      }
    }
    return List.copyOf(rules);
  }

  private Mapping.ConceptRule rule(ConceptScheme scheme, Node item, String path) {
    if (item instanceof ScalarNode scalar) {
      Expression code =
          scheme == ConceptScheme.SOURCE_CATEGORY
              ? new Expression.Column(scalar.getValue())
              : new Expression.Constant(checkedCode(item, path, scalar.getValue()));
      return new Mapping.ConceptRule(scheme, code, null, Map.of(), true);
    }
    Section s = Section.of(item, path, root.problems()).allow(KEYS);
    if (s.find("si").isPresent() || s.find("constante").isPresent()) {
      return new Mapping.ConceptRule(
          scheme,
          ExpressionReader.constants(root.problems()).read(item, path),
          null,
          Map.of(),
          true);
    }
    Map<String, String> table = new HashMap<>();
    if (s.find("table").isPresent()) {
      table.putAll(ExpressionReader.columns(root.problems()).table(s));
    }
    return new Mapping.ConceptRule(
        scheme, base(s), separator(s), Map.copyOf(table), s.flag("garder").orElse(true));
  }

  private String checkedCode(Node item, String path, String code) {
    if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      root.problems()
          .add(
              item,
              path,
              "un code s’écrit en minuscules sans accents, avec des tirets\u00a0; pour une"
                  + " colonne, écrivez {colonne\u00a0: "
                  + code
                  + "}.");
    }
    return code;
  }

  private static Expression base(Section s) {
    if (s.find("colonnes").isPresent()) {
      List<Expression> columns = new ArrayList<>();
      s.texts("colonnes").forEach(c -> columns.add(new Expression.Column(c)));
      return new Expression.Joined(List.copyOf(columns), "\n");
    }
    return new Expression.Column(s.require("colonne"));
  }

  /** Several columns are parted by the line end that joins them. */
  private static @org.jspecify.annotations.Nullable String separator(Section s) {
    String own = s.text("separateur").orElse("");
    if (own.isEmpty()) {
      return s.find("colonnes").isPresent() ? "\n" : null;
    }
    try {
      String pattern = own.length() == 1 ? Pattern.quote(own) : Pattern.compile(own).pattern();
      return s.find("colonnes").isPresent() ? pattern + "|\n" : pattern;
    } catch (PatternSyntaxException e) {
      s.wrong("separateur", "écrivez un signe (\";\") ou une expression régulière valable.");
      return null;
    }
  }
}
