package fr.quifaitquoi.api.exports;

import fr.quifaitquoi.api.http.BytePipe;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A file that is written while it is read, no faster than it is taken. When the writing fails, so
 * does the reading: nobody takes a part for the whole. Closing it ends the writing.
 */
final class ExportStream extends FilterInputStream {
  /** Pieces of 64 kB that wait to be read. */
  private static final int PIECES = 16;

  private final BytePipe pipe;
  private final Writing writing;
  private boolean begun;

  /** What writes the file. */
  @FunctionalInterface
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /**
   * @param writing done in a thread of its own, from the first reading on
   */
  ExportStream(Writing writing) {
    this(writing, new BytePipe(PIECES));
  }

  private ExportStream(Writing writing, BytePipe pipe) {
    super(pipe.reader());
    this.pipe = pipe;
    this.writing = writing;
  }

  private void write() {
    try (OutputStream out = pipe.writer()) {
      try {
        writing.to(out);
      } catch (IOException e) {
        pipe.fail(e);
      } catch (RuntimeException e) {
        pipe.fail(new IOException("an export broke off", e));
      }
    } catch (IOException e) {
      pipe.fail(e);
    }
  }

  @Override
  public int read() throws IOException {
    begin();
    return super.read();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    begin();
    return super.read(buffer, offset, length);
  }

  private synchronized void begin() {
    if (!begun) {
      begun = true;
      Thread.ofVirtual().name("export").start(this::write);
    }
  }
}
