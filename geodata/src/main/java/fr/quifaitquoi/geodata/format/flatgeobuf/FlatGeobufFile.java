package fr.quifaitquoi.geodata.format.flatgeobuf;

import fr.quifaitquoi.geodata.format.BoxTable;
import fr.quifaitquoi.geodata.format.ExportNotes;
import fr.quifaitquoi.geodata.format.Extract;
import fr.quifaitquoi.geodata.format.GeometryForm;
import fr.quifaitquoi.geodata.format.Projector;
import fr.quifaitquoi.geodata.format.RowProgress;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.NodeItem;
import org.wololo.flatgeobuf.PackedRTree;

/**
 * Writes FlatGeobuf with its packed Hilbert R-tree. The tree comes before the features and says
 * where they are, and these follow its order: they are encoded row by row into a temporary file, as
 * columns are read fastest, and picked from there. Features without a geometry come last, under an
 * empty box, which no search meets. Not thread-safe.
 */
public final class FlatGeobufFile {
  private static final short NODE_SIZE = 16;
  private static final int BUFFER = 1 << 16;

  private final Extract extract;
  private final GeometryForm form;
  private final Projector projector;

  /** By the number of a feature in the order of rows; one more at the end. */
  private final long[] offsets;

  private final BoxTable boxes;
  private final BitSet nowhere = new BitSet();

  private FlatGeobufFile(Extract extract) {
    this.extract = extract;
    this.form = GeometryForm.of(extract);
    this.projector = new Projector(extract.layer(), extract.crs());
    this.offsets = new long[extract.count() + 1];
    this.boxes = new BoxTable(extract.count());
  }

  /** Writes an extract. */
  public static void write(
      Extract extract, ExportNotes notes, OutputStream out, RowProgress progress)
      throws IOException {
    Path features = Files.createTempFile("export", ".fgb");
    try {
      FlatGeobufFile file = new FlatGeobufFile(extract);
      file.encodeFeatures(features, progress);
      int[] order = file.boxes.order();
      file.writeHead(notes, order, out);
      file.writeFeatures(features, order, out);
    } finally {
      Files.deleteIfExists(features);
    }
  }

  private void encodeFeatures(Path file, RowProgress progress) throws IOException {
    FeatureEncoder encoder = new FeatureEncoder(extract, form, projector);
    BitSet rows = extract.rows();
    int number = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
      for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
        noteBox(row, number);
        ByteBuffer feature = encoder.encode(row);
        int length = feature.remaining();
        out.write(feature.array(), feature.arrayOffset() + feature.position(), length);
        offsets[number + 1] = offsets[number] + length;
        number++;
        progress.rowDone();
      }
    }
  }

  private void noteBox(int row, int number) {
    if (projector.moveTo(row)) {
      boxes.addPoint(number, projector.x(), projector.y());
      return;
    }
    Geometry geometry = extract.layer().isPoint(row) ? null : projector.geometry(row);
    if (geometry == null) {
      nowhere.set(number);
    } else {
      boxes.add(number, geometry.getEnvelopeInternal());
    }
  }

  private void writeHead(ExportNotes notes, int[] order, OutputStream out) throws IOException {
    // An index of nothing cannot be read.
    int nodeSize = order.length == 0 ? 0 : NODE_SIZE;
    out.write(Constants.MAGIC_BYTES);
    ByteBuffer header =
        new FileHeader(extract, notes).build(form, boxes.extent(), offsets.length - 1L, nodeSize);
    out.write(header.array(), header.arrayOffset() + header.position(), header.remaining());
    if (nodeSize > 0) {
      new PackedRTree(items(order), NODE_SIZE).write(out);
    }
  }

  private List<PackedRTree.Item> items(int[] order) {
    List<PackedRTree.Item> items = new ArrayList<>(offsets.length);
    long offset = 0;
    for (int place : order) {
      items.add(
          item(
              new NodeItem(
                  boxes.side(place, 0),
                  boxes.side(place, 2),
                  boxes.side(place, 1),
                  boxes.side(place, 3),
                  offset)));
      offset += length(boxes.id(place));
    }
    for (int number = nowhere.nextSetBit(0); number >= 0; number = nowhere.nextSetBit(number + 1)) {
      items.add(item(new NodeItem(offset)));
      offset += length(number);
    }
    return items;
  }

  private static PackedRTree.Item item(NodeItem node) {
    PackedRTree.Item item = new PackedRTree.Item();
    item.nodeItem = node;
    return item;
  }

  private int length(int number) {
    return (int) (offsets[number + 1] - offsets[number]);
  }

  private void writeFeatures(Path file, int[] order, OutputStream out) throws IOException {
    OutputStream buffered = new BufferedOutputStream(out, BUFFER);
    try (FileChannel channel = FileChannel.open(file);
        Arena arena = Arena.ofConfined()) {
      MemorySegment features = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
      for (int place : order) {
        copy(features, boxes.id(place), buffered);
      }
      for (int number = nowhere.nextSetBit(0);
          number >= 0;
          number = nowhere.nextSetBit(number + 1)) {
        copy(features, number, buffered);
      }
    }
    buffered.flush();
  }

  private void copy(MemorySegment features, int number, OutputStream out) throws IOException {
    byte[] feature =
        features.asSlice(offsets[number], length(number)).toArray(ValueLayout.JAVA_BYTE);
    out.write(feature);
  }
}
