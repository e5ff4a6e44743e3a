package fr.quifaitquoi.api.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** Array parameters, for {@code = any(?)}: one statement text whatever the number of values. */
public final class SqlArray {
  private SqlArray() {}

  /** Texts. */
  public static Array of(Connection connection, Collection<String> texts) throws SQLException {
    return connection.createArrayOf("varchar", texts.toArray());
  }

  /** Whole numbers. */
  public static Array ofLongs(Connection connection, Collection<Long> numbers) throws SQLException {
    return connection.createArrayOf("bigint", numbers.toArray());
  }
}
