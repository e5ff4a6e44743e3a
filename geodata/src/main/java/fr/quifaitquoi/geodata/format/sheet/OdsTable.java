package fr.quifaitquoi.geodata.format.sheet;

import fr.quifaitquoi.geodata.format.EncodedColumn;
import fr.quifaitquoi.geodata.format.FixedDecimals;
import fr.quifaitquoi.geodata.format.Projector;
import fr.quifaitquoi.geodata.format.RowIds;
import fr.quifaitquoi.geodata.format.RowProgress;
import fr.quifaitquoi.geodata.format.XmlText;
import fr.quifaitquoi.geodata.layer.ByteBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.BitSet;
import java.util.List;

/** One sheet of data of an OpenDocument spreadsheet. Not thread-safe. */
final class OdsTable {
  static final int PIECE = 1 << 16;

  private static final byte[] ROW = OdsCells.ascii("\n<table:table-row>");
  private static final byte[] ROW_END = OdsCells.ascii("</table:table-row>");

  private final SheetPlan plan;
  private final ByteBuilder bytes;
  private final OdsCells cells = new OdsCells();
  private final RowIds ids;
  private final List<EncodedColumn> columns;
  private final Projector projector;
  private final FixedDecimals numbers;
  private final ByteBuilder number = new ByteBuilder(32);

  OdsTable(SheetPlan plan, ByteBuilder bytes) {
    this.plan = plan;
    this.bytes = bytes;
    this.ids = new RowIds(plan.extract().layer());
    this.columns =
        plan.extract().columns().stream().map(column -> new EncodedColumn(column, cells)).toList();
    this.projector = new Projector(plan.extract().layer(), plan.extract().crs());
    this.numbers = new FixedDecimals(plan.extract().crs().decimals());
  }

  void write(OutputStream out, RowProgress progress) throws IOException {
    bytes.append("<table:table table:name=\"");
    XmlText.append(plan.name(), bytes);
    List<String> headers = plan.headers();
    bytes.append("\"><table:table-column table:style-name=\"colonne\"");
    bytes.append(" table:number-columns-repeated=\"" + headers.size() + "\"/>");
    bytes.append("<table:table-header-rows>").append(ROW);
    headers.forEach(header -> cells.appendText(header, bytes));
    bytes.append(ROW_END).append("</table:table-header-rows>");
    boolean positions = plan.extract().needsPositions();
    BitSet rows = plan.extract().rows();
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      appendRow(row, positions);
      if (bytes.length() >= PIECE) {
        bytes.drainTo(out);
      }
      progress.rowDone();
    }
    bytes.append("</table:table>").drainTo(out);
  }

  private void appendRow(int row, boolean positions) {
    bytes.append(ROW);
    if (plan.withIds()) {
      ByteBuilder id = ids.get(row);
      cells.appendText(id.array(), id.length(), bytes);
    }
    for (EncodedColumn column : columns) {
      column.append(row, bytes);
    }
    if (positions && projector.moveInside(row)) {
      appendNumber(projector.x());
      appendNumber(projector.y());
    }
    bytes.append(ROW_END);
  }

  private void appendNumber(double value) {
    number.truncate(0);
    numbers.append(value, number);
    OdsCells.appendNumber(number, bytes);
  }
}
