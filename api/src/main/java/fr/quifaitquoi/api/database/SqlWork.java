package fr.quifaitquoi.api.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Something done on a connection. */
@FunctionalInterface
public interface SqlWork<T> {
  T on(Connection connection) throws SQLException;
}
