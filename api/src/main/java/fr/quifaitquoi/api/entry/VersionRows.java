package fr.quifaitquoi.api.entry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads the history of an entry. */
final class VersionRows {
  private VersionRows() {}

  static List<EntryVersion> list(Connection connection, String id) throws SQLException {
    String sql =
        "select version, changed_at, changed_by, changed_why, content from entry_version"
            + " where entry_id = ? order by version desc";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, id);
      List<EntryVersion> versions = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          versions.add(
              new EntryVersion(
                  row.getInt(1),
                  new Change(
                      row.getObject(2, OffsetDateTime.class).toInstant(),
                      row.getString(3),
                      row.getString(4)),
                  DraftJson.read(row.getString(5))));
        }
      }
      return versions;
    }
  }
}
