package fr.quifaitquoi.api.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Bytes from the thread that makes them to those that read them, no faster than they are read.
 * Unlike the pipes of the JDK it does not mind that the server reads each piece in another thread,
 * and the reading fails when the making has. One writer, one reader at a time.
 */
public final class BytePipe {
  /** A piece of nothing says that there is no more. */
  private static final byte[] END = new byte[0];

  private static final long PATIENCE_MILLIS = 200;

  private final BlockingQueue<byte[]> pieces;
  private final InputStream reader = new Reader();
  private final OutputStream writer = new Writer();
  private volatile boolean abandoned;
  private volatile @Nullable IOException failure;

  /**
   * @param pieces how many writes may wait to be read
   */
  public BytePipe(int pieces) {
    this.pieces = new ArrayBlockingQueue<>(pieces);
  }

  /** Where to read; once it is closed, writing fails. */
  public InputStream reader() {
    return reader;
  }

  /** Where to write, in large pieces; closing it is the end. */
  public OutputStream writer() {
    return writer;
  }

  /** Ends it so that whoever reads does not take a part for the whole. Then close the writer. */
  public void fail(IOException cause) {
    failure = cause;
  }

  private void put(byte[] piece) throws IOException {
    try {
      while (!pieces.offer(piece, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        throwIfAbandoned();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
    if (piece.length > 0) {
      throwIfAbandoned();
    }
  }

  private void throwIfAbandoned() throws IOException {
    if (abandoned) {
      throw new IOException("whoever read has gone");
    }
  }

  private final class Writer extends OutputStream {
    private boolean closed;

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

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        if (!abandoned) {
          put(END);
        }
      }
    }
  }

  private final class Reader extends InputStream {
    private byte[] piece = END;
    private int position;
    private boolean ended;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int length) throws IOException {
      Objects.checkFromIndexSize(offset, length, buffer.length);
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
}
