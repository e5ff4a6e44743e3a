package fr.quifaitquoi.geodata.layer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes put one after the other, to be sent in large pieces. Not thread-safe. */
public final class ByteBuilder {
  private byte[] bytes;
  private int length;

  /**
   * @param capacity to begin with, in bytes
   */
  public ByteBuilder(int capacity) {
    bytes = new byte[Math.max(16, capacity)];
  }

  /** Adds a part of an array. */
  public ByteBuilder append(byte[] source, int from, int count) {
    makeRoom(count);
    System.arraycopy(source, from, bytes, length, count);
    length += count;
    return this;
  }

  /** Adds an array. */
  public ByteBuilder append(byte[] source) {
    return append(source, 0, source.length);
  }

  /** Adds one byte. */
  public ByteBuilder append(char ascii) {
    makeRoom(1);
    bytes[length++] = (byte) ascii;
    return this;
  }

  /** Adds text, as UTF-8. */
  public ByteBuilder append(String text) {
    return append(text.getBytes(StandardCharsets.UTF_8));
  }

  /** How many bytes there are. */
  public int length() {
    return length;
  }

  /** Drops what was added after the first {@code length} bytes. */
  public void truncate(int newLength) {
    length = Math.min(length, newLength);
  }

  /** A copy of the bytes. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  /** Writes the bytes, and begins anew. */
  public void drainTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
    length = 0;
  }

  /** The bytes themselves, the first {@link #length} of which count, until something is added. */
  public byte[] array() {
    return bytes;
  }

  private void makeRoom(int count) {
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + count, bytes.length * 2));
    }
  }
}
