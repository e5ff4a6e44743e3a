package fr.quifaitquoi.api.entry;

import fr.quifaitquoi.api.changelog.ChangeLog;
import fr.quifaitquoi.api.database.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Removes the entries made up for the demonstration. Their ids are never used again. */
public final class ExampleRemover {
  private static final String EXAMPLES = "select id from entry where example";

  private final Database database;

  public ExampleRemover(Database database) {
    this.database = database;
  }

  /**
   * Removes every example, all or none.
   *
   * @return how many there were
   */
  public int removeAll() {
    return database.write(connection -> {
      List<String> ids = listIds(connection);
      if (!ids.isEmpty()) {
        remove(connection);
        ChangeLog.append(connection, ids.iterator());
      }
      return ids.size();
    });
  }

  private static List<String> listIds(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(EXAMPLES)) {
      List<String> ids = new ArrayList<>();
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
      return ids;
    }
  }

  private static void remove(Connection connection) throws SQLException {
    try (PreparedStatement redirect =
            connection.prepareStatement(
                "insert into entry_redirect (id, target_id, reason, redirected_at)"
                    + " select id, null, 'exemple', cast(? as timestamp with time zone)"
                    + " from entry where example");
        Statement statement = connection.createStatement()) {
      redirect.setObject(1, Instant.now().atOffset(ZoneOffset.UTC));
      redirect.executeUpdate();
      statement.executeUpdate("delete from source_record where entry_id in (" + EXAMPLES + ")");
      statement.executeUpdate("delete from entry where example");
      statement.executeUpdate(
          "delete from place where not exists"
              + " (select 1 from entry_place where entry_place.place_id = place.id)");
    }
  }
}
