package fr.quifaitquoi.bench.gis;

import fr.quifaitquoi.geodata.layer.Layer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/**
 * The same tiles by ST_AsMVT, asked for by pgbench with two clients and prepared statements. Needs
 * a PostgreSQL on this machine, and to be root or its owner.
 */
final class PostgisTiles implements AutoCloseable {
  private static final Pattern DONE = Pattern.compile("transactions actually processed: (\\d+)");
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
  private static final int BATCH = 5_000;

  /** Ticks of /proc in a second. */
  private static final double TICKS = 100;

  private final Connection connection;
  private final Path pgbench;
  private final Path statistics;
  private final String port;
  private final String user;
  private final String database;

  /**
   * @param jdbc of an empty database
   * @param pgbench the program
   */
  PostgisTiles(String jdbc, Path pgbench) throws SQLException, IOException {
    this.pgbench = pgbench;
    connection = DriverManager.getConnection(jdbc);
    port = setting("port");
    user = connection.getMetaData().getUserName();
    database = connection.getCatalog();
    String process =
        Files.readAllLines(Path.of(setting("data_directory"), "postmaster.pid")).getFirst();
    statistics = Path.of("/proc", process.strip(), "stat");
    execute("CREATE EXTENSION IF NOT EXISTS postgis");
  }

  private String setting(String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("SELECT setting FROM pg_settings WHERE name = '" + name + "'")) {
      found.next();
      return found.getString(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Stores a layer, in degrees as martin finds it, and in metres. */
  void load(String table, Layer layer) throws SQLException {
    List<String> columns = layer.schema().properties().stream().map(p -> p.name()).toList();
    execute("DROP TABLE IF EXISTS " + table);
    execute(
        "CREATE TABLE "
            + table
            + " (id text, "
            + String.join(" text, ", columns)
            + " text, geom geometry(Geometry, 4326), metres geometry(Geometry, 3857))");
    String insert =
        "INSERT INTO "
            + table
            + " SELECT ?, "
            + "?, ".repeat(columns.size())
            + "g, ST_Transform(g, 3857) FROM (SELECT ST_GeomFromWKB(?, 4326) AS g) AS shape";
    connection.setAutoCommit(false);
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      for (int row = 0; row < layer.size(); row++) {
        add(layer, row, columns.size(), statement);
        if (row % BATCH == BATCH - 1) {
          statement.executeBatch();
        }
      }
      statement.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
    execute("CREATE INDEX ON " + table + " USING gist (geom)");
    execute("CREATE INDEX ON " + table + " USING gist (metres)");
    execute("CLUSTER " + table + " USING " + table + "_metres_idx");
    execute("VACUUM ANALYZE " + table);
  }

  private static void add(Layer layer, int row, int columns, PreparedStatement statement)
      throws SQLException {
    statement.setString(1, layer.id(row));
    for (int i = 0; i < columns; i++) {
      Object value = layer.column(i).valueAt(row);
      statement.setString(i + 2, value == null ? null : value.toString());
    }
    Geometry shape = layer.geometry(row);
    statement.setBytes(columns + 2, shape == null ? null : new WKBWriter().write(shape));
    statement.addBatch();
  }

  /** What a tile costs. */
  record Cost(double cpuMillis, double perSecond) {}

  /** martin's statement for a table: all attributes, from degrees. */
  static String everything(String table, List<String> columns) {
    return "SELECT ST_AsMVT(tile, '"
        + table
        + "', 4096, 'geom') FROM (SELECT ST_AsMVTGeom(ST_Transform(geom, 3857),"
        + " ST_TileEnvelope(:z, :x, :y), 4096, 64, true) AS geom, id, "
        + String.join(", ", columns)
        + " FROM "
        + table
        + " WHERE geom && ST_Transform(ST_TileEnvelope(:z, :x, :y, margin => 64.0 / 4096), 4326))"
        + " AS tile WHERE geom IS NOT NULL";
  }

  /** The id and one attribute, from metres. */
  static String lean(String table, String column) {
    return "SELECT ST_AsMVT(tile, '"
        + table
        + "', 4096, 'geom') FROM (SELECT ST_AsMVTGeom(metres, ST_TileEnvelope(:z, :x, :y), 4096,"
        + " 64, true) AS geom, id, "
        + column
        + " FROM "
        + table
        + " WHERE metres && ST_TileEnvelope(:z, :x, :y, margin => 64.0 / 4096)) AS tile WHERE geom"
        + " IS NOT NULL";
  }

  /** Asks for tiles drawn anew each time from a window, for some seconds. */
  Cost run(String sql, TileWindow window, int seconds)
      throws IOException, SQLException, InterruptedException {
    Path script = Files.createTempFile("tiles", ".sql");
    try {
      Files.writeString(
          script,
          "\\set z %d%n\\set x random(%d, %d)%n\\set y random(%d, %d)%n%s;%n"
              .formatted(
                  window.z(), window.west(), window.east(), window.north(), window.south(), sql));
      double before = seconds();
      String output = pgbench(script, seconds);
      waitForItsProcesses();
      double cpu = seconds() - before;
      double tiles = Double.parseDouble(find(DONE, output));
      return new Cost(cpu * 1_000 / tiles, Double.parseDouble(find(RATE, output)));
    } finally {
      Files.delete(script);
    }
  }

  /** Their time counts once they have ended. */
  private void waitForItsProcesses() throws SQLException, InterruptedException {
    try (Statement statement = connection.createStatement()) {
      boolean running = true;
      while (running) {
        Thread.sleep(200);
        try (ResultSet found =
            statement.executeQuery(
                "SELECT 1 FROM pg_stat_activity WHERE application_name = 'pgbench'")) {
          running = found.next();
        }
      }
    }
    Thread.sleep(500);
  }

  private String pgbench(Path script, int seconds) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                pgbench.toString(),
                "-h",
                "127.0.0.1",
                "-p",
                port,
                "-U",
                user,
                "-n",
                "-M",
                "prepared",
                "-c",
                "2",
                "-j",
                "2",
                "-T",
                Integer.toString(seconds),
                "-f",
                script.toString(),
                database)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("pgbench: " + output);
    }
    return output;
  }

  private static String find(Pattern pattern, String output) throws IOException {
    Matcher matcher = pattern.matcher(output);
    if (!matcher.find()) {
      throw new IOException("pgbench: " + output);
    }
    return matcher.group(1);
  }

  /** Processor time of the server's processes that have ended, children of the first. */
  private double seconds() throws IOException {
    String[] fields = Files.readString(statistics).replaceFirst(".*\\) ", "").strip().split(" ");
    return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
