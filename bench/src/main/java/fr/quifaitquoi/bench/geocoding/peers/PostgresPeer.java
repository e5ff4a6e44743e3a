package fr.quifaitquoi.bench.geocoding.peers;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.naming.PlaceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * PostgreSQL with pg_trgm behind a small HTTP server on four connections. It answers in two ways:
 * with one statement, whatever is asked, as ours does; or told which sort of question comes, with
 * the statement that is best for that sort.
 */
final class PostgresPeer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CONNECTIONS = 4;
  private static final String ANY_SORT = "any";

  /** An exact name before an unfinished one before the likest, each by the index that suits it. */
  private static final String ANY =
      """
      SELECT nom FROM (
        (SELECT nom, cle, population, CASE WHEN cle = ? THEN 3 ELSE 2 END AS likeness
         FROM bench_commune WHERE cle LIKE ? ORDER BY cle <> ?, population DESC LIMIT 5)
        UNION ALL
        (SELECT nom, cle, population, similarity(cle, ?) AS likeness
         FROM bench_commune WHERE cle % ? AND cle NOT LIKE ?
         ORDER BY similarity(cle, ?) DESC, population DESC LIMIT 5)
      ) AS found ORDER BY likeness DESC, population DESC LIMIT 5
      """;

  private static final String EXACT =
      "SELECT nom FROM bench_commune WHERE cle = ? ORDER BY population DESC LIMIT 5";
  private static final String ONE_EDIT =
      "SELECT nom FROM bench_commune WHERE cle % ? ORDER BY similarity(cle, ?) DESC, population"
          + " DESC LIMIT 5";
  private static final String PREFIX =
      "SELECT nom FROM bench_commune WHERE cle LIKE ? ORDER BY population DESC LIMIT 5";

  private final HikariDataSource database = new HikariDataSource();
  private final HttpServer server;
  private final long pid;

  /**
   * @param pid of the database's first process
   */
  PostgresPeer(String jdbc, long pid) throws IOException {
    this.pid = pid;
    database.setJdbcUrl(jdbc);
    database.setMaximumPoolSize(CONNECTIONS);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newFixedThreadPool(CONNECTIONS));
    server.createContext("/", this::answer);
    server.start();
  }

  /** One statement for every sort of question. */
  Peer untold() {
    return new Side("PostgreSQL pg_trgm", false);
  }

  /** A statement for each sort of question. */
  Peer told() {
    return new Side("PostgreSQL, averti", true);
  }

  private final class Side implements Peer {
    private final String name;
    private final boolean isTold;

    private Side(String name, boolean isTold) {
      this.name = name;
      this.isTold = isTold;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String base() {
      return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public String path(Question question) {
      String sort = isTold ? question.sort().name() : ANY_SORT;
      return "/"
          + sort
          + "?"
          + URLEncoder.encode(PlaceName.keyWithArticle(question.text()), StandardCharsets.UTF_8);
    }

    /** The database's, and that of the server before it, which is in this process. */
    @Override
    public Duration processor() {
      Duration own = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
      return Processor.used(pid).plus(own);
    }

    @Override
    public List<String> readNames(byte[] body) {
      try {
        return JSON.readValue(body, new TypeReference<List<String>>() {});
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  void load(List<Territory> communes) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");
      statement.execute("DROP TABLE IF EXISTS bench_commune");
      statement.execute("CREATE TABLE bench_commune (nom text, cle text, population int)");
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO bench_commune VALUES (?, ?, ?)")) {
        for (Territory commune : communes) {
          insert.setString(1, commune.name());
          insert.setString(2, PlaceName.keyWithArticle(commune.name()));
          insert.setInt(3, commune.population());
          insert.addBatch();
        }
        insert.executeBatch();
      }
      statement.execute("CREATE INDEX ON bench_commune (cle text_pattern_ops)");
      statement.execute("CREATE INDEX ON bench_commune USING gin (cle gin_trgm_ops)");
      statement.execute("VACUUM ANALYZE bench_commune");
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String sort = exchange.getRequestURI().getPath().substring(1);
      String text =
          URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
      byte[] body = JSON.writeValueAsBytes(find(sort, text));
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private List<String> find(String sort, String text) throws SQLException {
    String beginning = text + "%";
    return switch (sort) {
      case ANY_SORT -> find(ANY, List.of(text, beginning, text, text, text, beginning, text));
      case "EXACT" -> find(EXACT, List.of(text));
      case "ONE_EDIT" -> find(ONE_EDIT, List.of(text, text));
      case "PREFIX" -> find(PREFIX, List.of(beginning));
      default -> throw new IllegalArgumentException(sort);
    };
  }

  private List<String> find(String sql, List<String> values) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        select.setString(i + 1, values.get(i));
      }
      List<String> names = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
      return names;
    }
  }

  @Override
  public void close() {
    server.stop(0);
    database.close();
  }
}
