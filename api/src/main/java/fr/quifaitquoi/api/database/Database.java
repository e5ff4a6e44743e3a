package fr.quifaitquoi.api.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The database, migrated and ready: H2 embedded or PostGIS. It works with or without Micronaut.
 * Reading is by {@link #read}, writing by {@link #write} or, for long work, {@link #begin}.
 * Thread-safe.
 */
public final class Database implements AutoCloseable {
  private static final int H2_DATABASE_ALREADY_OPEN = 90_020;

  static {
    // H2 would look each value up in a table of those seen before, for nothing but memory.
    System.setProperty("h2.objectCache", "false");
  }

  private final HikariDataSource pool;
  private final boolean h2;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  private Database(HikariDataSource pool, boolean h2) {
    this.pool = pool;
    this.h2 = h2;
  }

  /**
   * Opens the database and brings its schema up to date.
   *
   * @throws DatabaseInUseException when another process has the embedded database open
   */
  public static Database open(DatabaseAddress address) {
    HikariDataSource pool = openPool(address);
    try {
      Flyway.configure(Database.class.getClassLoader())
          .dataSource(pool)
          .locations(
              "classpath:db/common", address.isH2() ? "classpath:db/h2" : "classpath:db/postgresql")
          .load()
          .migrate();
      return new Database(pool, address.isH2());
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  private static HikariDataSource openPool(DatabaseAddress address) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("base");
    config.setJdbcUrl(address.jdbcUrl());
    config.setMaximumPoolSize(10);
    config.setMinimumIdle(1);
    if (address.isH2()) {
      config.setUsername("sa");
      config.setPassword("");
    } else {
      config.addDataSourceProperty("reWriteBatchedInserts", "true");
      config.addDataSourceProperty("stringtype", "unspecified");
    }
    try {
      return new HikariDataSource(config);
    } catch (HikariPool.PoolInitializationException e) {
      if (e.getCause() instanceof SQLException sql
          && sql.getErrorCode() == H2_DATABASE_ALREADY_OPEN) {
        throw new DatabaseInUseException(e);
      }
      throw new DatabaseException("La base " + address + " ne s’ouvre pas.", e);
    }
  }

  /** The pool of connections, for what wants to read by itself. */
  public DataSource dataSource() {
    return pool;
  }

  /** Whether it is H2; what differs between the two databases asks this, and is very little. */
  public boolean isH2() {
    return h2;
  }

  /** Reads, in a transaction of its own that sees one state of the database. */
  public <T> T read(SqlWork<T> work) {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try {
        return work.on(connection);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw DatabaseException.of(e);
    }
  }

  /** Writes all or nothing; when it returns the change is safe on disk. */
  public <T> T write(SqlWork<T> work) {
    try (Transaction transaction = begin()) {
      T result = work.on(transaction.connection());
      transaction.commit();
      return result;
    } catch (SQLException e) {
      throw DatabaseException.of(e);
    }
  }

  /** Begins a write transaction that the caller commits and closes. */
  public Transaction begin() {
    try {
      return new Transaction(this, pool.getConnection());
    } catch (SQLException e) {
      throw DatabaseException.of(e);
    }
  }

  /** Has {@code listener} run after each commit made in this process. It must return at once. */
  public void onCommit(Runnable listener) {
    listeners.add(listener);
  }

  /** To be called once a write transaction is committed, with a connection out of it. */
  void afterCommit(Connection connection) throws SQLException {
    if (h2) {
      Transaction.checkpoint(connection);
    }
    listeners.forEach(Runnable::run);
  }

  @Override
  public void close() {
    pool.close();
  }
}
