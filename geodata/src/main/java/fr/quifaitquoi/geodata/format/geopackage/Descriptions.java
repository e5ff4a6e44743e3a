package fr.quifaitquoi.geodata.format.geopackage;

import fr.quifaitquoi.geodata.format.ExportNotes;
import fr.quifaitquoi.geodata.format.Extract;
import fr.quifaitquoi.geodata.format.XmlText;
import fr.quifaitquoi.geodata.layer.ByteBuilder;
import fr.quifaitquoi.geodata.layer.Column;
import fr.quifaitquoi.geodata.layer.Property;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;

/**
 * What a GeoPackage says of its tables: titles of columns, metadata and styles as QGIS has them.
 */
final class Descriptions {
  private static final String QGIS_METADATA = "http://mrcc.com/qgis.dtd";

  private final Connection connection;
  private final ExportNotes notes;
  private int metadata;

  Descriptions(Connection connection, ExportNotes notes) {
    this.connection = connection;
    this.notes = notes;
  }

  void createStyles() throws SQLException {
    for (String statement : SqlText.statements("styles.sql", ";\n")) {
      SqlText.execute(connection, statement);
    }
  }

  void describe(Extract extract, String table) throws SQLException {
    describeColumns(extract, table);
    addMetadata(extract, table);
  }

  private void describeColumns(Extract extract, String table) throws SQLException {
    TableColumns names = TableColumns.of(extract);
    try (PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO gpkg_data_columns VALUES (?, ?, ?, ?, ?, NULL, ?)");
        PreparedStatement code =
            connection.prepareStatement(
                "INSERT INTO gpkg_data_column_constraints (constraint_name, constraint_type,"
                    + " value, description) VALUES (?, 'enum', ?, ?)")) {
      for (Column column : extract.columns()) {
        Property property = column.property();
        boolean coded = !property.values().isEmpty();
        String constraint = table + "_" + names.of(property);
        insert.setString(1, table);
        insert.setString(2, names.of(property));
        insert.setString(3, names.of(property));
        insert.setString(4, property.title());
        insert.setString(5, property.description());
        insert.setString(6, coded ? constraint : null);
        insert.executeUpdate();
        for (Property.CodedValue value : property.values()) {
          code.setString(1, constraint);
          code.setString(2, value.code());
          code.setString(3, value.label());
          code.executeUpdate();
        }
      }
    }
  }

  private void addMetadata(Extract extract, String table) throws SQLException {
    metadata++;
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO gpkg_metadata VALUES (?, 'dataset', ?, 'text/xml', ?)")) {
      insert.setInt(1, metadata);
      insert.setString(2, QGIS_METADATA);
      insert.setString(3, xml(extract, table));
      insert.executeUpdate();
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO gpkg_metadata_reference (reference_scope, table_name, md_file_id)"
                + " VALUES ('table', ?, ?)")) {
      insert.setString(1, table);
      insert.setInt(2, metadata);
      insert.executeUpdate();
    }
  }

  /** The layer's metadata as QGIS shows them. */
  private String xml(Extract extract, String table) {
    String date = notes.date().truncatedTo(ChronoUnit.SECONDS).toString();
    StringBuilder about = new StringBuilder(extract.layer().info().description());
    about.append("\nDonnées du ").append(date);
    if (!notes.filters().isEmpty()) {
      about.append("\nFiltres : ").append(notes.filters());
    }
    return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n<qgis version=\"3.22\">"
        + element("identifier", table)
        + element("language", "FR")
        + element("type", "dataset")
        + element("title", extract.layer().info().title())
        + element("abstract", about.toString())
        + element("rights", notes.attribution())
        + element("license", notes.licence())
        + "<dates><date type=\"Created\" value=\""
        + date
        + "\"/></dates></qgis>";
  }

  private static String element(String name, String text) {
    ByteBuilder escaped = new ByteBuilder(64);
    XmlText.append(text, escaped);
    String content = new String(escaped.toBytes(), StandardCharsets.UTF_8);
    return "<" + name + ">" + content + "</" + name + ">";
  }

  void addStyle(String table, String title, String qml) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name,"
                + " f_geometry_column, styleName, styleQML, styleSLD, useAsDefault, description,"
                + " owner) SELECT '', '', table_name, column_name, ?, ?, '', 1, '', '' FROM"
                + " gpkg_geometry_columns WHERE table_name = ?")) {
      insert.setString(1, title);
      insert.setString(2, qml);
      insert.setString(3, table);
      insert.executeUpdate();
    }
  }
}
