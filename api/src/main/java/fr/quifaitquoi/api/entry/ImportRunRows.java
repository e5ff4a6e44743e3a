package fr.quifaitquoi.api.entry;

import fr.quifaitquoi.api.database.BulkInsert;
import fr.quifaitquoi.api.source.ImportCounts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The row of {@code import_run}, and what a run tells of the records that did not come.
 *
 * @param id of the run, with which the records that came are marked
 */
record ImportRunRows(long id, long sourceId) {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  static ImportRunRows begin(Connection connection, long sourceId, Instant at) throws SQLException {
    String sql = "insert into import_run (source_id, started_at) values (?, ?)";
    try (PreparedStatement statement =
        connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      statement.setLong(1, sourceId);
      statement.setObject(2, at.atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
      try (ResultSet key = statement.getGeneratedKeys()) {
        key.next();
        return new ImportRunRows(key.getLong(1), sourceId);
      }
    }
  }

  Presence findPresence(Connection connection) throws SQLException {
    String sql =
        "select count(case when first_seen_at < r.started_at then 1 end),"
            + " count(case when last_run <> r.id then 1 end)"
            + " from source_record s join import_run r on r.id = ?"
            + " where s.source_id = ? and s.gone_on is null";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, id);
      statement.setLong(2, sourceId);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new Presence(row.getLong(1), row.getLong(2));
      }
    }
  }

  int flagMissing(Connection connection, Instant at, ChangedIds changed) throws SQLException {
    LocalDate today = LocalDate.ofInstant(at, PARIS);
    String missing = "source_id = ? and last_run <> ? and gone_on is null";
    String led =
        "select r.entry_id from source_record r join entry e on e.leading_record = r.id where "
            + missing;
    try (PreparedStatement select = connection.prepareStatement(led);
        PreparedStatement entries =
            connection.prepareStatement(
                "update entry set gone_since = ? where id in (" + led + ")");
        PreparedStatement records =
            connection.prepareStatement("update source_record set gone_on = ? where " + missing)) {
      select.setLong(1, sourceId);
      select.setLong(2, id);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          changed.add(row.getString(1));
        }
      }
      for (PreparedStatement update : new PreparedStatement[] {entries, records}) {
        update.setObject(1, today);
        update.setLong(2, sourceId);
        update.setLong(3, id);
      }
      entries.executeUpdate();
      return records.executeUpdate();
    }
  }

  void end(Connection connection, ImportCounts counts, @Nullable String report)
      throws SQLException {
    OffsetDateTime now = Instant.now().atOffset(ZoneOffset.UTC);
    String run =
        "update import_run set ended_at = ?, added = ?, changed = ?, unchanged = ?, refused = ?,"
            + " gone = ?, report = ? where id = ?";
    String source = "update source set last_run_at = ?, last_success_at = ? where id = ?";
    try (PreparedStatement runs = connection.prepareStatement(run);
        PreparedStatement sources = connection.prepareStatement(source)) {
      runs.setObject(1, now);
      runs.setInt(2, counts.added());
      runs.setInt(3, counts.changed());
      runs.setInt(4, counts.unchanged());
      runs.setInt(5, counts.refused());
      runs.setInt(6, counts.gone());
      runs.setString(7, report == null ? null : BulkInsert.withoutNul(report));
      runs.setLong(8, id);
      runs.executeUpdate();
      sources.setObject(1, now);
      sources.setObject(2, now);
      sources.setLong(3, sourceId);
      sources.executeUpdate();
    }
  }
}
