package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.geodata.format.GeoJsonFeatures;
import fr.quifaitquoi.geodata.layer.ByteBuilder;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A page of features as GeoJSON, written piece by piece while it is read. Not thread-safe. */
final class ItemsBody extends InputStream {
  /** Features that are written before a piece is given on. */
  private static final int PIECE_BYTES = 65_536;

  /** More than most features take. */
  private static final int FEATURE_BYTES = 700;

  /** What stands before the first feature: the links. */
  private static final int HEAD_BYTES = 4_096;

  private final int[] rows;
  private final GeoJsonFeatures features;
  private final ByteBuilder piece;
  private byte[] ready = new byte[0];
  private int at;
  private int row;
  private boolean ended;

  ItemsBody(ItemsPage page, List<Link> links) {
    rows = page.rows();
    piece = new ByteBuilder(Math.min(rows.length * FEATURE_BYTES, PIECE_BYTES) + HEAD_BYTES);
    features =
        new GeoJsonFeatures(
            page.selection().layer(), page.query().properties(), page.query().crs());
    piece
        .append("{\"type\":\"FeatureCollection\",\"timeStamp\":\"")
        .append(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
        .append("\",\"numberMatched\":")
        .append(Integer.toString(page.selection().count()))
        .append(",\"numberReturned\":")
        .append(Integer.toString(rows.length))
        .append(",\"links\":");
    appendLinks(links, piece);
    piece.append(",\"features\":[");
  }

  /** Adds links as a JSON array. */
  static void appendLinks(List<Link> links, ByteBuilder out) {
    out.append('[');
    for (int i = 0; i < links.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      links.get(i).append(out);
    }
    out.append(']');
  }

  /** All of it at once: for pages of few features. */
  byte[] toBytes() {
    while (!ended) {
      fill(Integer.MAX_VALUE);
    }
    return piece.toBytes();
  }

  private void fill(int enough) {
    while (row < rows.length && piece.length() < enough) {
      if (row > 0) {
        piece.append(',');
      }
      features.append(rows[row++], piece);
    }
    if (row == rows.length) {
      piece.append(']').append('}');
      ended = true;
    }
  }

  private boolean isSpent() {
    if (at < ready.length) {
      return false;
    }
    if (ended && piece.length() == 0) {
      return true;
    }
    if (!ended) {
      fill(PIECE_BYTES);
    }
    ready = piece.toBytes();
    piece.truncate(0);
    at = 0;
    return false;
  }

  @Override
  public int read() {
    return isSpent() ? -1 : ready[at++] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (isSpent()) {
      return -1;
    }
    int count = Math.min(length, ready.length - at);
    System.arraycopy(ready, at, target, offset, count);
    at += count;
    return count;
  }

  /** Nobody ever waits: what is not written yet is written when it is read. */
  @Override
  public int available() {
    return ended && piece.length() == 0 ? ready.length - at : Math.max(1, ready.length - at);
  }
}
