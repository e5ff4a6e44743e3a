package fr.quifaitquoi.geodata.format.geopackage;

import fr.quifaitquoi.geodata.format.BoxTable;
import fr.quifaitquoi.geodata.format.DecodedColumn;
import fr.quifaitquoi.geodata.format.Extract;
import fr.quifaitquoi.geodata.format.GeometryForm;
import fr.quifaitquoi.geodata.format.Projector;
import fr.quifaitquoi.geodata.format.RowProgress;
import fr.quifaitquoi.geodata.layer.Column;
import fr.quifaitquoi.geodata.layer.Layer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** One table of a GeoPackage, with or without geometries. */
final class FeatureTable {
  private static final int BATCH = 2_048;

  private final Connection connection;
  private final String name;
  private final Extract extract;
  private final boolean withIds;
  private final TableColumns names;
  private final List<DecodedColumn> columns;
  private final Projector projector;
  private final Blobs blobs;
  private final GeometryForm form;
  private final BoxTable boxes;

  FeatureTable(Connection connection, String name, Extract extract, boolean withIds) {
    this.connection = connection;
    this.name = name;
    this.extract = extract;
    this.withIds = withIds;
    this.names = TableColumns.of(extract);
    this.columns =
        extract.columns().stream()
            .map(column -> new DecodedColumn(column, CellTypes::value))
            .toList();
    this.projector = new Projector(extract.layer(), extract.crs());
    this.blobs = new Blobs(extract.crs().epsg());
    this.form = GeometryForm.of(extract);
    this.boxes = new BoxTable(extract.isTable() ? 0 : extract.count());
  }

  void write(RowProgress progress) throws SQLException, IOException {
    SqlText.execute(connection, createStatement());
    String marks =
        String.join(", ", Collections.nCopies(columns.size() + 1 + (withIds ? 1 : 0), "?"));
    String start = "INSERT INTO " + SqlText.quote(name) + " VALUES (NULL, ";
    String sql = extract.isTable() ? start + marks.substring(3) + ")" : start + marks + ")";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insertRows(insert, progress);
    }
    register();
    if (!extract.isTable()) {
      new SpatialIndex(connection, boxes).write(name, names);
    }
  }

  private String createStatement() {
    StringBuilder sql = new StringBuilder("CREATE TABLE " + SqlText.quote(name) + " (");
    sql.append(SqlText.quote(names.key())).append(" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL");
    if (!extract.isTable()) {
      sql.append(", ").append(SqlText.quote(names.geometry())).append(' ').append(form);
    }
    if (withIds) {
      sql.append(", id TEXT");
    }
    for (Column column : extract.columns()) {
      sql.append(", ").append(SqlText.quote(names.of(column.property()))).append(' ');
      sql.append(CellTypes.declared(column.property().type()));
    }
    return sql.append(")").toString();
  }

  private void insertRows(PreparedStatement insert, RowProgress progress)
      throws SQLException, IOException {
    Layer layer = extract.layer();
    BitSet rows = extract.rows();
    int key = 0;
    int pending = 0;
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      int place = 1;
      key++;
      if (!extract.isTable()) {
        insert.setBytes(place++, blob(row, key));
      }
      if (withIds) {
        insert.setString(place++, layer.id(row));
      }
      for (DecodedColumn column : columns) {
        insert.setObject(place++, column.get(row));
      }
      insert.addBatch();
      if (++pending == BATCH) {
        insert.executeBatch();
        pending = 0;
      }
      progress.rowDone();
    }
    insert.executeBatch();
  }

  /** The row's geometry, noted in the index; null for none. */
  private byte @Nullable [] blob(int row, int key) {
    if (form == GeometryForm.POINT || extract.layer().isPoint(row)) {
      if (!projector.moveTo(row)) {
        return null;
      }
      if (form != GeometryForm.MULTIPOINT) {
        boxes.addPoint(key, projector.x(), projector.y());
        return blobs.point(projector.x(), projector.y());
      }
    }
    Geometry geometry = projector.geometry(row);
    if (geometry == null) {
      return null;
    }
    boxes.add(key, geometry.getEnvelopeInternal());
    return blobs.geometry(form.bring(geometry));
  }

  private void register() throws SQLException {
    boolean table = extract.isTable();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier, description,"
                + " min_x, min_y, max_x, max_y, srs_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, name);
      insert.setString(2, table ? "attributes" : "features");
      insert.setString(3, name);
      insert.setString(4, extract.layer().info().title());
      Envelope extent = boxes.extent();
      if (!extent.isNull()) {
        insert.setDouble(5, extent.getMinX());
        insert.setDouble(6, extent.getMinY());
        insert.setDouble(7, extent.getMaxX());
        insert.setDouble(8, extent.getMaxY());
      }
      if (!table) {
        insert.setInt(9, extract.crs().epsg());
      }
      insert.executeUpdate();
    }
    if (!table) {
      registerGeometry();
    }
  }

  private void registerGeometry() throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)")) {
      insert.setString(1, name);
      insert.setString(2, names.geometry());
      insert.setString(3, form.name());
      insert.setInt(4, extract.crs().epsg());
      insert.executeUpdate();
    }
  }
}
