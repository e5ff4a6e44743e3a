package fr.quifaitquoi.geodata.format;

import fr.quifaitquoi.geodata.layer.ByteBuilder;
import fr.quifaitquoi.geodata.layer.Layer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTWriter;

/**
 * Writes CSV for spreadsheets: UTF-8 with its mark, semicolons, the names of properties in the
 * first line. Positions are two columns unless the properties have them, or one of WKT. Not
 * thread-safe.
 */
public final class CsvFile {
  private static final int PIECE = 1 << 16;
  private static final String MARK = "\ufeff";
  private static final CsvCells CELLS = new CsvCells();

  /** How positions are written. */
  private enum Positions {
    NONE,
    NUMBERS,
    WKT
  }

  private final Extract extract;
  private final List<EncodedColumn> columns;
  private final Positions positions;
  private final Projector projector;
  private final FixedDecimals numbers;
  private final ByteBuilder bytes = new ByteBuilder(2 * PIECE);
  private final RowIds ids;

  private CsvFile(Extract extract, boolean wkt) {
    this.extract = extract;
    this.columns =
        extract.columns().stream().map(column -> new EncodedColumn(column, CELLS)).toList();
    this.positions = positions(extract, wkt);
    this.ids = new RowIds(extract.layer());
    this.projector = new Projector(extract.layer(), extract.crs());
    this.numbers = new FixedDecimals(extract.crs().decimals());
  }

  /**
   * Writes an extract.
   *
   * @param wkt whether geometries are a column of WKT
   */
  public static void write(Extract extract, boolean wkt, OutputStream out, RowProgress progress)
      throws IOException {
    new CsvFile(extract, wkt).writeTo(out, progress);
  }

  private static Positions positions(Extract extract, boolean wkt) {
    if (extract.isTable()) {
      return Positions.NONE;
    }
    if (wkt) {
      return Positions.WKT;
    }
    return extract.needsPositions() ? Positions.NUMBERS : Positions.NONE;
  }

  private void writeTo(OutputStream out, RowProgress progress) throws IOException {
    appendHead();
    boolean withIds = extract.needsIds();
    BitSet rows = extract.rows();
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      if (withIds) {
        appendId(row);
      }
      for (int i = 0; i < columns.size(); i++) {
        if (i > 0 || withIds) {
          bytes.append(CsvCells.SEPARATOR);
        }
        columns.get(i).append(row, bytes);
      }
      appendPosition(row);
      bytes.append('\r').append('\n');
      if (bytes.length() >= PIECE) {
        bytes.drainTo(out);
      }
      progress.rowDone();
    }
    bytes.drainTo(out);
  }

  private void appendHead() {
    bytes.append(MARK);
    boolean withIds = extract.needsIds();
    if (withIds) {
      bytes.append("id");
    }
    for (int i = 0; i < columns.size(); i++) {
      if (i > 0 || withIds) {
        bytes.append(CsvCells.SEPARATOR);
      }
      appendText(columns.get(i).column().property().name());
    }
    switch (positions) {
      case NONE -> {}
      case NUMBERS -> bytes.append(";" + String.join(";", extract.positionNames()));
      case WKT -> bytes.append(";wkt");
    }
    bytes.append("\r\n");
  }

  private void appendId(int row) {
    ByteBuilder id = ids.get(row);
    CsvCells.appendText(id.array(), id.length(), bytes);
  }

  private void appendText(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    CsvCells.appendText(utf8, utf8.length, bytes);
  }

  private void appendPosition(int row) {
    switch (positions) {
      case NONE -> {}
      case NUMBERS -> appendNumbers(row);
      case WKT -> appendWkt(row);
    }
  }

  /** Of the point, or of one inside. */
  private void appendNumbers(int row) {
    bytes.append(CsvCells.SEPARATOR);
    if (projector.moveInside(row)) {
      appendPair(projector.x(), projector.y(), CsvCells.SEPARATOR);
    } else {
      bytes.append(CsvCells.SEPARATOR);
    }
  }

  private void appendWkt(int row) {
    bytes.append(CsvCells.SEPARATOR);
    if (projector.moveTo(row)) {
      bytes.append("POINT (");
      appendPair(projector.x(), projector.y(), ' ');
      bytes.append(')');
      return;
    }
    Geometry geometry = geometryOf(row);
    if (geometry != null) {
      bytes.append(new WKTWriter().write(geometry));
    }
  }

  private @Nullable Geometry geometryOf(int row) {
    Layer layer = extract.layer();
    return layer.isPoint(row) ? null : projector.geometry(row);
  }

  private void appendPair(double x, double y, char between) {
    numbers.append(x, bytes);
    bytes.append(between);
    numbers.append(y, bytes);
  }
}
