package fr.quifaitquoi.api.changelog;

import fr.quifaitquoi.api.database.BulkInsert;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;

/**
 * The queue of what the index must read again. To be written last in a transaction: the lock makes
 * sequences follow the order of commits, so that a follower that has read up to a sequence has
 * missed nothing below it; and nobody waits longer than the rest of that transaction.
 */
public final class ChangeLog {
  private static final int BATCH = 10_000;

  private ChangeLog() {}

  /** Notes that the entries changed. */
  public static void append(Connection connection, Iterator<String> entryIds) throws SQLException {
    if (!entryIds.hasNext()) {
      return;
    }
    lock(connection);
    Instant now = Instant.now();
    try (BulkInsert rows =
        BulkInsert.into(connection, "change_log", List.of("entry_id", "changed_at"))) {
      int pending = 0;
      while (entryIds.hasNext()) {
        rows.add(entryIds.next(), now);
        if (++pending % BATCH == 0) {
          rows.flush();
        }
      }
      rows.flush();
    }
  }

  /** Notes that the entries changed, and tells which rows say so: those, and no others. */
  public static LogRange appendTogether(Connection connection, Iterator<String> entryIds)
      throws SQLException {
    lock(connection);
    long after = lastSequence(connection);
    append(connection, entryIds);
    return new LogRange(after, lastSequence(connection));
  }

  private static long lastSequence(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select coalesce(max(seq), 0) from change_log")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Notes that every entry of a source changed. */
  public static void appendEntriesOf(Connection connection, long sourceId) throws SQLException {
    lock(connection);
    String sql =
        "insert into change_log (entry_id, changed_at)"
            + " select distinct entry_id, cast(? as timestamp with time zone) from source_record"
            + " where source_id = ? and entry_id is not null";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, Instant.now().atOffset(ZoneOffset.UTC));
      statement.setLong(2, sourceId);
      statement.executeUpdate();
    }
  }

  private static void lock(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeQuery("select id from change_log_lock where id = 1 for update");
    }
  }
}
