package fr.quifaitquoi.api.entry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

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
}
