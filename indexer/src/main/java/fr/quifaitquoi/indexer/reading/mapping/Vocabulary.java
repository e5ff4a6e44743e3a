package fr.quifaitquoi.indexer.reading.mapping;

import fr.quifaitquoi.indexer.entry.EntryKind;
import fr.quifaitquoi.indexer.entry.Status;
import fr.quifaitquoi.indexer.entry.Visibility;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Checks that what a mapping file can give for a word of the contract is one. */
final class Vocabulary {
  private final Section root;

  Vocabulary(Section root) {
    this.root = root;
  }

  Expression kind(Expression expression) {
    return checked(
        "type",
        expression,
        v -> EntryKind.find(v).isPresent(),
        Stream.of(EntryKind.values()).map(EntryKind::code).toList());
  }

  Expression status(Expression expression) {
    return checked(
        "statut",
        expression,
        v -> Status.find(v).isPresent(),
        Stream.of(Status.values()).map(Status::code).toList());
  }

  Expression visibility(Expression expression) {
    return checked(
        "visibilite",
        expression,
        v -> Visibility.find(v).isPresent(),
        Stream.of(Visibility.values()).map(Visibility::code).toList());
  }

  private Expression checked(
      String key, Expression expression, Predicate<String> known, List<String> words) {
    constants(expression)
        .filter(v -> !v.isEmpty() && !known.test(v))
        .forEach(v ->
            root.wrong(
                key,
                "«\u00a0"
                    + v
                    + "\u00a0» n’est pas un mot connu. Écrivez "
                    + String.join(", ", words)
                    + "."));
    return expression;
  }

  private static Stream<String> constants(Expression expression) {
    return switch (expression) {
      case Expression.Constant c -> Stream.of(c.value());
      case Expression.Column c -> Stream.empty();
      case Expression.Filled f -> Stream.empty();
      case Expression.Joined j -> Stream.empty();
      case Expression.FirstOf f -> f.choices().stream().flatMap(Vocabulary::constants);
      case Expression.Looked l ->
          Stream.concat(l.table().values().stream(), constants(l.otherwise()));
      case Expression.When w -> Stream.concat(constants(w.then()), constants(w.otherwise()));
    };
  }
}
