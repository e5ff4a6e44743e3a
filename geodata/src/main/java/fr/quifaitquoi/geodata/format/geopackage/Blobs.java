package fr.quifaitquoi.geodata.format.geopackage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** Geometries as GeoPackage keeps them: a header, then WKB, little-endian. Not thread-safe. */
final class Blobs {
  private static final int POINT_LENGTH = 29;
  private static final int HEADER_LENGTH = 8;
  private static final int ENVELOPE_LENGTH = 32;

  /** Numbers in an envelope, by its kind. */
  private static final int[] ENVELOPES = {0, 4, 6, 6, 8};

  private final int system;
  private final WKBWriter writer = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);

  Blobs(int system) {
    this.system = system;
  }

  byte[] point(double x, double y) {
    ByteBuffer blob = header(POINT_LENGTH, 1);
    blob.put((byte) 1).putInt(1).putDouble(x).putDouble(y);
    return blob.array();
  }

  byte[] geometry(Geometry geometry) {
    byte[] wkb = writer.write(geometry);
    // Little-endian, with an envelope of two dimensions.
    ByteBuffer blob = header(HEADER_LENGTH + ENVELOPE_LENGTH + wkb.length, 1 | 1 << 1);
    Envelope box = geometry.getEnvelopeInternal();
    blob.putDouble(box.getMinX()).putDouble(box.getMaxX());
    blob.putDouble(box.getMinY()).putDouble(box.getMaxY());
    return blob.put(wkb).array();
  }

  /** The geometry of a blob; null for an empty one. */
  static @Nullable Geometry read(byte[] blob) throws ParseException {
    if (blob.length < HEADER_LENGTH || blob[0] != 'G' || blob[1] != 'P') {
      throw new ParseException("pas d’en-tête GeoPackage");
    }
    int envelope = blob[3] >> 1 & 0b111;
    if (envelope >= ENVELOPES.length) {
      throw new ParseException("enveloppe inconnue");
    }
    int start = HEADER_LENGTH + ENVELOPES[envelope] * Double.BYTES;
    Geometry geometry =
        new WKBReader().read(Arrays.copyOfRange(blob, Math.min(start, blob.length), blob.length));
    return geometry.isEmpty() ? null : geometry;
  }

  private ByteBuffer header(int length, int flags) {
    ByteBuffer blob = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    return blob.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) flags).putInt(system);
  }
}
