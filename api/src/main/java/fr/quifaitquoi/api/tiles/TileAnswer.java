package fr.quifaitquoi.api.tiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A tile as it is sent, plain or compressed. What it gives is not to be changed. Thread-safe. */
public final class TileAnswer {
  /** The media type of vector tiles. */
  public static final String MEDIA_TYPE = "application/vnd.mapbox-vector-tile";

  /** What a tile takes in memory beside its bytes, roughly. */
  private static final int OVERHEAD = 400;

  private static final int TAG_BYTES = 12;

  private final byte[] plain;
  private final String etag;
  private volatile byte @Nullable [] gzip;

  TileAnswer(byte[] plain) {
    this.plain = plain;
    etag = "W/\"" + HexFormat.of().formatHex(sha256().digest(plain), 0, TAG_BYTES) + "\"";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Whether nothing is in the tile: 204. */
  public boolean isEmpty() {
    return plain.length == 0;
  }

  /** Says what the content is; weak, for the compressed and the plain tile bear the same one. */
  public String etag() {
    return etag;
  }

  /** As it was made. */
  public byte[] plain() {
    return plain;
  }

  /** Compressed; by the first who asks. */
  public byte[] gzip() {
    byte[] known = gzip;
    if (known == null) {
      known = compress(plain);
      gzip = known;
    }
    return known;
  }

  /** What it takes in memory once compressed, in bytes, at most. */
  int weight() {
    return 2 * plain.length + OVERHEAD;
  }

  private static byte[] compress(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 64);
    try (GZIPOutputStream compressed = new GZIPOutputStream(out)) {
      compressed.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
