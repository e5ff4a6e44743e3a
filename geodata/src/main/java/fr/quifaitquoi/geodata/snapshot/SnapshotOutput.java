package fr.quifaitquoi.geodata.snapshot;

import fr.quifaitquoi.geodata.TerritoryId;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes values in the compact form of a snapshot: variable-length integers, each string once,
 * coordinates as differences of {@link SnapshotFile#UNITS_PER_DEGREE}ths of a degree.
 */
final class SnapshotOutput {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 22);
  private final Map<String, Integer> strings = new HashMap<>();

  byte[] toByteArray() {
    return bytes.toByteArray();
  }

  void writeInt(int value) {
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      bytes.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes.write(rest);
  }

  void writeSigned(int value) {
    writeInt((value << 1) ^ (value >> 31));
  }

  void writeString(String text) {
    Integer known = strings.putIfAbsent(text, strings.size() + 1);
    if (known != null) {
      writeInt(known);
      return;
    }
    writeInt(0);
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    writeInt(utf8.length);
    bytes.writeBytes(utf8);
  }

  @SuppressWarnings("EnumOrdinal") // enums only grow, and VERSION is raised when they change
  void writeEnum(Enum<?> value) {
    writeInt(value.ordinal());
  }

  void writeId(TerritoryId id) {
    writeEnum(id.level());
    writeString(id.code());
  }

  <T> void writeAll(Collection<T> items, Consumer<T> writer) {
    writeInt(items.size());
    items.forEach(writer);
  }

  void writeDegrees(double degrees) {
    writeSigned(units(degrees));
  }

  /** A polygon or multipolygon. */
  void writeGeometry(Geometry geometry) {
    writeInt(geometry.getNumGeometries());
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      writePolygon((Polygon) geometry.getGeometryN(i));
    }
  }

  private void writePolygon(Polygon polygon) {
    writeInt(1 + polygon.getNumInteriorRing());
    writeRing(polygon.getExteriorRing());
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      writeRing(polygon.getInteriorRingN(i));
    }
  }

  /** The last point, which is the first again, is left out. */
  private void writeRing(LinearRing ring) {
    CoordinateSequence points = ring.getCoordinateSequence();
    writeInt(points.size() - 1);
    int x = 0;
    int y = 0;
    for (int i = 0; i < points.size() - 1; i++) {
      int nextX = units(points.getX(i));
      int nextY = units(points.getY(i));
      writeSigned(nextX - x);
      writeSigned(nextY - y);
      x = nextX;
      y = nextY;
    }
  }

  private static int units(double degrees) {
    return (int) Math.round(degrees * SnapshotFile.UNITS_PER_DEGREE);
  }
}
