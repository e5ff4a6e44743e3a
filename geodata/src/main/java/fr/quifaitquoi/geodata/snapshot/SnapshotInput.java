package fr.quifaitquoi.geodata.snapshot;

import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Method;
import fr.quifaitquoi.geodata.TerritoryId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/** Reads what {@link SnapshotOutput} wrote. */
final class SnapshotInput {
  private static final Level[] LEVELS = Level.values();
  private static final Method[] METHODS = Method.values();

  /** Packed coordinates: 16 bytes a point. */
  private static final GeometryFactory GEOMETRIES =
      new GeometryFactory(
          new PrecisionModel(), 4326, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

  private final byte[] bytes;
  private final List<String> strings = new ArrayList<>();
  private int at;

  SnapshotInput(byte[] bytes, int from) {
    this.bytes = bytes;
    at = from;
  }

  int readInt() {
    int value = 0;
    int shift = 0;
    int next;
    do {
      next = bytes[at++];
      value |= (next & 0x7f) << shift;
      shift += 7;
    } while ((next & 0x80) != 0);
    return value;
  }

  int readSigned() {
    int value = readInt();
    return (value >>> 1) ^ -(value & 1);
  }

  String readString() {
    int known = readInt();
    if (known > 0) {
      return strings.get(known - 1);
    }
    int length = readInt();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    strings.add(text);
    return text;
  }

  Level readLevel() {
    return LEVELS[readInt()];
  }

  Method readMethod() {
    return METHODS[readInt()];
  }

  TerritoryId readId() {
    Level level = readLevel();
    return new TerritoryId(level, readString());
  }

  <T> List<T> readAll(Supplier<T> reader) {
    int size = readInt();
    List<T> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(reader.get());
    }
    return items;
  }

  double readDegrees() {
    return readSigned() / SnapshotFile.UNITS_PER_DEGREE;
  }

  Geometry readGeometry() {
    Polygon[] polygons = new Polygon[readInt()];
    for (int i = 0; i < polygons.length; i++) {
      polygons[i] = readPolygon();
    }
    return polygons.length == 1 ? polygons[0] : GEOMETRIES.createMultiPolygon(polygons);
  }

  private Polygon readPolygon() {
    int holes = readInt() - 1;
    LinearRing shell = readRing();
    LinearRing[] inner = new LinearRing[holes];
    for (int i = 0; i < holes; i++) {
      inner[i] = readRing();
    }
    return GEOMETRIES.createPolygon(shell, inner);
  }

  private LinearRing readRing() {
    int size = readInt();
    double[] ordinates = new double[2 * (size + 1)];
    int x = 0;
    int y = 0;
    for (int i = 0; i < size; i++) {
      x += readSigned();
      y += readSigned();
      ordinates[2 * i] = x / SnapshotFile.UNITS_PER_DEGREE;
      ordinates[2 * i + 1] = y / SnapshotFile.UNITS_PER_DEGREE;
    }
    ordinates[2 * size] = ordinates[0];
    ordinates[2 * size + 1] = ordinates[1];
    return GEOMETRIES.createLinearRing(new PackedCoordinateSequence.Double(ordinates, 2, 0));
  }
}
