package fr.quifaitquoi.geodata.format.geopackage;

import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.crs.WellKnownText;
import fr.quifaitquoi.geodata.format.Extract;
import fr.quifaitquoi.geodata.format.FormatException;
import fr.quifaitquoi.geodata.format.FormatRequest;
import fr.quifaitquoi.geodata.format.RowProgress;
import fr.quifaitquoi.geodata.layer.Layer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.LockingMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** Writes GeoPackages: layers with their R-trees, tables, metadata and styles. Thread-safe. */
public final class GeoPackageFile {
  /** Systems that every tool asks for first. */
  private static final List<Crs> ALWAYS = List.of(Crs.CRS84, Crs.WEB_MERCATOR, Crs.LAMBERT_93);

  private GeoPackageFile() {}

  /** Writes a file that does not exist yet, or is empty; on failure it is of no use. */
  public static void write(FormatRequest request, Path file, RowProgress progress)
      throws IOException {
    SQLiteConfig config = new SQLiteConfig();
    // The file is nobody's before it is whole: nothing to roll back to.
    config.setJournalMode(JournalMode.OFF);
    config.setSynchronous(SynchronousMode.OFF);
    config.setLockingMode(LockingMode.EXCLUSIVE);
    try (Connection connection = config.createConnection("jdbc:sqlite:" + file)) {
      for (String statement : SqlText.statements("tables.sql", ";\n")) {
        SqlText.execute(connection, statement);
      }
      connection.setAutoCommit(false);
      writeContents(request, connection, progress);
      connection.commit();
    } catch (SQLException e) {
      throw new FormatException("Le GeoPackage n’a pas pu être écrit : " + e.getMessage(), e);
    }
  }

  private static void writeContents(
      FormatRequest request, Connection connection, RowProgress progress)
      throws SQLException, IOException {
    writeSystems(request, connection);
    TableNames names = new TableNames();
    Descriptions descriptions = new Descriptions(connection, request.notes());
    if (!request.options().styles().isEmpty()) {
      descriptions.createStyles();
    }
    for (Extract extract : request.layers()) {
      String name = names.name(extract.layer().info().id());
      FeatureTable table = new FeatureTable(connection, name, extract, extract.needsIds());
      table.write(progress);
      descriptions.describe(extract, name);
      String style = request.options().styles().get(extract.layer().info().id());
      if (style != null) {
        descriptions.addStyle(name, extract.layer().info().title(), style);
      }
    }
    for (Layer layer : request.tables()) {
      String name = names.name(layer.info().id());
      Extract extract = Extract.whole(layer, Crs.CRS84);
      new FeatureTable(connection, name, extract, false).write(progress);
      descriptions.describe(extract, name);
    }
  }

  private static void writeSystems(FormatRequest request, Connection connection)
      throws SQLException {
    Set<Crs> systems = new LinkedHashSet<>(ALWAYS);
    request.layers().forEach(extract -> systems.add(extract.crs()));
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, 'EPSG', ?, ?, ?)")) {
      for (Crs system : systems) {
        insert.setString(1, system.isGeographic() ? "WGS 84" : system.label());
        insert.setInt(2, system.epsg());
        insert.setInt(3, system.epsg());
        insert.setString(4, WellKnownText.ogc(system));
        insert.setString(5, system.label());
        insert.executeUpdate();
      }
    }
  }
}
