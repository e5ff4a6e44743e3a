package fr.quifaitquoi.api.concept;

import fr.quifaitquoi.api.database.BulkInsert;
import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.indexer.entry.Concept;
import fr.quifaitquoi.indexer.entry.ConceptScheme;
import fr.quifaitquoi.indexer.entry.EntryKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The concepts of the instance: themes, sub-types, audiences, works, skills. Thread-safe. */
public final class ConceptStore {
  private final Database database;

  public ConceptStore(Database database) {
    this.database = database;
  }

  /**
   * Loads the concepts that come with the software into the schemes that have none yet. What is
   * there is never overwritten: the team may have changed it.
   */
  public void loadDefaults() {
    List<Term> defaults = DefaultConcepts.read();
    Set<ConceptScheme> wanted = new HashSet<>();
    defaults.forEach(term -> wanted.add(term.concept().scheme()));
    if (database.read(ConceptStore::listSchemes).containsAll(wanted)) {
      return;
    }
    database.write(connection -> {
      Set<ConceptScheme> known = listSchemes(connection);
      insert(
          connection,
          defaults.stream().filter(t -> !known.contains(t.concept().scheme())).toList());
      return true;
    });
  }

  /** Every concept in use; those that were replaced are left out. */
  public Vocabulary read() {
    String sql =
        "select scheme, code, label, parent_code, kinds, synonyms, icon from concept"
            + " where replaced_by is null order by scheme, rank";
    return database.read(connection -> {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(sql)) {
        List<Term> terms = new ArrayList<>();
        while (row.next()) {
          terms.add(toTerm(row));
        }
        return new Vocabulary(terms);
      }
    });
  }

  private static Set<ConceptScheme> listSchemes(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select distinct scheme from concept")) {
      Set<ConceptScheme> schemes = new HashSet<>();
      while (row.next()) {
        schemes.add(ConceptScheme.find(row.getString(1)).orElseThrow());
      }
      return schemes;
    }
  }

  private static void insert(Connection connection, List<Term> terms) throws SQLException {
    List<String> columns =
        List.of("scheme", "code", "label", "parent_code", "kinds", "synonyms", "icon", "rank");
    try (BulkInsert rows = BulkInsert.into(connection, "concept", columns)) {
      int rank = 0;
      for (Term term : terms) {
        rows.add(
            term.concept().scheme().code(),
            term.concept().code(),
            term.label(),
            term.parent().isEmpty() ? null : term.parent(),
            term.kinds().stream().map(EntryKind::code).collect(Collectors.joining(",")),
            String.join("\n", term.synonyms()),
            term.icon(),
            rank++);
      }
      rows.flush();
    }
  }

  private static Term toTerm(ResultSet row) throws SQLException {
    String parent = row.getString(4);
    return new Term(
        new Concept(ConceptScheme.find(row.getString(1)).orElseThrow(), row.getString(2)),
        row.getString(3),
        parent == null ? "" : parent,
        kinds(row.getString(5)),
        row.getString(6).lines().toList(),
        row.getString(7));
  }

  private static Set<EntryKind> kinds(String codes) {
    Set<EntryKind> kinds = EnumSet.noneOf(EntryKind.class);
    Arrays.stream(codes.split(","))
        .filter(code -> !code.isEmpty())
        .forEach(code -> kinds.add(EntryKind.find(code).orElseThrow()));
    return kinds;
  }
}
