package fr.quifaitquoi.api.entry;

import fr.quifaitquoi.indexer.entry.EntryKind;
import fr.quifaitquoi.indexer.entry.LinkRole;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Links read from their far end. */
final class LinkRows {
  private LinkRows() {}

  static List<BackLink> listTo(Connection connection, String id) throws SQLException {
    String sql =
        "select l.role, e.id, e.slug, e.name, e.kind from link l join entry e on e.id = l.entry_id"
            + " where l.target_id = ? and e.status = 'publiee' and e.visibility = 'publique'"
            + " order by lower(e.name), e.id";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, id);
      List<BackLink> links = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          links.add(
              new BackLink(
                  LinkRole.find(row.getString(1)).orElseThrow(),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  EntryKind.find(row.getString(5)).orElseThrow()));
        }
      }
      return links;
    }
  }
}
