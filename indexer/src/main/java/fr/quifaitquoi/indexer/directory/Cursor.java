package fr.quifaitquoi.indexer.directory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Where a page ended, as text for a URL: the last card's rank, and what must stay the same on the
 * next page. It says nothing that the page did not.
 *
 * @param leniency how far the text was forgiven
 * @param today day that freshness is reckoned from
 */
record Cursor(long request, Leniency leniency, int today, Rank rank) {
  private static final int FORMAT = 1;
  private static final int LONGEST = 2_000;

  String toText() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      out.writeLong(request);
      out.writeByte(leniency.missingClauses());
      out.writeInt(leniency.twoTypos());
      out.writeInt(today);
      out.writeByte(rank.reach());
      out.writeDouble(rank.value());
      out.writeInt(rank.checked());
      out.writeShort(rank.name().length);
      out.write(rank.name());
      out.writeUTF(rank.id());
      out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /** Reads the cursor of a request. */
  static Cursor of(String text, SearchRequest request) {
    byte[] bytes = decode(text);
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int format = in.readByte();
      Cursor cursor =
          new Cursor(
              in.readLong(), new Leniency(in.readByte(), in.readInt()), in.readInt(), readRank(in));
      if (format != FORMAT || cursor.request != fingerprint(request)) {
        throw new InvalidCursorException("the cursor belongs to another request");
      }
      return cursor;
    } catch (IOException e) {
      throw new UncheckedIOException("a cursor that was checked cannot be cut", e);
    }
  }

  private static Rank readRank(DataInputStream in) throws IOException {
    int reach = in.readByte();
    double value = in.readDouble();
    int checked = in.readInt();
    byte[] name = in.readNBytes(in.readUnsignedShort());
    return new Rank(reach, value, checked, name, in.readUTF());
  }

  private static byte[] decode(String text) {
    if (text.length() > LONGEST) {
      throw new InvalidCursorException("the cursor is too long");
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new InvalidCursorException("the cursor is no Base64: " + e.getMessage());
    }
    int content = bytes.length - Long.BYTES;
    if (content < 0
        || ByteBuffer.wrap(bytes, content, Long.BYTES).getLong() != checksum(bytes, content)) {
      throw new InvalidCursorException("the cursor is damaged");
    }
    return bytes;
  }

  private static long checksum(byte[] bytes, int length) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes, 0, length);
    // So that nobody mistakes a plain CRC for a cursor of ours.
    return checksum.getValue() * 0x9E3779B97F4A7C15L;
  }

  /**
   * A number that is the same for two requests exactly when they list the same in the same order.
   */
  static long fingerprint(SearchRequest request) {
    SearchRequest.Filters filters = request.filters();
    SearchRequest.Where where = request.where();
    String all =
        String.join(
            "\u0001",
            request.text(),
            sorted(filters.kinds()),
            sorted(filters.subTypes()),
            sorted(filters.excludedSubTypes()),
            sorted(filters.labels().themes()),
            sorted(filters.labels().audiences()),
            sorted(filters.labels().skills()),
            sorted(filters.labels().works()),
            sorted(filters.sources()),
            sorted(filters.roles()),
            filters.period().toString(),
            filters.examples().toString(),
            sorted(where.territories()),
            where.neighbours() + " " + where.near() + " " + where.box() + " " + where.scope(),
            request.sort().toString());
    return StringHelper.murmurhash3_x64_128(new BytesRef(all))[0];
  }

  private static String sorted(Collection<?> values) {
    return values.stream()
        .map(Object::toString)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining("\u0002"));
  }
}
