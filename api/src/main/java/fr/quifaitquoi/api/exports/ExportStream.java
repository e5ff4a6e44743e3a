package fr.quifaitquoi.api.exports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A file that is written while it is read, no faster than it is taken. When the writing fails, so
 * does the reading: nobody takes a part for the whole. Closing it ends the writing.
 */
final class ExportStream extends InputStream {
  /** Pieces of 64 kB that wait to be read. */
  private static final int PIECES = 16;

  private static final long PATIENCE_MILLIS = 200;
  private static final byte[] END = new byte[0];

  private final BlockingQueue<byte[]> pieces = new LinkedBlockingQueue<>(PIECES);
  private final Writing writing;
  private volatile boolean abandoned;
  private volatile @Nullable IOException failure;
  private byte[] piece = END;
  private int position;
  private boolean begun;
  private boolean ended;

  /** What writes the file. */
  @FunctionalInterface
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /**
   * @param writing done in a thread of its own, from the first reading on
   */
  ExportStream(Writing writing) {
    this.writing = writing;
  }

  private void write() {
    try {
      writing.to(new Writer());
    } catch (IOException e) {
      failure = e;
    } catch (RuntimeException e) {
      failure = new IOException("an export broke off", e);
    }
    try {
      put(END);
    } catch (IOException gone) {
      // Whoever read has gone: nobody waits for the end.
      pieces.clear();
    }
  }

  private void put(byte[] bytes) throws IOException {
    try {
      while (!pieces.offer(bytes, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        throwIfAbandoned();
      }
      throwIfAbandoned();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  private void throwIfAbandoned() throws IOException {
    if (abandoned) {
      throw new IOException("the reader has gone");
    }
  }

  private final class Writer extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      put(new byte[] {(byte) b});
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      Objects.checkFromIndexSize(offset, length, bytes.length);
      if (length > 0) {
        put(Arrays.copyOfRange(bytes, offset, offset + length));
      }
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public synchronized int read(byte[] buffer, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, buffer.length);
    if (!begun) {
      begun = true;
      Thread.ofVirtual().name("export").start(this::write);
    }
    if (position == piece.length && (ended || !advance())) {
      return -1;
    }
    int count = Math.min(length, piece.length - position);
    System.arraycopy(piece, position, buffer, offset, count);
    position += count;
    return count;
  }

  private boolean advance() throws IOException {
    try {
      piece = pieces.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
    position = 0;
    ended = piece.length == 0;
    IOException broken = failure;
    if (ended && broken != null) {
      throw broken;
    }
    return !ended;
  }

  @Override
  public void close() {
    abandoned = true;
  }
}
