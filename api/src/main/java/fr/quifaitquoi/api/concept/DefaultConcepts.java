package fr.quifaitquoi.api.concept;

import fr.quifaitquoi.indexer.entry.Concept;
import fr.quifaitquoi.indexer.entry.ConceptScheme;
import fr.quifaitquoi.indexer.entry.EntryKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the concepts that come with the software, {@code concept/concepts.yml}. */
final class DefaultConcepts {
  private static final String RESOURCE = "/concept/concepts.yml";

  private DefaultConcepts() {}

  static List<Term> read() {
    try (InputStream file =
        Objects.requireNonNull(DefaultConcepts.class.getResourceAsStream(RESOURCE))) {
      Map<String, Object> schemes = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      List<Term> terms = new ArrayList<>();
      schemes.forEach((code, content) -> terms.addAll(toTerms(code, content)));
      return terms;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Term> toTerms(String code, Object content) {
    ConceptScheme scheme = ConceptScheme.find(code).orElseThrow();
    List<Term> terms = new ArrayList<>();
    switch (scheme) {
      case THEME -> asList(content).forEach(node -> addTheme(terms, asMap(node), "", ""));
      case SUB_TYPE -> terms.addAll(toSubTypes(asMap(content)));
      case AUDIENCE, WORKS, SKILL, SOURCE_CATEGORY ->
          asMap(content).forEach((c, label) -> terms.add(term(scheme, c, label, Set.of())));
    }
    return terms;
  }

  private static void addTheme(
      List<Term> terms, Map<?, ?> node, String parent, String parentsIcon) {
    String code = text(node.get("code"));
    String icon = node.containsKey("icone") ? text(node.get("icone")) : parentsIcon;
    terms.add(
        new Term(
            new Concept(ConceptScheme.THEME, code),
            text(node.get("libelle")),
            parent,
            Set.of(),
            texts(node.get("synonymes")),
            icon));
    asList(node.get("enfants")).forEach(child -> addTheme(terms, asMap(child), code, icon));
  }

  /** A sub-type may be for several kinds: it is one concept. */
  private static List<Term> toSubTypes(Map<?, ?> byKind) {
    Map<String, Set<EntryKind>> kinds = new LinkedHashMap<>();
    Map<String, Term> terms = new LinkedHashMap<>();
    byKind.forEach((kind, labels) ->
        asMap(labels)
            .forEach((code, label) -> {
              Set<EntryKind> those =
                  kinds.computeIfAbsent(text(code), c -> EnumSet.noneOf(EntryKind.class));
              those.add(EntryKind.find(text(kind)).orElseThrow());
              terms.put(text(code), term(ConceptScheme.SUB_TYPE, code, label, those));
            }));
    return List.copyOf(terms.values());
  }

  private static Term term(ConceptScheme scheme, Object code, Object label, Set<EntryKind> kinds) {
    return new Term(new Concept(scheme, text(code)), text(label), "", kinds, List.of(), "");
  }

  private static Map<?, ?> asMap(@Nullable Object node) {
    return (Map<?, ?>) Objects.requireNonNull(node);
  }

  private static List<?> asList(@Nullable Object node) {
    return node == null ? List.of() : (List<?>) node;
  }

  private static List<String> texts(@Nullable Object node) {
    return asList(node).stream().map(DefaultConcepts::text).toList();
  }

  private static String text(@Nullable Object node) {
    return Objects.requireNonNull(node).toString();
  }
}
