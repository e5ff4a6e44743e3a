package fr.quifaitquoi.api.entry;

import fr.quifaitquoi.api.database.BulkInsert;
import fr.quifaitquoi.api.database.SequenceBlock;
import fr.quifaitquoi.api.database.SqlArray;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The records of one source, during one reading of it. Sent by {@link #flush}. One thread. */
final class SourceRecords implements AutoCloseable {
  private final Connection connection;
  private final long sourceId;
  private final long run;
  private final Instant at;
  private final SequenceBlock ids;
  private final BulkInsert records;
  private final BulkInsert contents;
  private final List<Long> seen = new ArrayList<>();
  private final List<Refresh> refreshed = new ArrayList<>();

  /** A record as the database has it. */
  record Known(long id, String entryId, String hash, boolean seenInThisRun, boolean gone) {}

  private record Refresh(long id, String hash, String content) {}

  SourceRecords(Connection connection, long sourceId, long run, Instant at) throws SQLException {
    this.connection = connection;
    this.sourceId = sourceId;
    this.run = run;
    this.at = at;
    ids = new SequenceBlock(connection, "source_record_seq");
    records =
        BulkInsert.into(
            connection,
            "source_record",
            List.of(
                "id",
                "source_id",
                "external_key",
                "weak_identity",
                "content_hash",
                "first_seen_at",
                "last_seen_at",
                "last_run",
                "entry_id"));
    contents = BulkInsert.into(connection, "source_content", List.of("record_id", "content"));
  }

  /** The records of these keys, by key. */
  Map<String, Known> find(Collection<String> keys) throws SQLException {
    String sql =
        "select external_key, id, entry_id, content_hash, last_run, gone_on "
            + SqlArray.TEXTS
            + " join source_record on external_key = v and source_id = ?";
    Map<String, Known> known = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, SqlArray.of(connection, keys));
      statement.setLong(2, sourceId);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          known.put(
              row.getString(1),
              new Known(
                  row.getLong(2),
                  row.getString(3),
                  row.getString(4),
                  row.getLong(5) == run,
                  row.getDate(6) != null));
        }
      }
    }
    return known;
  }

  long nextId() throws SQLException {
    return ids.next();
  }

  void insert(long id, HashedRow row, String entryId) throws SQLException {
    records.add(id, sourceId, row.key(), row.weakIdentity(), row.hash(), at, at, run, entryId);
    contents.add(id, row.content());
  }

  /** The record is still in the source, as it was. */
  void touch(long id) {
    seen.add(id);
  }

  /** The record is still in the source, and says something else. */
  void refresh(long id, HashedRow row) {
    seen.add(id);
    refreshed.add(new Refresh(id, row.hash(), row.content()));
  }

  void flush() throws SQLException {
    records.flush();
    contents.flush();
    flushSeen();
    flushRefreshed();
  }

  private void flushSeen() throws SQLException {
    if (seen.isEmpty()) {
      return;
    }
    String sql =
        "update source_record set last_seen_at = ?, last_run = ?, gone_on = null"
            + " where id = any(?)";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, at.atOffset(ZoneOffset.UTC));
      statement.setLong(2, run);
      statement.setArray(3, SqlArray.ofLongs(connection, seen));
      statement.executeUpdate();
    }
    seen.clear();
  }

  private void flushRefreshed() throws SQLException {
    if (refreshed.isEmpty()) {
      return;
    }
    try (PreparedStatement hashes =
            connection.prepareStatement("update source_record set content_hash = ? where id = ?");
        PreparedStatement texts =
            connection.prepareStatement(
                "update source_content set content = ? where record_id = ?")) {
      for (Refresh refresh : refreshed) {
        hashes.setString(1, refresh.hash());
        hashes.setLong(2, refresh.id());
        hashes.addBatch();
        texts.setString(1, BulkInsert.withoutNul(refresh.content()));
        texts.setLong(2, refresh.id());
        texts.addBatch();
      }
      hashes.executeBatch();
      texts.executeBatch();
    }
    refreshed.clear();
  }

  @Override
  public void close() throws SQLException {
    records.close();
    contents.close();
  }
}
