package fr.quifaitquoi.geodata.tile;

import fr.quifaitquoi.geodata.layer.Column;
import fr.quifaitquoi.geodata.layer.Layer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the points of a tile by the cells of a grid: how many there are, how many of each value,
 * and the value that is most of them. A cell stands at the mean of its points. Immutable,
 * thread-safe.
 */
final class CellFeatures {
  /** How many points a cell stands for. */
  static final String COUNT = "nombre";

  /** A grid of 64 × 64. */
  static final int GRID_BITS = 6;

  /** Properties of more values than that are not counted. */
  private static final int MOST_VALUES = 512;

  private final PointOrder points;
  private final List<CountedProperty> counted;

  CellFeatures(Layer layer, PointOrder points, List<Integer> counted) {
    this.points = points;
    this.counted =
        counted.stream()
            .map(layer::column)
            .filter(Column::isCoded)
            .map(CountedProperty::new)
            .filter(property -> property.valueCount() <= MOST_VALUES)
            .toList();
  }

  /** The properties that are counted. */
  List<CountedProperty> counted() {
    return counted;
  }

  void write(TileAddress address, @Nullable BitSet rows, int gridBits, TileEncoder encoder) {
    int level = address.z() + gridBits;
    int to = points.to(address);
    Cell cell = new Cell(address, encoder);
    long number = -1;
    for (int place = points.from(address); place < to; place++) {
      int row = points.row(place);
      if (rows != null && !rows.get(row)) {
        continue;
      }
      long at = points.cell(place, level);
      if (at != number) {
        cell.end();
        number = at;
      }
      cell.add(row, points.x(place), points.y(place));
    }
    cell.end();
  }

  /** What is in a cell, which is written at its end. Not thread-safe. */
  private final class Cell {
    private final TileAddress address;
    private final TileEncoder encoder;
    private final List<ValueCounts> values = new ArrayList<>();
    private final int countKey;
    private int count;
    private long sumX;
    private long sumY;

    Cell(TileAddress address, TileEncoder encoder) {
      this.address = address;
      this.encoder = encoder;
      countKey = encoder.key(COUNT);
      for (CountedProperty property : counted) {
        values.add(new ValueCounts(property, encoder));
      }
    }

    void add(int row, long x, long y) {
      count++;
      sumX += x - address.west();
      sumY += y - address.north();
      for (ValueCounts each : values) {
        each.add(row);
      }
    }

    void end() {
      if (count == 0) {
        return;
      }
      encoder.tag(countKey, encoder.count(count));
      for (ValueCounts each : values) {
        each.write();
      }
      encoder.endPoint(
          (int) (sumX / address.unit() / count), (int) (sumY / address.unit() / count));
      count = 0;
      sumX = 0;
      sumY = 0;
    }
  }
}
