package fr.quifaitquoi.api.index;

import fr.quifaitquoi.api.changelog.LogRange;
import fr.quifaitquoi.api.database.Database;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the change log, in the order of commits, and keeps it short. Thread-safe. */
final class ChangeReader {
  private static final int BATCH = 2000;

  private final Database database;

  /**
   * Some changes.
   *
   * @param lastSequence of those read; the one asked after when there are none
   */
  record Changes(Set<String> entryIds, long lastSequence) {}

  ChangeReader(Database database) {
    this.database = database;
  }

  /** The last sequence there is; 0 when nothing ever changed. */
  long lastSequence() {
    return database.read(connection -> {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("select coalesce(max(seq), 0) from change_log")) {
        row.next();
        return row.getLong(1);
      }
    });
  }

  /** The next changes after a sequence. */
  Changes readAfter(long sequence) {
    return readBetween(sequence, Long.MAX_VALUE);
  }

  /** The next changes after a sequence, up to and with another. */
  Changes readBetween(long sequence, long end) {
    String sql =
        "select seq, entry_id from change_log where seq > ? and seq <= ? order by seq fetch first "
            + BATCH
            + " rows only";
    return database.read(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setLong(1, sequence);
        statement.setLong(2, end);
        Set<String> ids = new LinkedHashSet<>();
        long last = sequence;
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            last = row.getLong(1);
            ids.add(row.getString(2));
          }
        }
        return new Changes(ids, last);
      }
    });
  }

  /**
   * The entries of all rows of a range, which must fit in memory; none before they are committed.
   */
  List<String> list(LogRange range) {
    String sql = "select entry_id from change_log where seq > ? and seq <= ?";
    return database.read(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setFetchSize(BATCH);
        statement.setLong(1, range.after());
        statement.setLong(2, range.last());
        List<String> ids = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            ids.add(row.getString(1));
          }
        }
        return ids;
      }
    });
  }

  /**
   * Removes every row that a later one of the same entry makes superfluous. Followers, wherever
   * they are, still read each changed entry; and the last sequence stays.
   */
  int compact() {
    String sql =
        "delete from change_log where seq in (select seq from (select seq,"
            + " max(seq) over (partition by entry_id) as newest from change_log) c"
            + " where seq < newest)";
    return database.write(connection -> {
      try (Statement statement = connection.createStatement()) {
        return statement.executeUpdate(sql);
      }
    });
  }
}
