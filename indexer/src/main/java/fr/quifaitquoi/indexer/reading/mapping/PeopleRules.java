package fr.quifaitquoi.indexer.reading.mapping;

import fr.quifaitquoi.indexer.entry.LinkRole;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the parts of a mapping file that say how entries are reached and linked. */
final class PeopleRules {
  private final Section root;
  private final ExpressionReader columns;

  PeopleRules(Section root) {
    this.root = root;
    this.columns = ExpressionReader.columns(root.problems());
  }

  Mapping.People read() {
    List<Mapping.ContactRule> contacts =
        root.sections("contacts").stream().map(this::contact).toList();
    List<Mapping.LinkRule> links = root.sections("liens").stream().map(this::link).toList();
    return new Mapping.People(contacts, links);
  }

  private Mapping.ContactRule contact(Section s) {
    s.allow(Set.of("personne", "fonction", "telephone", "courriel", "accord"));
    return new Mapping.ContactRule(
        columns.at(s, "personne"),
        columns.at(s, "fonction"),
        columns.at(s, "telephone"),
        columns.at(s, "courriel"),
        s.flag("accord").orElse(false));
  }

  private Mapping.LinkRule link(Section s) {
    s.allow(Set.of("role", "nom", "url", "periode"));
    Optional<LinkRole> role = LinkRole.find(s.require("role"));
    if (role.isEmpty()) {
      s.wrong(
          "role",
          "écrivez l’un de ces mots\u00a0: "
              + String.join(", ", Stream.of(LinkRole.values()).map(LinkRole::code).toList())
              + ".");
    }
    return new Mapping.LinkRule(
        role.orElse(LinkRole.USES),
        columns.at(s, "nom"),
        columns.at(s, "url"),
        columns.at(s, "periode"));
  }
}
