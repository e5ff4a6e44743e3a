package fr.quifaitquoi.api.geocoding;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The result of a geocoding, made as fast as it is read. If it cannot go on, a last row says so and
 * then reading fails, so that nobody takes what they have for the whole. Closing it deletes the
 * file.
 */
final class GeocodedStream extends InputStream {
  private static final Logger LOG = LoggerFactory.getLogger(GeocodedStream.class);
  private static final String BROKEN =
      "ERREUR : le traitement s’est interrompu ici, la suite du fichier manque.";

  private final CsvGeocoding geocoding;
  private final AutoCloseable upload;
  private byte[] piece = new byte[0];
  private int position;
  private boolean ended;
  private boolean broken;

  /**
   * @param upload what to close at the end
   */
  GeocodedStream(CsvGeocoding geocoding, AutoCloseable upload) {
    this.geocoding = geocoding;
    this.upload = upload;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, buffer.length);
    if (length == 0) {
      return 0;
    }
    while (position == piece.length) {
      if (ended || !advance()) {
        return -1;
      }
    }
    int n = Math.min(length, piece.length - position);
    System.arraycopy(piece, position, buffer, offset, n);
    position += n;
    return n;
  }

  private boolean advance() throws IOException {
    if (broken) {
      throw new IOException("the geocoding of a file broke off");
    }
    Optional<CsvGeocoding.Piece> next = next();
    ended = next.isEmpty();
    piece = next.map(CsvGeocoding.Piece::bytes).orElseGet(() -> new byte[0]);
    position = 0;
    return !ended;
  }

  private Optional<CsvGeocoding.Piece> next() throws IOException {
    try {
      return geocoding.findNext();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    } catch (IOException e) {
      LOG.error("the geocoding of a file broke off", e);
      broken = true;
      return Optional.of(new CsvGeocoding.Piece(geocoding.lastWord(BROKEN), new CsvTally()));
    }
  }

  @Override
  public void close() throws IOException {
    ended = true;
    try (geocoding) {
      upload.close();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }
}
