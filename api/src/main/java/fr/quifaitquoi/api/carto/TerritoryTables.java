package fr.quifaitquoi.api.carto;

import fr.quifaitquoi.api.database.BulkInsert;
import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Outline;
import fr.quifaitquoi.geodata.Territory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Copies the territories of the geography into the database, for the views that QGIS reads. The
 * service itself never reads them there. Thread-safe.
 */
public final class TerritoryTables {
  private static final List<Level> LEVELS =
      List.of(
          Level.COMMUNE,
          Level.BASSIN_DE_VIE,
          Level.EPCI,
          Level.QPV,
          Level.ARRONDISSEMENT,
          Level.DEPARTEMENT,
          Level.REGION,
          Level.PERIMETRE);
  private static final int BATCH = 500;

  private final Database database;

  public TerritoryTables(Database database) {
    this.database = database;
  }

  /**
   * Fills the tables, unless they come from the same datasets already.
   *
   * @return whether they were filled
   */
  public boolean fillIfChanged(Geography geography) {
    String fingerprint = fingerprint(geography);
    if (database.read(TerritoryTables::findFingerprint).equals(Optional.of(fingerprint))) {
      return false;
    }
    return database.write(connection -> {
      fill(connection, geography, fingerprint);
      return true;
    });
  }

  private static void fill(Connection connection, Geography geography, String fingerprint)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("delete from territory");
      statement.executeUpdate("delete from territory_membership");
      statement.executeUpdate("delete from instance_setting where name = 'territoires'");
    }
    insertTerritories(connection, geography);
    insertMemberships(connection, geography);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into instance_setting (name, content) values ('territoires', ?)")) {
      statement.setString(1, fingerprint);
      statement.executeUpdate();
    }
  }

  private static void insertTerritories(Connection connection, Geography geography)
      throws SQLException {
    List<String> columns =
        List.of(
            "level",
            "code",
            "vintage",
            "name",
            "population",
            "composition",
            "centre",
            "outline_method",
            "outline");
    try (BulkInsert rows = BulkInsert.into(connection, "territory", columns)) {
      int pending = 0;
      for (Level level : LEVELS) {
        for (Territory t : geography.list(level)) {
          Optional<Outline> outline = geography.findOutline(t.id());
          rows.add(
              level.code(),
              t.id().code(),
              t.vintage(),
              t.name(),
              t.population(),
              t.composition().code(),
              t.centre(),
              outline.map(o -> o.method().code()).orElse(null),
              outline.map(Outline::geometry).orElse(null));
          if (++pending % BATCH == 0) {
            rows.flush();
          }
        }
      }
      rows.flush();
    }
  }

  private static void insertMemberships(Connection connection, Geography geography)
      throws SQLException {
    try (BulkInsert rows =
        BulkInsert.into(
            connection, "territory_membership", List.of("commune_code", "level", "code"))) {
      for (Territory commune : geography.list(Level.COMMUNE)) {
        for (Territory t : geography.listTerritoriesOf(commune.id().code())) {
          if (LEVELS.contains(t.id().level())) {
            rows.add(commune.id().code(), t.id().level().code(), t.id().code());
          }
        }
        rows.flush();
      }
    }
  }

  private static Optional<String> findFingerprint(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select content from instance_setting where name = 'territoires'")) {
      return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
    }
  }

  private static String fingerprint(Geography geography) {
    return geography.listDatasets().stream()
        .map(d -> d.name() + " " + d.vintage() + " " + d.sha256())
        .sorted()
        .collect(Collectors.joining("\n"));
  }
}
