package fr.quifaitquoi.api.database;

import fr.quifaitquoi.geodata.Position;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import net.postgis.jdbc.geometry.Point;
import net.postgis.jdbc.geometry.binary.BinaryWriter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows by PostgreSQL's COPY, in its text form; points as hexadecimal EWKB. */
final class CopiedInsert implements BulkInsert {
  private final PGConnection connection;
  private final String command;
  private final StringBuilder rows = new StringBuilder();
  private final BinaryWriter geometry = new BinaryWriter();

  CopiedInsert(Connection connection, String table, List<String> columns) throws SQLException {
    this.connection = connection.unwrap(PGConnection.class);
    this.command = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
  }

  @Override
  public void add(@Nullable Object... values) {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        rows.append('\t');
      }
      append(values[i]);
    }
    rows.append('\n');
  }

  private void append(@Nullable Object value) {
    switch (value) {
      case null -> rows.append("\\N");
      case String text -> appendEscaped(text);
      case Position p -> {
        Point point = new Point(p.lon(), p.lat());
        point.setSrid(4326);
        rows.append(geometry.writeHexed(point));
      }
      case Geometry shape ->
          rows.append(WKBWriter.toHex(new WKBWriter(2, true).write(BulkInsert.inWgs84(shape))));
      default -> rows.append(value);
    }
  }

  private void appendEscaped(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> rows.append("\\\\");
        case '\t' -> rows.append("\\t");
        case '\n' -> rows.append("\\n");
        case '\r' -> rows.append("\\r");
        case '\0' -> {}
        default -> rows.append(c);
      }
    }
  }

  @Override
  public void flush() throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
    rows.setLength(0);
    CopyIn copy = connection.getCopyAPI().copyIn(command);
    try {
      copy.writeToCopy(bytes, 0, bytes.length);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  @Override
  public void close() {
    rows.setLength(0);
  }
}
