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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * PostgreSQL with pg_trgm behind a small HTTP server on four connections. As OpenSearch, it is told
 * which sort of question comes and answers with the SQL that is best for it.
 */
final class PostgresPeer implements Peer, AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CONNECTIONS = 4;

  private static final String EXACT =
      "SELECT nom FROM bench_commune WHERE cle = ? ORDER BY population DESC LIMIT 5";
  private static final String ONE_EDIT =
      "SELECT nom FROM bench_commune WHERE cle % ? ORDER BY similarity(cle, ?) DESC, population"
          + " DESC LIMIT 5";
  private static final String PREFIX =
      "SELECT nom FROM bench_commune WHERE cle LIKE ? ORDER BY population DESC LIMIT 5";

  private final HikariDataSource database = new HikariDataSource();
  private final HttpServer server;

  PostgresPeer(String jdbc) throws IOException {
    database.setJdbcUrl(jdbc);
    database.setMaximumPoolSize(CONNECTIONS);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newFixedThreadPool(CONNECTIONS));
    server.createContext("/", this::answer);
    server.start();
  }

  @Override
  public String name() {
    return "PostgreSQL pg_trgm";
  }

  @Override
  public String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
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

  @Override
  public String path(Question question) {
    return "/"
        + question.sort()
        + "?"
        + URLEncoder.encode(PlaceName.keyWithArticle(question.text()), StandardCharsets.UTF_8);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Question.Sort sort = Question.Sort.valueOf(exchange.getRequestURI().getPath().substring(1));
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

  private List<String> find(Question.Sort sort, String text) throws SQLException {
    String sql =
        switch (sort) {
          case EXACT -> EXACT;
          case ONE_EDIT -> ONE_EDIT;
          case PREFIX -> PREFIX;
        };
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, sort == Question.Sort.PREFIX ? text + "%" : text);
      if (sort == Question.Sort.ONE_EDIT) {
        select.setString(2, text);
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
  public List<String> readNames(byte[] body) {
    try {
      return JSON.readValue(body, new TypeReference<List<String>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    database.close();
  }
}
