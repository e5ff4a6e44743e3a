package fr.quifaitquoi.geodata.format.geopackage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Statements that lie beside the classes, and names within statements. */
final class SqlText {
  private SqlText() {}

  /** The statements of a resource. */
  static List<String> statements(String resource, String separator) {
    try (InputStream text = SqlText.class.getResourceAsStream(resource)) {
      String all =
          new String(Objects.requireNonNull(text, resource).readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.split(separator)).filter(part -> !part.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** A name as SQL writes it. */
  static String quote(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
