package fr.quifaitquoi.api.database;

import fr.quifaitquoi.geodata.Position;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/** Rows by a prepared batch. */
final class BatchedInsert implements BulkInsert {
  private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);

  private final PreparedStatement statement;
  private int pending;

  BatchedInsert(Connection connection, String table, List<String> columns) throws SQLException {
    statement =
        connection.prepareStatement(
            "insert into "
                + table
                + " ("
                + String.join(", ", columns)
                + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?"))
                + ")");
  }

  @Override
  public void add(@Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, toJdbc(values[i]));
    }
    statement.addBatch();
    pending++;
  }

  private static @Nullable Object toJdbc(@Nullable Object value) {
    return switch (value) {
      case String text -> BulkInsert.withoutNul(text);
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case Position p -> WGS84.createPoint(new Coordinate(p.lon(), p.lat()));
      case Geometry geometry -> BulkInsert.inWgs84(geometry);
      case null -> null;
      default -> value;
    };
  }

  @Override
  public void flush() throws SQLException {
    if (pending > 0) {
      statement.executeBatch();
      pending = 0;
    }
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
