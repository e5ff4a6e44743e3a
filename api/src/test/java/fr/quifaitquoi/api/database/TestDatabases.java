package fr.quifaitquoi.api.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Databases of a test's own: H2 in memory, or a new one in the PostGIS of the environment. */
public final class TestDatabases {
  /** JDBC URL of a PostGIS where the user may create databases. */
  public static final String POSTGIS = "QUIFAITQUOI_TEST_POSTGIS";

  /** Why PostGIS tests are left out. */
  public static final String WITHOUT_POSTGIS =
      "QUIFAITQUOI_TEST_POSTGIS names no PostGIS: ./test starts one";

  private TestDatabases() {}

  /** An empty embedded database, gone when it is closed. */
  public static Database openH2() {
    return Database.open(
        new DatabaseAddress("jdbc:h2:mem:" + UUID.randomUUID() + ";LOCK_TIMEOUT=60000"));
  }

  /** An empty PostGIS database, dropped by {@link #drop}. */
  public static DatabaseAddress createPostgis() {
    String name = "qfq_" + UUID.randomUUID().toString().replace("-", "");
    execute("create database " + name);
    return new DatabaseAddress(adminUrl().replaceFirst("(//[^/]*/)[^?]*", "$1" + name));
  }

  /** Drops what {@link #createPostgis} created. */
  public static void drop(DatabaseAddress address) {
    execute("drop database " + nameOf(address) + " with (force)");
  }

  /** The database's name. */
  public static String nameOf(DatabaseAddress address) {
    return address.jdbcUrl().replaceFirst(".*//[^/]*/", "").replaceFirst("[?].*", "");
  }

  private static void execute(String sql) {
    try (Connection connection = DriverManager.getConnection(adminUrl());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String adminUrl() {
    String url = System.getenv(POSTGIS);
    if (url == null) {
      throw new IllegalStateException(WITHOUT_POSTGIS);
    }
    return url;
  }
}
