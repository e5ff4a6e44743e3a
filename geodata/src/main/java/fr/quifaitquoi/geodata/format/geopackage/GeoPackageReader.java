package fr.quifaitquoi.geodata.format.geopackage;

import fr.quifaitquoi.geodata.format.FormatException;
import fr.quifaitquoi.geodata.layer.Layer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;

/** Reads the tables of features of GeoPackages. Thread-safe. */
public final class GeoPackageReader {
  private static final String TABLES =
      """
      SELECT c.table_name, coalesce(c.identifier, ''), coalesce(c.description, ''),
        g.column_name, s.organization, s.organization_coordsys_id, s.srs_name
      FROM gpkg_contents c
      JOIN gpkg_geometry_columns g ON g.table_name = c.table_name
      LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
      WHERE c.data_type = 'features'
      ORDER BY c.table_name\
      """;

  private GeoPackageReader() {}

  /**
   * The layers of a file, empty ones too.
   *
   * @throws FormatException saying in French what is wrong with it
   */
  public static List<Layer> read(Path path, String version) throws IOException {
    String file = String.valueOf(path.getFileName());
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    String address = "jdbc:sqlite:" + path.toAbsolutePath().toUri().toASCIIString() + "?mode=ro";
    try (Connection connection = config.createConnection(address)) {
      if (!isGeoPackage(connection)) {
        throw new FormatException(
            file + " n’est pas un GeoPackage : cette base SQLite n’a pas de table gpkg_contents.");
      }
      List<Layer> layers = new ArrayList<>();
      for (SourceTable table : tables(connection, file)) {
        layers.add(table.read(connection, version));
      }
      return layers;
    } catch (SQLException e) {
      throw new FormatException(
          file
              + " est illisible : le GeoPackage est abîmé ou tronqué ("
              + e.getMessage()
              + "). Téléchargez-le à nouveau, ou réparez-le avec QGIS.",
          e);
    }
  }

  private static boolean isGeoPackage(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT count(*) FROM sqlite_master WHERE name IN"
                    + " ('gpkg_contents', 'gpkg_geometry_columns', 'gpkg_spatial_ref_sys')")) {
      return found.getInt(1) == 3;
    }
  }

  private static List<SourceTable> tables(Connection connection, String file) throws SQLException {
    List<SourceTable> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        tables.add(
            new SourceTable(
                file,
                rows.getString(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                "EPSG".equalsIgnoreCase(rows.getString(5)) ? rows.getInt(6) : 0,
                String.valueOf(rows.getString(7))));
      }
    }
    return tables;
  }
}
