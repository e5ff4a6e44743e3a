package fr.quifaitquoi.indexer.reading.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A part of a mapping file with named keys; whatever is wrong in it is noted with its line. */
final class Section {
  private final String path;
  private final Map<String, Node> entries = new LinkedHashMap<>();
  private final Node node;
  private final Problems problems;

  /** What is wrong in a mapping file, in French, with lines. */
  static final class Problems {
    private final List<String> texts = new ArrayList<>();
    private int firstLine;

    void add(Node node, String path, String what) {
      int line = node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
      if (texts.isEmpty()) {
        firstLine = line;
      }
      if (texts.size() < 20) {
        texts.add("ligne " + line + ", «\u00a0" + path + "\u00a0»\u00a0: " + what);
      }
    }

    List<String> texts() {
      return texts;
    }

    int firstLine() {
      return firstLine;
    }
  }

  private Section(Node node, String path, Problems problems) {
    this.node = node;
    this.path = path;
    this.problems = problems;
  }

  static Section of(Node node, String path, Problems problems) {
    Section section = new Section(node, path, problems);
    if (!(node instanceof MappingNode mapping)) {
      problems.add(
          node, path.isEmpty() ? "racine" : path, "il faut ici des clés suivies de deux-points.");
      return section;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (section.entries.put(key, tuple.getValueNode()) != null) {
        problems.add(tuple.getKeyNode(), section.at(key), "cette clé est écrite deux fois.");
      }
    }
    return section;
  }

  String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  Problems problems() {
    return problems;
  }

  /** Notes every key that is not one of these. */
  Section allow(Set<String> known) {
    entries.forEach((key, value) -> {
      if (!known.contains(key)) {
        problems.add(
            value,
            at(key),
            "clé inconnue. Clés possibles ici\u00a0: "
                + String.join(", ", known.stream().sorted().toList())
                + ".");
      }
    });
    return this;
  }

  void wrong(String key, String what) {
    problems.add(find(key).orElse(node), at(key), what);
  }

  Set<String> keys() {
    return entries.keySet();
  }

  Optional<Node> find(String key) {
    return Optional.ofNullable(entries.get(key)).filter(n -> !isNull(n));
  }

  private static boolean isNull(Node node) {
    return node instanceof ScalarNode scalar
        && scalar.getTag().equals(org.yaml.snakeyaml.nodes.Tag.NULL);
  }

  Optional<String> text(String key) {
    Optional<Node> found = find(key);
    if (found.isPresent() && !(found.get() instanceof ScalarNode)) {
      wrong(key, "il faut ici un texte.");
      return Optional.empty();
    }
    return found.map(n -> ((ScalarNode) n).getValue());
  }

  String require(String key) {
    Optional<String> text = text(key);
    if (text.isEmpty() || text.get().isBlank()) {
      problems.add(node, at(key), "cette clé est obligatoire.");
      return "";
    }
    return text.get();
  }

  Optional<Boolean> flag(String key) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (text.get().toLowerCase(java.util.Locale.ROOT)) {
      case "oui", "true", "vrai", "yes" -> Optional.of(true);
      case "non", "false", "faux", "no" -> Optional.of(false);
      default -> {
        wrong(key, "écrivez oui ou non.");
        yield Optional.empty();
      }
    };
  }

  Optional<Section> section(String key) {
    return find(key).map(n -> of(n, at(key), problems));
  }

  /** The elements of a list; a single element may stand alone. */
  List<Node> items(String key) {
    Optional<Node> found = find(key);
    if (found.isEmpty()) {
      return List.of();
    }
    return found.get() instanceof SequenceNode list ? list.getValue() : List.of(found.get());
  }

  /** The texts of a list; a single text may stand alone. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof ScalarNode scalar) {
        texts.add(scalar.getValue());
      } else {
        problems.add(item, at(key), "il faut ici une liste de textes.");
      }
    }
    return texts;
  }

  /** Sections of a list; a single one may stand alone. */
  List<Section> sections(String key) {
    List<Section> sections = new ArrayList<>();
    int rank = 0;
    for (Node item : items(key)) {
      sections.add(of(item, at(key) + "[" + ++rank + "]", problems));
    }
    return sections;
  }
}
