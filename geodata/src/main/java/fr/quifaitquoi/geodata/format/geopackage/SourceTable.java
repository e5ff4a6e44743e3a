package fr.quifaitquoi.geodata.format.geopackage;

import fr.quifaitquoi.geodata.crs.SourceSystem;
import fr.quifaitquoi.geodata.format.FormatException;
import fr.quifaitquoi.geodata.format.reading.LayerAssembly;
import fr.quifaitquoi.geodata.format.reading.LayerNames;
import fr.quifaitquoi.geodata.format.reading.RawTable;
import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.geodata.layer.PropertyType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;

/**
 * A table of features of somebody’s GeoPackage.
 *
 * @param geometry the name of the column of geometries
 * @param epsg 0 when the system has no such code
 * @param system its name
 */
record SourceTable(
    String file,
    String name,
    String title,
    String description,
    String geometry,
    int epsg,
    String system) {

  /** A column that is read as a property. */
  private record SourceColumn(String name, String declared) {}

  Layer read(Connection connection, String version) throws SQLException, FormatException {
    SourceSystem from =
        SourceSystem.find(epsg)
            .orElseThrow(() ->
                new FormatException(
                    file
                        + ", table « "
                        + name
                        + " » : système de coordonnées inconnu « "
                        + system
                        + " ». Choisissez-en un de l’EPSG avec QGIS."));
    List<SourceColumn> columns = new ArrayList<>();
    String key = survey(connection, columns);
    RawTable table = new RawTable();
    for (SourceColumn column : columns) {
      PropertyType type = type(column.declared());
      if (type == null) {
        table.column(column.name());
      } else {
        table.declare(column.name(), type);
      }
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM " + SqlText.quote(name))) {
      while (rows.next()) {
        table.add(feature(rows, key, columns, table.features().size() + 1));
      }
    }
    return new LayerAssembly(LayerNames.info(name, title, description), table, from).build(version);
  }

  /** Gathers the columns that can be properties; the name of the primary key, empty for none. */
  private String survey(Connection connection, List<SourceColumn> columns) throws SQLException {
    String key = "";
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA table_info(" + SqlText.quote(name) + ")")) {
      while (rows.next()) {
        String column = rows.getString("name");
        String declared = String.valueOf(rows.getString("type")).toUpperCase(Locale.ROOT);
        if (rows.getInt("pk") == 1) {
          key = column;
        } else if (!column.equalsIgnoreCase(geometry) && !declared.startsWith("BLOB")) {
          columns.add(new SourceColumn(column, declared));
        }
      }
    }
    return key;
  }

  private RawTable.Feature feature(
      ResultSet rows, String key, List<SourceColumn> columns, int number)
      throws SQLException, FormatException {
    List<@Nullable Object> values = new ArrayList<>(columns.size());
    for (SourceColumn column : columns) {
      values.add(value(rows.getObject(column.name()), column));
    }
    String id = key.isEmpty() ? null : rows.getString(key);
    byte[] blob = rows.getBytes(geometry);
    return new RawTable.Feature(id, values, blob == null ? null : geometry(blob, number));
  }

  private @Nullable Geometry geometry(byte[] blob, int number) throws FormatException {
    try {
      return Blobs.read(blob);
    } catch (ParseException | IllegalArgumentException e) {
      throw new FormatException(
          file
              + ", table « "
              + name
              + " », ligne "
              + number
              + " : géométrie illisible ("
              + e.getMessage()
              + ").",
          e);
    }
  }

  private static @Nullable Object value(@Nullable Object value, SourceColumn column) {
    return switch (value) {
      case null -> null;
      case Integer number when column.declared().startsWith("BOOL") -> number != 0;
      case Integer number -> number.longValue();
      case Double number -> Double.isFinite(number) ? number : null;
      case byte[] bytes -> null;
      default -> value;
    };
  }

  /** The type of a declaration; null when values are to say. */
  private static @Nullable PropertyType type(String declared) {
    String bare = declared.replaceFirst("\\(.*", "").strip();
    return switch (bare) {
      case "BOOLEAN" -> PropertyType.BOOLEAN;
      case "TINYINT", "SMALLINT", "MEDIUMINT", "INT", "INTEGER" -> PropertyType.INTEGER;
      case "FLOAT", "DOUBLE", "REAL" -> PropertyType.NUMBER;
      case "DATE" -> PropertyType.DATE;
      case "DATETIME" -> PropertyType.TIMESTAMP;
      case "TEXT" -> PropertyType.TEXT;
      default -> bare.contains("CHAR") ? PropertyType.TEXT : null;
    };
  }
}
