package fr.quifaitquoi.geodata.format.geopackage;

import fr.quifaitquoi.geodata.format.BoxTable;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Writes the nodes of SQLite's R-tree module from the leaves up, full and in order, into the three
 * tables where the module keeps them: several times faster than to insert boxes one by one, and a
 * better tree. Layout of nodes: the head of SQLite's {@code rtree.c}, for pages of 4,096 bytes.
 */
final class PackedTree {
  private static final int SIDES = 4;
  private static final int CELL = Long.BYTES + SIDES * Float.BYTES;
  private static final int HEADER = 4;
  private static final int MOST_CELLS = 51;
  private static final int NODE = HEADER + MOST_CELLS * CELL;

  /** Leaves room for a few rows before nodes must be split. */
  private static final int CELLS = 48;

  private static final int ROOT = 1;

  /** What lies in nodes of one depth: identifiers and boxes as minx, maxx, miny, maxy. */
  @SuppressWarnings("ArrayRecordComponent") // not compared
  record Cells(long[] ids, float[] boxes) {
    Cells(int count) {
      this(new long[count], new float[SIDES * count]);
    }

    /** Keeps a box in 32 bits, which hold it. */
    void set(int place, BoxTable from, int box) {
      ids[place] = from.id(box);
      for (int side = 0; side < SIDES; side += 2) {
        boxes[SIDES * place + side] = down(from.side(box, side));
        boxes[SIDES * place + side + 1] = up(from.side(box, side + 1));
      }
    }

    private static float down(double value) {
      float near = (float) value;
      return near > value ? Math.nextDown(near) : near;
    }

    private static float up(double value) {
      float near = (float) value;
      return near < value ? Math.nextUp(near) : near;
    }

    int size() {
      return ids.length;
    }
  }

  private final Connection connection;
  private final String tree;
  private int nextNode = ROOT + 1;

  /**
   * @param tree the name of the virtual table, which is empty
   */
  PackedTree(Connection connection, String tree) {
    this.connection = connection;
    this.tree = tree;
  }

  /**
   * Writes the tree.
   *
   * @param rows in the order in which they go into leaves
   * @return the number of the leaf of each row
   */
  int[] write(Cells rows) throws SQLException {
    SqlText.execute(connection, "DELETE FROM " + SqlText.quote(tree + "_node"));
    int[] leaves = new int[rows.size()];
    try (PreparedStatement node = insertInto("_node");
        PreparedStatement parent = insertInto("_parent")) {
      Cells cells = rows;
      for (int depth = 0; ; depth++) {
        int count = Math.max(1, Math.ceilDiv(cells.size(), CELLS));
        Cells above = new Cells(count);
        for (int i = 0; i < count; i++) {
          int number = count == 1 ? ROOT : nextNode++;
          int from = i * CELLS;
          int to = Math.min(from + CELLS, cells.size());
          add(node, number, blob(cells, from, to, count == 1 ? depth : 0));
          for (int child = from; child < to; child++) {
            if (depth == 0) {
              leaves[child] = number;
            } else {
              add(parent, cells.ids()[child], number);
            }
          }
          above.ids()[i] = number;
          surround(cells, from, to, above, i);
        }
        if (count == 1) {
          break;
        }
        cells = above;
      }
      node.executeBatch();
      parent.executeBatch();
    }
    return leaves;
  }

  private PreparedStatement insertInto(String part) throws SQLException {
    return connection.prepareStatement(
        "INSERT INTO " + SqlText.quote(tree + part) + " VALUES (?, ?)");
  }

  private static void add(PreparedStatement insert, long number, Object second)
      throws SQLException {
    insert.setLong(1, number);
    insert.setObject(2, second);
    insert.addBatch();
  }

  private static byte[] blob(Cells cells, int from, int to, int depth) {
    ByteBuffer blob = ByteBuffer.allocate(NODE);
    blob.putShort((short) depth).putShort((short) (to - from));
    for (int i = from; i < to; i++) {
      blob.putLong(cells.ids()[i]);
      for (int side = 0; side < SIDES; side++) {
        blob.putFloat(cells.boxes()[SIDES * i + side]);
      }
    }
    return blob.array();
  }

  private static void surround(Cells cells, int from, int to, Cells above, int place) {
    for (int side = 0; side < SIDES && from < to; side++) {
      float bound = cells.boxes()[SIDES * from + side];
      for (int i = from + 1; i < to; i++) {
        float other = cells.boxes()[SIDES * i + side];
        bound = side % 2 == 0 ? Math.min(bound, other) : Math.max(bound, other);
      }
      above.boxes()[SIDES * place + side] = bound;
    }
  }
}
