package fr.quifaitquoi.api.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Fast insertion of rows into one table. Rows are sent by {@link #flush}, in the order of their
 * addition, within the connection's transaction. One thread.
 */
public sealed interface BulkInsert extends AutoCloseable permits BatchedInsert, CopiedInsert {
  /**
   * Adds a row.
   *
   * @param values in the order of the columns: text, numbers, booleans, dates, {@link
   *     java.time.Instant}, {@link fr.quifaitquoi.geodata.Position} for points, and JTS geometry in
   *     WGS84
   */
  void add(@Nullable Object... values) throws SQLException;

  /** Sends the rows added since the last flush. */
  void flush() throws SQLException;

  @Override
  void close() throws SQLException;

  /** The fastest way the connection's database has: COPY on PostGIS, prepared batches on H2. */
  static BulkInsert into(Connection connection, String table, List<String> columns)
      throws SQLException {
    return connection.isWrapperFor(org.postgresql.PGConnection.class)
        ? new CopiedInsert(connection, table, columns)
        : new BatchedInsert(connection, table, columns);
  }

  /** PostgreSQL takes no NUL in text. */
  static String withoutNul(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
  }

  /** The geometry with its SRID said; a copy, since geometries are shared. */
  static Geometry inWgs84(Geometry geometry) {
    if (geometry.getSRID() == 4326) {
      return geometry;
    }
    Geometry copy = geometry.copy();
    copy.setSRID(4326);
    return copy;
  }
}
