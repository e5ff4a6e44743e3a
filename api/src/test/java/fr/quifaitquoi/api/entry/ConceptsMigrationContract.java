package fr.quifaitquoi.api.entry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.database.DatabaseAddress;
import fr.quifaitquoi.indexer.entry.Concept;
import fr.quifaitquoi.indexer.entry.ConceptScheme;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A directory stored when each concept had its row keeps them all, in their order. */
abstract class ConceptsMigrationContract {
  /** That version or the last before it: not every database has each. */
  private static final String FORMER_VERSION = "7?";

  /** Of an empty database that outlives its connections. */
  abstract DatabaseAddress address();

  @Test
  void keepsTheConceptsOfADirectoryStoredBefore() throws SQLException {
    DatabaseAddress address = address();
    storeAsBefore(address);

    try (Database database = Database.open(address);
        Connection connection = database.dataSource().getConnection()) {
      Map<String, StoredEntry> entries =
          EntryReader.read(
              connection, List.of("AAAAAAAAAA", "BBBBBBBBBB"), EntryReader.Extent.PUBLIC);

      assertThat(concepts(entries, "AAAAAAAAAA"))
          .containsExactly(
              new Concept(ConceptScheme.SOURCE_CATEGORY, "L’\"atelier\""),
              new Concept(ConceptScheme.THEME, "velo"),
              new Concept(ConceptScheme.THEME, "energie"));
      assertThat(concepts(entries, "BBBBBBBBBB")).isEmpty();
    }
  }

  private static List<Concept> concepts(Map<String, StoredEntry> entries, String id) {
    return Objects.requireNonNull(entries.get(id)).content().concepts();
  }

  /** The address of a PostGIS names its own. */
  private static @Nullable String user(DatabaseAddress address) {
    return address.isH2() ? "sa" : null;
  }

  private static void storeAsBefore(DatabaseAddress address) throws SQLException {
    Flyway.configure(Database.class.getClassLoader())
        .dataSource(address.jdbcUrl(), user(address), "")
        .locations(
            "classpath:db/common", address.isH2() ? "classpath:db/h2" : "classpath:db/postgresql")
        .target(FORMER_VERSION)
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(address.jdbcUrl(), user(address), "");
        Statement statement = connection.createStatement()) {
      for (String id : List.of("AAAAAAAAAA", "BBBBBBBBBB")) {
        statement.execute(
            "insert into entry (id, kind, slug, name, status, visibility, summary, description,"
                + " language, attributes, version, created_at, created_by, changed_at, changed_by,"
                + " changed_why) values ('"
                + id
                + "', 'acteur', 'a', 'A', 'publiee', 'publique', '', '', 'fr', '{}', 1,"
                + " current_timestamp, '', current_timestamp, '', '')");
      }
      statement.execute(
          "insert into entry_concept (entry_id, scheme, rank, code) values"
              + " ('AAAAAAAAAA', 'theme', 1, 'energie'), ('AAAAAAAAAA', 'theme', 0, 'velo'),"
              + " ('AAAAAAAAAA', 'categorie_source', 0, 'L’\"atelier\"')");
    }
  }
}
