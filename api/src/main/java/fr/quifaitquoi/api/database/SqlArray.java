package fr.quifaitquoi.api.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** Array parameters: one statement text whatever the number of values. */
public final class SqlArray {
  /**
   * The values, as the column {@code v}, to be joined with a table. Better than {@code = any(?)}
   * for reading: there H2 compares each row found with each value again.
   */
  public static final String TEXTS = "from unnest(cast(? as varchar array)) as u(v)";

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
