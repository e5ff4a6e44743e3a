package fr.quifaitquoi.api.index;

import fr.quifaitquoi.api.database.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;

/** A random name that a database bears, so that no index is taken for that of another one. */
final class DatabaseIdentity {
  private static final String SELECT = "select content from instance_setting where name = 'id'";

  private DatabaseIdentity() {}

  static String of(Database database) {
    Optional<String> known = database.read(DatabaseIdentity::find);
    return known.isPresent() ? known.get() : database.write(DatabaseIdentity::create);
  }

  private static Optional<String> find(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(SELECT)) {
      return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
    }
  }

  private static String create(Connection connection) throws SQLException {
    String id = UUID.randomUUID().toString();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into instance_setting (name, content) values ('id', ?)")) {
      statement.setString(1, id);
      statement.executeUpdate();
    }
    return id;
  }
}
