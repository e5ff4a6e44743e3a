package fr.quifaitquoi.geodata.format.shapefile;

import fr.quifaitquoi.geodata.format.Extract;
import fr.quifaitquoi.geodata.format.FormatException;
import fr.quifaitquoi.geodata.format.GeometryForm;
import fr.quifaitquoi.geodata.format.Projector;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The geometries of a Shapefile (Esri, July 1998) and their index. Lengths and boxes come before
 * the records, so geometries are looked through once before they are written.
 */
final class ShapeFile {
  private static final int HEADER = 100;
  private static final int RECORD_HEADER = 8;
  private static final int FILE_CODE = 9_994;
  private static final int VERSION = 1_000;
  private static final int PIECE = 1 << 16;

  private final Extract extract;
  private final ShapeKind kind;
  private final GeometryForm form;
  private final Projector projector;
  private final BitSet rows = new BitSet();
  private final Envelope extent = new Envelope();

  /** Bytes of each record in order, without its header; empty for points, which are all alike. */
  private int[] lengths = new int[0];

  private long shapeBytes;

  private ShapeFile(Extract extract) throws FormatException {
    this.extract = extract;
    this.form = GeometryForm.of(extract);
    this.kind = ShapeKind.of(form);
    this.projector = new Projector(extract.layer(), extract.crs());
  }

  /** Looks geometries through. */
  static ShapeFile survey(Extract extract) throws FormatException {
    ShapeFile file = new ShapeFile(extract);
    file.measure();
    return file;
  }

  private void measure() {
    BitSet asked = extract.rows();
    int[] found = new int[kind == ShapeKind.POINT ? 0 : asked.cardinality()];
    int count = 0;
    for (int row = asked.nextSetBit(0); row >= 0; row = asked.nextSetBit(row + 1)) {
      if (kind == ShapeKind.POINT) {
        if (projector.moveTo(row)) {
          extent.expandToInclude(projector.x(), projector.y());
          rows.set(row);
        }
        continue;
      }
      Geometry geometry = projector.geometry(row);
      if (geometry != null) {
        extent.expandToInclude(geometry.getEnvelopeInternal());
        rows.set(row);
        found[count] = kind.length(geometry);
        shapeBytes += RECORD_HEADER + (long) found[count++];
      }
    }
    lengths = Arrays.copyOf(found, count);
    if (kind == ShapeKind.POINT) {
      shapeBytes = (long) rows.cardinality() * (RECORD_HEADER + pointLength());
    }
  }

  private static int pointLength() {
    return Integer.BYTES + 2 * Double.BYTES;
  }

  /** The rows that have a place. */
  BitSet rows() {
    return rows;
  }

  void checkSize() throws FormatException {
    if (HEADER + shapeBytes >= Integer.MAX_VALUE) {
      throw ShapefileZip.tooLarge();
    }
  }

  void writeShapes(OutputStream out) throws IOException {
    out.write(header(shapeBytes));
    ByteBuffer bytes = ByteBuffer.allocate(2 * PIECE);
    int number = 0;
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      int length = length(number++);
      if (bytes.remaining() < RECORD_HEADER + length) {
        drain(bytes, out);
      }
      if (bytes.remaining() < RECORD_HEADER + length) {
        bytes = ByteBuffer.allocate(RECORD_HEADER + length);
      }
      bytes.order(ByteOrder.BIG_ENDIAN).putInt(number).putInt(length / Short.BYTES);
      put(row, bytes.order(ByteOrder.LITTLE_ENDIAN));
    }
    drain(bytes, out);
  }

  private void put(int row, ByteBuffer bytes) {
    if (kind == ShapeKind.POINT) {
      projector.moveTo(row);
      bytes.putInt(kind.code()).putDouble(projector.x()).putDouble(projector.y());
    } else {
      Geometry geometry = Objects.requireNonNull(projector.geometry(row));
      kind.put(form.bring(geometry), bytes);
    }
  }

  void writeIndex(OutputStream out) throws IOException {
    int count = rows.cardinality();
    out.write(header((long) count * RECORD_HEADER));
    ByteBuffer bytes = ByteBuffer.allocate(PIECE);
    int offset = HEADER;
    for (int number = 0; number < count; number++) {
      if (bytes.remaining() < RECORD_HEADER) {
        drain(bytes, out);
      }
      bytes.putInt(offset / Short.BYTES).putInt(length(number) / Short.BYTES);
      offset += RECORD_HEADER + length(number);
    }
    drain(bytes, out);
  }

  private int length(int number) {
    return kind == ShapeKind.POINT ? pointLength() : lengths[number];
  }

  private static void drain(ByteBuffer bytes, OutputStream out) throws IOException {
    out.write(bytes.array(), 0, bytes.position());
    bytes.clear();
  }

  private byte[] header(long records) {
    ByteBuffer header = ByteBuffer.allocate(HEADER);
    header.putInt(0, FILE_CODE).putInt(24, (int) ((HEADER + records) / Short.BYTES));
    header.order(ByteOrder.LITTLE_ENDIAN).putInt(28, VERSION).putInt(32, kind.code());
    if (!extent.isNull()) {
      header.putDouble(36, extent.getMinX()).putDouble(44, extent.getMinY());
      header.putDouble(52, extent.getMaxX()).putDouble(60, extent.getMaxY());
    }
    return header.array();
  }
}
