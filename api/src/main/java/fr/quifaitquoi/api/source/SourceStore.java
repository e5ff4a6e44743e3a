package fr.quifaitquoi.api.source;

import fr.quifaitquoi.api.database.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The registered directories. Thread-safe. */
public final class SourceStore {
  private static final String SELECT =
      "select id, code, name, licence, attribution, url, format, mapping, schedule, last_run_at,"
          + " last_success_at from source";

  private final Database database;

  public SourceStore(Database database) {
    this.database = database;
  }

  /** The source of that code. */
  public Optional<Source> find(String code) {
    return database.read(connection -> find(connection, code));
  }

  /** Every source, by name. */
  public List<Source> list() {
    return database.read(connection -> {
      try (PreparedStatement statement =
              connection.prepareStatement(SELECT + " order by lower(name), code");
          ResultSet rows = statement.executeQuery()) {
        List<Source> sources = new ArrayList<>();
        while (rows.next()) {
          sources.add(toSource(rows));
        }
        return sources;
      }
    });
  }

  /**
   * Registers a source, or brings what is known of the one of that code up to date: what the
   * profile leaves null stays as it was.
   */
  public Source register(SourceProfile profile) {
    return database.write(connection -> register(connection, profile));
  }

  /** The same within a transaction of the caller's: undone with it. */
  public static Source register(Connection connection, SourceProfile profile) throws SQLException {
    Optional<Source> known = find(connection, profile.code());
    if (known.isEmpty()) {
      insert(connection, profile);
    } else if (!known.get().profile().equals(profile)) {
      update(connection, profile);
      SourceMarks.logIfShown(connection, known.get(), profile);
    }
    return find(connection, profile.code()).orElseThrow();
  }

  /** The last stored readings of a source, latest first. */
  public List<ImportRun> listRuns(long sourceId, int limit) {
    String sql =
        "select id, started_at, ended_at, added, changed, unchanged, refused, gone, report"
            + " from import_run where source_id = ? and ended_at is not null"
            + " order by id desc fetch first ? rows only";
    return database.read(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setLong(1, sourceId);
        statement.setInt(2, limit);
        List<ImportRun> runs = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            runs.add(toRun(rows));
          }
        }
        return runs;
      }
    });
  }

  /** The same as a transaction of the caller's sees it. */
  public static Optional<Source> find(Connection connection, String code) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SELECT + " where code = ?")) {
      statement.setString(1, code);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(toSource(rows)) : Optional.empty();
      }
    }
  }

  private static void insert(Connection connection, SourceProfile profile) throws SQLException {
    String sql =
        "insert into source (name, licence, attribution, url, format, mapping, schedule, code,"
            + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      setProfile(statement, profile);
      statement.setObject(9, Instant.now().atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    }
  }

  private static void update(Connection connection, SourceProfile profile) throws SQLException {
    String sql =
        "update source set name = ?, licence = ?, attribution = coalesce(?, attribution),"
            + " url = coalesce(?, url), format = coalesce(?, format),"
            + " mapping = coalesce(?, mapping), schedule = coalesce(?, schedule) where code = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      setProfile(statement, profile);
      statement.executeUpdate();
    }
  }

  private static void setProfile(PreparedStatement statement, SourceProfile profile)
      throws SQLException {
    statement.setString(1, profile.name());
    statement.setString(2, profile.licence());
    statement.setString(3, profile.attribution());
    statement.setString(4, profile.url());
    statement.setString(5, profile.format());
    statement.setString(6, profile.mapping());
    statement.setString(7, profile.schedule());
    statement.setString(8, profile.code());
  }

  private static Source toSource(ResultSet row) throws SQLException {
    return new Source(
        row.getLong(1),
        new SourceProfile(
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            row.getString(8),
            row.getString(9)),
        toInstant(row.getObject(10, OffsetDateTime.class)),
        toInstant(row.getObject(11, OffsetDateTime.class)));
  }

  private static ImportRun toRun(ResultSet row) throws SQLException {
    return new ImportRun(
        row.getLong(1),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        new ImportCounts(row.getInt(4), row.getInt(5), row.getInt(6), row.getInt(7), row.getInt(8)),
        row.getString(9));
  }

  private static @Nullable Instant toInstant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
