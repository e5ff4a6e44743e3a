package fr.quifaitquoi.geodata.layer;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * A table of features: those that have a geometry by id, then the others by id. Rows go from 0 up.
 * Positions are WGS84 degrees, longitude first. Immutable, thread-safe; what it gives is not to be
 * changed.
 */
public final class Layer {
  private static final char LOCATED = '+';
  private static final char UNLOCATED = '-';

  /** What a layer is. */
  record Contents(LayerInfo info, LayerSchema schema, String version, int size) {}

  private final Contents contents;
  private final Column ids;
  private final List<Column> columns;
  private final Shapes shapes;
  private final Periods periods;
  private final HPRtree index;
  private final Envelope extent;

  /** How many rows have a geometry: they come first. */
  private final int located;

  Layer(Contents contents, Column ids, List<Column> columns, Shapes shapes, Periods periods) {
    this.contents = contents;
    this.ids = ids;
    this.columns = columns;
    this.shapes = shapes;
    this.periods = periods;
    index = new HPRtree();
    extent = new Envelope();
    int row = 0;
    for (; row < contents.size() && !shapes.isMissing(row); row++) {
      Envelope box = shapes.envelope(row);
      extent.expandToInclude(box);
      index.insert(box, row);
    }
    located = row;
    if (!extent.isNull()) {
      index.build();
    }
  }

  /** The table of another layer under another name. */
  private Layer(Layer table, LayerInfo info) {
    contents = new Contents(info, table.schema(), table.version(), table.size());
    ids = table.ids;
    columns = table.columns;
    shapes = table.shapes;
    periods = table.periods;
    index = table.index;
    extent = table.extent;
    located = table.located;
  }

  /** The same table, called otherwise: for a part of it that is a layer of its own. */
  public Layer withInfo(LayerInfo info) {
    return new Layer(this, info);
  }

  /** What it is, for people. */
  public LayerInfo info() {
    return contents.info();
  }

  /** Its properties. */
  public LayerSchema schema() {
    return contents.schema();
  }

  /** Changes whenever the content does. */
  public String version() {
    return contents.version();
  }

  /** How many rows there are. */
  public int size() {
    return contents.size();
  }

  /** The id of a row. */
  public String id(int row) {
    return (String) ids.value(ids.code(row));
  }

  /** Adds a row's id as a JSON string. */
  public void appendId(int row, ByteBuilder out) {
    ids.appendJson(row, out);
  }

  /** The row of an id. */
  public OptionalInt findRow(String id) {
    OptionalInt row = findRow(id, 0, located);
    return row.isPresent() ? row : findRow(id, located, size());
  }

  private OptionalInt findRow(String id, int from, int to) {
    int row = firstFrom(id, from, to);
    return row < to && id(row).equals(id) ? OptionalInt.of(row) : OptionalInt.empty();
  }

  /** Where a row stands among all: to go on after it, even when it is gone by then. */
  public String place(int row) {
    return (row < located ? LOCATED : UNLOCATED) + id(row);
  }

  /**
   * The first row after a {@link #place}, whether a row is still there or not; the size for none.
   */
  public int firstAfter(String place) {
    boolean afterLocated = !place.isEmpty() && place.charAt(0) == LOCATED;
    int from = afterLocated ? 0 : located;
    int to = afterLocated ? located : size();
    String id = place.isEmpty() ? "" : place.substring(1);
    int row = firstFrom(id, from, to);
    return row < to && id(row).equals(id) ? row + 1 : row;
  }

  private int firstFrom(String id, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (LayerBuilder.ID_ORDER.compare(id(middle), id) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The values of a property, by its place in the schema. */
  public Column column(int index) {
    return columns.get(index);
  }

  /** Whether a row has no geometry. */
  public boolean isWithoutGeometry(int row) {
    return shapes.isMissing(row);
  }

  /** Whether a row's geometry is one point, which {@link #lon} and {@link #lat} give. */
  public boolean isPoint(int row) {
    return shapes.isPoint(row);
  }

  /** Longitude of a row that is a point, degrees; NaN for others. */
  public double lon(int row) {
    return shapes.x(row);
  }

  /** Latitude of a row that is a point, degrees; NaN for others. */
  public double lat(int row) {
    return shapes.y(row);
  }

  /** A row's geometry; null when it has none. */
  public @Nullable Geometry geometry(int row) {
    return shapes.geometry(row);
  }

  /** The box around a row's geometry; a null envelope when it has none. */
  public Envelope envelope(int row) {
    return shapes.envelope(row);
  }

  /** Around all geometries; a null envelope when there are none. */
  public Envelope extent() {
    return extent.copy();
  }

  /** Around the geometries of some rows; a null envelope when they have none. */
  public Envelope extent(BitSet rows) {
    Envelope around = new Envelope();
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      around.expandToInclude(envelope(row));
    }
    return around;
  }

  /** When some rows are; empty ends when none says. */
  public LayerTime time(BitSet rows) {
    return periods.extent(rows);
  }

  /** When the features are; empty ends when no feature says. */
  public LayerTime time() {
    return periods.extent(allRows());
  }

  /** Whether features have times. */
  public boolean hasTimes() {
    return !periods.areAbsent();
  }

  /** Whether a row is at no time, or at one that overlaps. */
  public boolean overlaps(int row, LayerTime time) {
    Long from = time.from();
    Long to = time.to();
    return periods.overlaps(
        row, from == null ? Long.MIN_VALUE : from, to == null ? Long.MAX_VALUE : to);
  }

  /** Every row. */
  public BitSet allRows() {
    BitSet rows = new BitSet(size());
    rows.set(0, size());
    return rows;
  }

  /**
   * Rows whose box meets a box, borders included: for points exactly those that lie in it, for
   * others those that may meet it.
   */
  public BitSet rowsNear(Envelope box) {
    BitSet rows = new BitSet(size());
    if (extent.isNull()) {
      return rows;
    }
    if (box.covers(extent)) {
      for (int row = 0; row < size(); row++) {
        if (!shapes.isMissing(row)) {
          rows.set(row);
        }
      }
      return rows;
    }
    index.query(box, item -> rows.set((Integer) item));
    return rows;
  }
}
