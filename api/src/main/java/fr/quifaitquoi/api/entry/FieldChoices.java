package fr.quifaitquoi.api.entry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Set;

/** Which fields of an entry are a person's rather than its leading record's. */
final class FieldChoices {
  private static final String DELETE = "delete from field_choice where entry_id = ? and field = ?";

  private FieldChoices() {}

  static void choose(Connection connection, String id, Set<EntryField> fields, Change change)
      throws SQLException {
    String sql =
        "insert into field_choice (entry_id, field, chosen_by, chosen_at, confidence)"
            + " values (?, ?, ?, ?, 1)";
    try (PreparedStatement delete = connection.prepareStatement(DELETE);
        PreparedStatement insert = connection.prepareStatement(sql)) {
      for (EntryField field : fields) {
        delete.setString(1, id);
        delete.setString(2, field.code());
        delete.executeUpdate();
        insert.setString(1, id);
        insert.setString(2, field.code());
        insert.setString(3, change.by());
        insert.setObject(4, change.at().atOffset(ZoneOffset.UTC));
        insert.executeUpdate();
      }
    }
  }

  /** Without its hash, the record is taken for changed at the next reading. */
  static void release(Connection connection, String id, Set<EntryField> fields)
      throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(DELETE);
        PreparedStatement forget =
            connection.prepareStatement(
                "update source_record set content_hash = '' where entry_id = ?")) {
      for (EntryField field : fields) {
        delete.setString(1, id);
        delete.setString(2, field.code());
        delete.executeUpdate();
      }
      forget.setString(1, id);
      forget.executeUpdate();
    }
  }
}
