package fr.quifaitquoi.geodata.tile;

import fr.quifaitquoi.geodata.layer.Layer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The vector tiles of a layer. Up to zoom {@value #LAST_CELL_ZOOM} points are counted by cells;
 * below that zoom, and always for other geometries, each feature is there with its id and the shown
 * properties. Immutable, thread-safe.
 *
 * <p>No tile is larger than {@value #MAX_BYTES} bytes. From one that would be, features are left
 * out in an order that depends on themselves alone: points by a hash of their id, others from the
 * smallest box up; those that are left say in {@code nombre_tuile} how many there would be. Cells
 * are made larger instead.
 */
public final class LayerTiles {
  /** The deepest zoom at which points are counted by cells. */
  public static final int LAST_CELL_ZOOM = 8;

  /** What no tile exceeds, before compression. */
  public static final int MAX_BYTES = 500_000;

  /** How much of the room a tile that was too large is made to fill. */
  private static final double FILL = 0.95;

  private final Layer layer;
  private final Attributes attributes;
  private final PointOrder order;
  private final PointFeatures points;
  private final CellFeatures cells;
  private final ShapeFeatures shapes;

  public LayerTiles(Layer layer, TileProperties properties) {
    this.layer = layer;
    order = new PointOrder(layer);
    points = new PointFeatures(layer, order);
    cells = new CellFeatures(layer, order, properties.counted());
    int[] pointRows = order.rows();
    shapes = new ShapeFeatures(layer, pointRows.length);
    int[] slots =
        IntStream.concat(Arrays.stream(pointRows), Arrays.stream(shapes.rows())).toArray();
    attributes = new Attributes(layer, slots, properties.shown());
  }

  /** Whose tiles they are. */
  public Layer layer() {
    return layer;
  }

  /** Makes now what is otherwise made by the first who asks: simplified shapes. */
  public void prepare() {
    shapes.prepare();
  }

  /** The keys that features may have, and the kinds of their values: String, Number or Boolean. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>(attributes.fields());
    if (!order.isEmpty()) {
      fields.put(CellFeatures.COUNT, "Number");
      for (CountedProperty property : cells.counted()) {
        property.countKeys().forEach(key -> fields.put(key, "Number"));
      }
    }
    fields.put(TileDraft.TOTAL, "Number");
    return fields;
  }

  /**
   * A tile, uncompressed; of no byte when nothing is in it.
   *
   * @param name of the only layer in it
   * @param rows those that may be in it; null for all
   */
  public byte[] tile(String name, TileAddress address, @Nullable BitSet rows) {
    Reduction reduction = new Reduction(false, 0, CellFeatures.GRID_BITS, rows);
    while (true) {
      TileDraft draft = draft(name, address, rows, reduction);
      byte[] bytes = draft.encoder().finish();
      if (bytes.length <= MAX_BYTES) {
        return bytes;
      }
      reduction = reduce(reduction, draft.rows(), bytes.length);
    }
  }

  /**
   * What is done for a tile to have room.
   *
   * @param brief whether features are without the values that each has for itself
   * @param total how many features there were before some were left out; 0 when none was
   * @param gridBits how fine the grid of cells is
   * @param kept rows that may be written one by one; null for all
   */
  private record Reduction(boolean brief, int total, int gridBits, @Nullable BitSet kept) {}

  private TileDraft draft(
      String name, TileAddress address, @Nullable BitSet rows, Reduction reduction) {
    TileDraft draft = new TileDraft(name, attributes, reduction.brief(), reduction.total());
    shapes.write(address, reduction.kept(), draft);
    if (address.z() <= LAST_CELL_ZOOM) {
      cells.write(address, rows, reduction.gridBits(), draft.encoder());
    } else {
      points.write(address, reduction.kept(), draft);
    }
    return draft;
  }

  /** The next smaller tile: without names first, then with fewer features. */
  private Reduction reduce(Reduction before, int[] written, int bytes) {
    int coarser = Math.max(0, before.gridBits() - 1);
    if (!before.brief() && written.length > 0) {
      return new Reduction(true, 0, coarser, before.kept());
    }
    int room = (int) (written.length * FILL * MAX_BYTES / bytes);
    return new Reduction(
        true, Math.max(before.total(), written.length), coarser, first(written, room));
  }

  /** So many of those rows, the ones that are to stay longest. */
  private BitSet first(int[] rows, int count) {
    BitSet kept = new BitSet();
    Arrays.stream(rows)
        .boxed()
        .sorted(Comparator.comparingLong(this::rank).thenComparing(Comparator.naturalOrder()))
        .limit(count)
        .forEach(kept::set);
    return kept;
  }

  private long rank(int row) {
    if (!layer.isPoint(row)) {
      return -Double.doubleToLongBits(layer.envelope(row).getArea());
    }
    int hash = layer.id(row).hashCode() * 0x9E3779B9;
    return Integer.toUnsignedLong(hash ^ (hash >>> 16));
  }
}
