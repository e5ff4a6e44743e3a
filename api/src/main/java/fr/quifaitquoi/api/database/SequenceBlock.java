package fr.quifaitquoi.api.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Numbers of a sequence that grows by {@value #SIZE}, taken from it a block at a time. */
public final class SequenceBlock {
  /** What one value of the sequence stands for: itself and the numbers after it. */
  public static final int SIZE = 1000;

  private final Connection connection;
  private final String query;
  private long next;
  private long end;

  public SequenceBlock(Connection connection, String sequence) throws SQLException {
    this.connection = connection;
    this.query =
        connection.isWrapperFor(org.postgresql.PGConnection.class)
            ? "select nextval('" + sequence + "')"
            : "select next value for " + sequence;
  }

  /** A number that nobody else gets. */
  public long next() throws SQLException {
    if (next == end) {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(query)) {
        row.next();
        next = row.getLong(1);
        end = next + SIZE;
      }
    }
    return next++;
  }
}
