package fr.quifaitquoi.geodata.format.geopackage;

import fr.quifaitquoi.geodata.format.BoxTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Makes the R-tree of a table, once, when its rows are there (extension gpkg_rtree_index). */
final class SpatialIndex {
  private static final int BATCH = 4_096;
  private static final String EXTENSION = "http://www.geopackage.org/spec130/#extension_rtree";

  private final Connection connection;
  private final BoxTable boxes;

  /**
   * @param boxes of the rows that have a geometry, with their keys, in the order of keys
   */
  SpatialIndex(Connection connection, BoxTable boxes) {
    this.connection = connection;
    this.boxes = boxes;
  }

  void write(String table, TableColumns names) throws SQLException {
    String column = names.geometry();
    String tree = "rtree_" + table + "_" + column;
    SqlText.execute(
        connection,
        "CREATE VIRTUAL TABLE " + SqlText.quote(tree) + " USING rtree(id, minx, maxx, miny, maxy)");
    writeNodes(tree);
    for (String trigger : SqlText.statements("triggers.sql", "--\n")) {
      SqlText.execute(
          connection,
          trigger.replace("<t>", table).replace("<c>", column).replace("<i>", names.key()));
    }
    register(table, column);
  }

  private void writeNodes(String tree) throws SQLException {
    int[] order = boxes.order();
    PackedTree.Cells cells = new PackedTree.Cells(order.length);
    for (int i = 0; i < order.length; i++) {
      cells.set(i, boxes, order[i]);
    }
    int[] leaves = new PackedTree(connection, tree).write(cells);
    int[] leafOfPlace = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      leafOfPlace[order[i]] = leaves[i];
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO " + SqlText.quote(tree + "_rowid") + " VALUES (?, ?)")) {
      for (int place = 0; place < order.length; place++) {
        insert.setInt(1, boxes.id(place));
        insert.setInt(2, leafOfPlace[place]);
        insert.addBatch();
        if (place % BATCH == BATCH - 1) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private void register(String table, String column) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO gpkg_extensions VALUES (?, ?, 'gpkg_rtree_index', ?, 'write-only')")) {
      insert.setString(1, table);
      insert.setString(2, column);
      insert.setString(3, EXTENSION);
      insert.executeUpdate();
    }
  }
}
