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
import java.nio.ByteBuffer;
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
 * where they are, so these go through a temporary file. Features without a geometry come last,
 * under an empty box, which no search meets. Not thread-safe.
 */
public final class FlatGeobufFile {
  private static final short NODE_SIZE = 16;
  private static final int BUFFER = 1 << 16;

  private final Extract extract;
  private final GeometryForm form;
  private final Projector projector;
  private final BoxTable boxes;
  private final List<PackedRTree.Item> items;
  private long offset;

  private FlatGeobufFile(Extract extract) {
    this.extract = extract;
    this.form = GeometryForm.of(extract);
    this.projector = new Projector(extract.layer(), extract.crs());
    this.boxes = new BoxTable(extract.count());
    this.items = new ArrayList<>(extract.count());
  }

  /** Writes an extract. */
  public static void write(
      Extract extract, ExportNotes notes, OutputStream out, RowProgress progress)
      throws IOException {
    Path features = Files.createTempFile("export", ".fgb");
    try {
      FlatGeobufFile file = new FlatGeobufFile(extract);
      file.writeFeatures(features, progress);
      file.writeHead(notes, out);
      Files.copy(features, out);
    } finally {
      Files.deleteIfExists(features);
    }
  }

  private void writeFeatures(Path file, RowProgress progress) throws IOException {
    BitSet nowhere = gatherBoxes();
    FeatureEncoder encoder = new FeatureEncoder(extract, form, projector);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
      for (int place : boxes.order()) {
        NodeItem node =
            new NodeItem(
                boxes.side(place, 0),
                boxes.side(place, 2),
                boxes.side(place, 1),
                boxes.side(place, 3),
                offset);
        put(node, encoder.encode(boxes.id(place)), out);
        progress.rowDone();
      }
      for (int row = nowhere.nextSetBit(0); row >= 0; row = nowhere.nextSetBit(row + 1)) {
        put(new NodeItem(offset), encoder.encode(row), out);
        progress.rowDone();
      }
    }
  }

  /** Notes the boxes; the rows that have none. */
  private BitSet gatherBoxes() {
    BitSet nowhere = new BitSet();
    BitSet rows = extract.rows();
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      if (projector.moveTo(row)) {
        boxes.addPoint(row, projector.x(), projector.y());
        continue;
      }
      Geometry geometry = extract.layer().isPoint(row) ? null : projector.geometry(row);
      if (geometry == null) {
        nowhere.set(row);
      } else {
        boxes.add(row, geometry.getEnvelopeInternal());
      }
    }
    return nowhere;
  }

  private void put(NodeItem node, ByteBuffer feature, OutputStream out) throws IOException {
    PackedRTree.Item item = new PackedRTree.Item();
    item.nodeItem = node;
    items.add(item);
    int length = feature.remaining();
    out.write(feature.array(), feature.arrayOffset() + feature.position(), length);
    offset += length;
  }

  private void writeHead(ExportNotes notes, OutputStream out) throws IOException {
    // An index of nothing cannot be read.
    int nodeSize = boxes.size() == 0 ? 0 : NODE_SIZE;
    out.write(Constants.MAGIC_BYTES);
    ByteBuffer header =
        new FileHeader(extract, notes).build(form, boxes.extent(), items.size(), nodeSize);
    out.write(header.array(), header.arrayOffset() + header.position(), header.remaining());
    if (nodeSize > 0) {
      new PackedRTree(items, NODE_SIZE).write(out);
    }
  }
}
