package fr.quifaitquoi.api.entry;

import fr.quifaitquoi.api.database.BulkInsert;
import fr.quifaitquoi.api.database.SqlArray;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Ids that left the directory, so that they are never used again and their pages say so. */
final class Redirects {
  private Redirects() {}

  static Lookup lookUp(Connection connection, String id) throws SQLException {
    String sql =
        "select r.target_id, e.slug from entry_redirect r left join entry e on e.id = r.target_id"
            + " where r.id = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, id);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          return new Lookup.Unknown();
        }
        String target = row.getString(1);
        return target == null ? new Lookup.Gone() : new Lookup.Moved(target, row.getString(2));
      }
    }
  }

  static int removeExamples(Connection connection) throws SQLException {
    List<String> ids = listExamples(connection);
    if (ids.isEmpty()) {
      return 0;
    }
    List<Long> places = PlaceRows.detach(connection, ids);
    for (String sql :
        List.of(
            "delete from field_choice where entry_id = any(?)",
            "delete from source_record where entry_id = any(?)",
            "delete from entry where id = any(?)")) {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setArray(1, SqlArray.of(connection, ids));
        statement.executeUpdate();
      }
    }
    PlaceRows.deleteUnused(connection, places);
    keepIds(connection, ids);
    ChangeLog.append(connection, ids.iterator());
    return ids.size();
  }

  private static List<String> listExamples(Connection connection) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("select id from entry where example order by id");
        ResultSet row = statement.executeQuery()) {
      List<String> ids = new ArrayList<>();
      while (row.next()) {
        ids.add(row.getString(1));
      }
      return ids;
    }
  }

  private static void keepIds(Connection connection, List<String> ids) throws SQLException {
    Instant now = Instant.now();
    try (BulkInsert rows =
        BulkInsert.into(connection, "entry_redirect", List.of("id", "reason", "redirected_at"))) {
      for (String id : ids) {
        rows.add(id, "exemple-supprime", now);
      }
      rows.flush();
    }
  }
}
