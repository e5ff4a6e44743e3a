package fr.quifaitquoi.api.database;

import java.sql.SQLException;

/** The database refused or failed. Nothing of the transaction is kept. */
public class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public DatabaseException(String message, Throwable cause) {
    super(message, cause);
  }

  static DatabaseException of(SQLException cause) {
    return new DatabaseException("database failed: " + cause.getMessage(), cause);
  }
}
