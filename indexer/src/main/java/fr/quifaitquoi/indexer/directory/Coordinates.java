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

  private Coordinates() {}

  static int encode(double degrees) {
    return (int) Math.round(degrees * PER_DEGREE);
  }

  static double decode(int encoded) {
    return encoded / PER_DEGREE;
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
