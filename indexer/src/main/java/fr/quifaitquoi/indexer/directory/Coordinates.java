package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.geodata.Position;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * Positions as whole numbers of 10⁻⁷ degree (about a centimetre), latitude and longitude in
 * alternation, WGS84.
 */
final class Coordinates {
  private static final double PER_DEGREE = 1e7;
  private static final double MERCATOR_LATITUDE = 85.05112878;

  private Coordinates() {}

  static int encode(double degrees) {
    return (int) Math.round(degrees * PER_DEGREE);
  }

  static double decode(int encoded) {
    return encoded / PER_DEGREE;
  }

  /** Web Mercator eastwards, 0 to 2³¹ - 1 over the world. */
  static int mercatorX(int encodedLongitude) {
    return whole(decode(encodedLongitude) / 360 + 0.5);
  }

  /** Web Mercator southwards, 0 to 2³¹ - 1 over the world. */
  static int mercatorY(int encodedLatitude) {
    double latitude = Math.clamp(decode(encodedLatitude), -MERCATOR_LATITUDE, MERCATOR_LATITUDE);
    double sine = Math.sin(Math.toRadians(latitude));
    return whole(0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI));
  }

  private static int whole(double part) {
    return (int) Math.clamp((long) (part * (1L << 31)), 0L, Integer.MAX_VALUE);
  }

  static BytesRef toBytes(List<Position> positions) {
    ByteBuffer buffer = ByteBuffer.allocate(positions.size() * 2 * Integer.BYTES);
    for (Position position : positions) {
      buffer.putInt(encode(position.lat())).putInt(encode(position.lon()));
    }
    return new BytesRef(buffer.array());
  }

  static int[] of(BytesRef bytes) {
    int[] numbers = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length).asIntBuffer().get(numbers);
    return numbers;
  }
}
