package fr.quifaitquoi.geodata.format.shapefile;

import fr.quifaitquoi.geodata.format.EncodedColumn;
import fr.quifaitquoi.geodata.format.Extract;
import fr.quifaitquoi.geodata.format.FormatException;
import fr.quifaitquoi.geodata.format.RowIds;
import fr.quifaitquoi.geodata.format.RowProgress;
import fr.quifaitquoi.geodata.layer.ByteBuilder;
import fr.quifaitquoi.geodata.layer.Column;
import fr.quifaitquoi.geodata.layer.PropertyType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The attributes of a Shapefile: dBASE III, in UTF-8 as the .cpg file says. */
final class DbfFile {
  private static final int PIECE = 1 << 16;
  private static final int HEADER = 32;
  private static final int MOST_FIELDS = 255;
  private static final int LONGEST_RECORD = 65_535;

  private final BitSet rows;
  private final List<Field> fields;
  private final LocalDate date;
  private final RowIds ids;
  private final FieldCells idCells;
  private final boolean withIds;
  private final List<EncodedColumn> columns = new ArrayList<>();

  DbfFile(Extract extract, BitSet rows, List<Field> fields, Instant date) {
    this.rows = rows;
    this.fields = fields;
    this.date = LocalDate.ofInstant(date, ZoneOffset.UTC);
    this.ids = new RowIds(extract.layer());
    this.withIds = extract.needsIds();
    this.idCells = new FieldCells('C', withIds ? fields.getFirst().width() : 0);
    int place = withIds ? 1 : 0;
    for (Column column : extract.columns()) {
      Field field = fields.get(place++);
      columns.add(new EncodedColumn(column, new FieldCells(field.kind(), field.width())));
    }
  }

  void checkSize() throws FormatException {
    if (fields.size() > MOST_FIELDS || recordLength() > LONGEST_RECORD) {
      throw new FormatException(
          "Un Shapefile ne contient pas tant de colonnes\u00a0: choisissez-en moins, ou prenez le"
              + " GeoPackage.");
    }
    if (headerLength() + (long) recordLength() * rows.cardinality() >= Integer.MAX_VALUE) {
      throw ShapefileZip.tooLarge();
    }
  }

  private int recordLength() {
    return 1 + fields.stream().mapToInt(Field::width).sum();
  }

  private int headerLength() {
    return HEADER * (1 + fields.size()) + 1;
  }

  void write(OutputStream out, RowProgress progress) throws IOException {
    out.write(header());
    ByteBuilder bytes = new ByteBuilder(2 * PIECE);
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      bytes.append(' ');
      if (withIds) {
        ByteBuilder id = ids.get(row);
        idCells.append(PropertyType.TEXT, id.array(), id.length(), bytes);
      }
      for (EncodedColumn column : columns) {
        column.append(row, bytes);
      }
      if (bytes.length() >= PIECE) {
        bytes.drainTo(out);
      }
      progress.rowDone();
    }
    bytes.append('\u001a').drainTo(out);
  }

  private byte[] header() {
    ByteBuffer header = ByteBuffer.allocate(headerLength()).order(ByteOrder.LITTLE_ENDIAN);
    header.put((byte) 3);
    header.put((byte) (date.getYear() - 1900));
    header.put((byte) date.getMonthValue()).put((byte) date.getDayOfMonth());
    header.putInt(rows.cardinality());
    header.putShort((short) headerLength()).putShort((short) recordLength());
    int position = HEADER;
    for (Field field : fields) {
      header.put(position, FieldNames.bytes(field.name()));
      header.put(position + 11, (byte) field.kind());
      header.put(position + 16, (byte) field.width());
      header.put(position + 17, (byte) field.decimals());
      position += HEADER;
    }
    return header.put(position, (byte) '\r').array();
  }
}
