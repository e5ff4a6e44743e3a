package fr.quifaitquoi.api.concept;

import fr.quifaitquoi.indexer.directory.ThemeTree;
import fr.quifaitquoi.indexer.entry.Concept;
import fr.quifaitquoi.indexer.entry.ConceptScheme;
import fr.quifaitquoi.indexer.entry.EntryKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All concepts at one moment, in the order in which they are shown. Immutable. */
public final class Vocabulary {
  private final List<Term> terms;
  private final Map<Concept, Term> byConcept;

  Vocabulary(List<Term> terms) {
    this.terms = List.copyOf(terms);
    byConcept = terms.stream().collect(Collectors.toMap(Term::concept, Function.identity()));
  }

  /** The concepts of a scheme; a theme comes before its children. */
  public List<Term> list(ConceptScheme scheme) {
    return terms.stream().filter(t -> t.concept().scheme() == scheme).toList();
  }

  /** The sub-types of a kind. */
  public List<Term> listSubTypes(EntryKind kind) {
    return list(ConceptScheme.SUB_TYPE).stream().filter(t -> t.kinds().contains(kind)).toList();
  }

  /** What is known of a concept; empty for one that was never named. */
  public Optional<Term> find(ConceptScheme scheme, String code) {
    return Optional.ofNullable(byConcept.get(new Concept(scheme, code)));
  }

  /** The concept's label, or its code in words when it was never named. */
  public String getLabel(ConceptScheme scheme, String code) {
    return find(scheme, code).map(Term::label).orElseGet(() -> inWords(code));
  }

  private static String inWords(String code) {
    String words = code.replace('-', ' ');
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** The themes as the index wants them. */
  public ThemeTree themes() {
    return new ThemeTree(
        list(ConceptScheme.THEME).stream()
            .map(t ->
                new ThemeTree.Theme(
                    t.concept().code(), t.label(), t.parent(), t.synonyms(), t.icon()))
            .toList());
  }
}
