package fr.quifaitquoi.geodata.tile;

import java.util.Arrays;

/** Bytes in the wire format of protocol buffers. Not thread-safe. */
final class WireBuffer {
  private static final int LONGEST_VARINT = 10;

  private byte[] bytes;
  private int length;

  WireBuffer(int capacity) {
    bytes = new byte[Math.max(16, capacity)];
  }

  /** How many bytes a whole number takes. */
  static int varintSize(long value) {
    return (70 - Long.numberOfLeadingZeros(value | 1)) / 7;
  }

  /**
   * How many bytes a field takes that begins there, has a number below 16 and bytes of a length.
   */
  static int fieldSize(byte[] source, int from) {
    int length = 0;
    int at = from + 1;
    for (int shift = 0; ; shift += 7) {
      byte next = source[at++];
      length |= (next & 0x7F) << shift;
      if (next >= 0) {
        return at - from + length;
      }
    }
  }

  /** A signed number as one that is small when it is near 0. */
  static int zigzag(int value) {
    return (value << 1) ^ (value >> 31);
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  WireBuffer varint(long value) {
    makeRoom(LONGEST_VARINT);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
    return this;
  }

  /** A field's number and kind, for numbers below 16. */
  WireBuffer header(int headerByte) {
    makeRoom(1);
    bytes[length++] = (byte) headerByte;
    return this;
  }

  WireBuffer append(byte[] source, int from, int count) {
    makeRoom(count);
    System.arraycopy(source, from, bytes, length, count);
    length += count;
    return this;
  }

  WireBuffer append(WireBuffer other) {
    return append(other.bytes, 0, other.length);
  }

  /** Eight bytes, the lowest first. */
  WireBuffer fixed64(long value) {
    makeRoom(Long.BYTES);
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      bytes[length++] = (byte) (value >>> shift);
    }
    return this;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  private void makeRoom(int count) {
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + count, bytes.length * 2));
    }
  }
}
