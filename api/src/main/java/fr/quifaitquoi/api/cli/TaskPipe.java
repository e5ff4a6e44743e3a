package fr.quifaitquoi.api.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What a task tells, on its way to the command. Unlike the pipes of the JDK it does not mind that
 * the server reads each piece in another thread. One writer, one reader at a time.
 */
final class TaskPipe {
  /** A piece of nothing says that there is no more. */
  private static final byte[] END = new byte[0];

  private static final int PIECES = 64;
  private static final long PATIENCE_MILLIS = 200;

  private final BlockingQueue<byte[]> pieces = new ArrayBlockingQueue<>(PIECES);
  private final InputStream reader = new Reader();
  private final OutputStream writer = new Writer();
  private volatile boolean abandoned;

  /** Where the command reads; once it is closed, writing fails. */
  InputStream reader() {
    return reader;
  }

  /** Where the task writes, whole lines. */
  OutputStream writer() {
    return writer;
  }

  private void put(byte[] piece) throws IOException {
    try {
      while (!pieces.offer(piece, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        if (abandoned) {
          throw new IOException("the command is gone");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    if (abandoned && piece.length > 0) {
      throw new IOException("the command is gone");
    }
  }

  private final class Writer extends OutputStream {
    private boolean closed;

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
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
      int n = Math.min(length, piece.length - position);
      System.arraycopy(piece, position, buffer, offset, n);
      position += n;
      return n;
    }

    private boolean advance() throws IOException {
      try {
        piece = pieces.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
      position = 0;
      ended = piece.length == 0;
      return !ended;
    }

    @Override
    public void close() {
      abandoned = true;
    }
  }
}
