package fr.quifaitquoi.geodata.format;

import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.layer.Column;
import fr.quifaitquoi.geodata.layer.GeometryKind;
import fr.quifaitquoi.geodata.layer.Layer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is taken of a layer.
 *
 * @param rows not to be changed
 * @param properties by their places in the layer's schema, in the order in which they are written
 * @param crs of what is written
 */
@SuppressWarnings("ArrayRecordComponent") // extracts are not compared
public record Extract(Layer layer, BitSet rows, int[] properties, Crs crs) {

  /** All of a layer. */
  public static Extract whole(Layer layer, Crs crs) {
    int count = layer.schema().properties().size();
    return new Extract(layer, layer.allRows(), IntStream.range(0, count).toArray(), crs);
  }

  /** How many rows. */
  public int count() {
    return rows.cardinality();
  }

  /** The columns chosen. */
  public List<Column> columns() {
    return Arrays.stream(properties).mapToObj(layer::column).toList();
  }

  /** Whether the features' identifiers are to be written apart: no property chosen is one. */
  public boolean needsIds() {
    return columns().stream().noneMatch(column -> column.property().name().equalsIgnoreCase("id"));
  }

  /** Whether positions are to be written apart, as two numbers: no property chosen has them. */
  public boolean needsPositions() {
    String first = positionNames().getFirst();
    return !isTable()
        && columns().stream().noneMatch(column -> column.property().name().equals(first));
  }

  /** The names of the two numbers that are a position. */
  public List<String> positionNames() {
    return crs.isGeographic() ? List.of("lon", "lat") : List.of("x", "y");
  }

  /** Whether the layer is a table without geometries. */
  public boolean isTable() {
    return layer.schema().geometry() == GeometryKind.NONE;
  }
}
