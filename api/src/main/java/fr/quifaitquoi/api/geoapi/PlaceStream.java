package fr.quifaitquoi.api.geoapi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * A JSON array, or a GeoJSON FeatureCollection, of territories, written while it is read: all the
 * outlines of France are never in memory as text. Not thread-safe.
 */
final class PlaceStream extends InputStream {
  private static final int CHUNK = 32_768;
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  private final Iterator<Found> rest;
  private final PlaceJson writer;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream(CHUNK + CHUNK / 2);
  private final JsonGenerator json;
  private byte[] chunk = new byte[0];
  private int at;

  PlaceStream(List<Found> found, PlaceJson writer, boolean isGeoJson) throws IOException {
    rest = found.iterator();
    this.writer = writer;
    json = FACTORY.createGenerator(written);
    if (isGeoJson) {
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeFieldName("features");
    }
    json.writeStartArray();
  }

  @Override
  public int read() throws IOException {
    return hasMore() ? chunk[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    Objects.checkFromIndexSize(from, length, to.length);
    if (length == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    int count = Math.min(length, chunk.length - at);
    System.arraycopy(chunk, at, to, from, count);
    at += count;
    return count;
  }

  private boolean hasMore() throws IOException {
    if (at < chunk.length) {
      return true;
    }
    if (json.isClosed()) {
      return false;
    }
    while (rest.hasNext() && written.size() < CHUNK) {
      writer.write(json, rest.next());
      json.flush();
    }
    if (!rest.hasNext()) {
      // Closes what is open: the array, and the collection around it.
      json.close();
    }
    chunk = written.toByteArray();
    written.reset();
    at = 0;
    return chunk.length > 0;
  }
}
