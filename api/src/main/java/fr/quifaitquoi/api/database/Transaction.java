package fr.quifaitquoi.api.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A write transaction: what is not committed when it is closed is undone. One thread. */
public final class Transaction implements AutoCloseable {
  private final Database database;
  private final Connection connection;

  Transaction(Database database, Connection connection) throws SQLException {
    this.database = database;
    this.connection = connection;
    connection.setAutoCommit(false);
  }

  public Connection connection() {
    return connection;
  }

  /** Makes it last: when this returns, the change survives a kill. */
  public void commit() {
    try {
      connection.commit();
      database.afterCommit(connection);
    } catch (SQLException e) {
      throw DatabaseException.of(e);
    }
  }

  @Override
  public void close() {
    try (connection) {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw DatabaseException.of(e);
    }
  }

  static void checkpoint(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("checkpoint sync");
    }
  }
}
