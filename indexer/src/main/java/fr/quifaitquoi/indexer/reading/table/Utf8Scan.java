package fr.quifaitquoi.indexer.reading.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a file's bytes behave as UTF-8, from one end to the other.
 *
 * @param good sequences of several bytes that are right
 * @param broken bytes above 127 that belong to none
 */
record Utf8Scan(long good, long broken) {

  static Utf8Scan of(Path file) throws IOException {
    Counter counter = new Counter();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        counter.take(buffer, n);
      }
    }
    return counter.result();
  }

  private static final class Counter {
    private long good;
    private long broken;
    private int expected;

    void take(byte[] bytes, int length) {
      for (int i = 0; i < length; i++) {
        int b = bytes[i];
        if (b >= 0 && expected == 0) {
          continue;
        }
        next(b & 0xFF);
      }
    }

    private void next(int b) {
      boolean continuation = (b & 0xC0) == 0x80;
      if (expected > 0 && continuation) {
        expected--;
        good += expected == 0 ? 1 : 0;
        return;
      }
      if (expected > 0) {
        broken++;
        expected = 0;
      }
      if (b >= 0x80) {
        lead(b);
      }
    }

    private void lead(int b) {
      expected =
          b >= 0xC2 && b < 0xE0 ? 1 : b >= 0xE0 && b < 0xF0 ? 2 : b >= 0xF0 && b < 0xF5 ? 3 : 0;
      broken += expected == 0 ? 1 : 0;
    }

    Utf8Scan result() {
      return new Utf8Scan(good, broken + (expected > 0 ? 1 : 0));
    }
  }
}
