package fr.quifaitquoi.api.entry;

import fr.quifaitquoi.api.database.SqlArray;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Places come and go with the entries that use them. */
final class PlaceRows {
  private PlaceRows() {}

  /** The ids of the places of the entries. */
  static List<Long> list(Connection connection, Collection<String> entryIds) throws SQLException {
    List<Long> placeIds = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select distinct place_id from entry_place where entry_id = any(?)")) {
      select.setArray(1, SqlArray.of(connection, entryIds));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          placeIds.add(row.getLong(1));
        }
      }
    }
    return placeIds;
  }

  /** Takes the entries out of their places, and gives the ids of these. */
  static List<Long> detach(Connection connection, Collection<String> entryIds) throws SQLException {
    List<Long> placeIds = list(connection, entryIds);
    try (PreparedStatement delete =
        connection.prepareStatement("delete from entry_place where entry_id = any(?)")) {
      delete.setArray(1, SqlArray.of(connection, entryIds));
      delete.executeUpdate();
    }
    return placeIds;
  }

  /** Removes those of the places that no entry is in any more. */
  static void deleteUnused(Connection connection, List<Long> placeIds) throws SQLException {
    if (placeIds.isEmpty()) {
      return;
    }
    String sql =
        "delete from place p where p.id = any(?)"
            + " and not exists (select 1 from entry_place ep where ep.place_id = p.id)";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, SqlArray.ofLongs(connection, placeIds));
      statement.executeUpdate();
    }
  }
}
